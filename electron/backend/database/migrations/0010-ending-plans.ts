/* How a match that will end is brought to its end while it still goes on (requirements C21, D37). */

export const migration = { number: 10, name: 'ending-plans', sql: `
create table endingPlans (
  id integer primary key, matchId integer not null unique references matches, expectedOn text not null,
  endReason text not null check (endReason in ('child_circumstances','visitor_circumstances','child_choice','no_longer_looked_after','friendship','moved_away','transfer','other')),
  teller text, tellOn text, toldOn text, lastVisitOn text, goodbye text, remains text
) strict;
` } as const
