/* How far a volunteer lives from a young person, as the coordinator types it, and the true first day of a match that came from another provider (requirements N12, N26);
   days with young people beside visits, and that the council's signatory finds the level of a check right (domain.md R3.2); that nobody is appointed for now after a match (R2.5); and what a young person says in a match that has no referral (R2.2). */

export const migration = { number: 17, name: 'distance-and-first-day', sql: `
create table distances (
  id integer primary key, youngPersonId integer not null references youngPeople, volunteerId integer not null references volunteers, miles real not null check (miles >= 0),
  toldOn text not null, fromDistrict text, toDistrict text, unique (youngPersonId, volunteerId)
) strict;
create index distancesByVolunteer on distances (volunteerId);
create table helpedDays (id integer primary key, volunteerId integer not null references volunteers, helpedOn text not null, what text not null, isOvernight integer not null check (isOvernight in (0, 1))) strict;
create index helpedDaysByVolunteer on helpedDays (volunteerId, helpedOn);
create table levelDecisions (id integer primary key, volunteerId integer not null references volunteers, decidedOn text not null, decidedBy text not null, reason text not null) strict;
create index levelDecisionsByVolunteer on levelDecisions (volunteerId, decidedOn);
create table furtherDecisions (id integer primary key, matchId integer not null references matches, decidedOn text not null, reason text not null, considerAgainOn text not null) strict;
create index furtherDecisionsByMatch on furtherDecisions (matchId);
create table viewsInMatches (
  id integer primary key, youngPersonId integer not null unique references youngPeople, childView text not null, understanding text, viewOn text, viewTakenBy text, viewReasons text, notedOn text not null
) strict;
alter table matches add column firstMatchedOn text;
` } as const
