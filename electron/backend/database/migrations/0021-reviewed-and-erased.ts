/* Reviews of a match with the three of it (domain.md R7.2), and the day on which what was known of a volunteer was erased (R5.3). */

export const migration = { number: 21, name: 'reviewed-and-erased', sql: `
create table matchReviews (
  id integer primary key, matchId integer not null references matches, reviewedOn text not null, who text not null, said text not null, unique (matchId, reviewedOn)
) strict;
alter table volunteers add column erasedOn text;
` } as const
