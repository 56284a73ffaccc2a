/* Who was told of a concern, and on which day: an allegation goes to the designated officer within one working day (domain.md R3.9). */

export const migration = { number: 8, name: 'concerns-told', sql: `
create table concernTellings (
  id integer primary key, concernId integer not null references concerns, whom text not null check (whom in ('designated_officer','social_worker','reviewing_officer','manager','police','barring_service')),
  toldOn text not null, unique (concernId, whom)
) strict;
` } as const
