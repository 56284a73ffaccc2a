/* Records that may not be destroyed while somebody holds them; the wait that follows a match which came without a referral; and that a match goes on after care has ended (domain.md R2.5, R5.3, R6.2). */

export const migration = { number: 14, name: 'holds-and-decisions', sql: `
alter table referrals add column followsMatchId integer references matches;
create table legalHolds (
  id integer primary key, volunteerId integer references volunteers, youngPersonId integer references youngPeople, reason text not null, fromOn text not null, untilOn text, placedBy text,
  check ((volunteerId is null) <> (youngPersonId is null))
) strict;
create index legalHoldsByVolunteer on legalHolds (volunteerId) where volunteerId is not null;
create index legalHoldsByYoungPerson on legalHolds (youngPersonId) where youngPersonId is not null;
create table afterCareDecisions (
  id integer primary key, matchId integer not null references matches, careEndedOn text not null, decidedOn text not null, decidedBy text, reason text, unique (matchId, careEndedOn)
) strict;
` } as const
