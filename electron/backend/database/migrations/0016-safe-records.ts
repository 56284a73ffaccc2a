/* Nothing of a safeguarding record is lost: what is taken off a record stays told, an exclusion that is lifted stays with its days and reasons (issue 5); and what identity and references rest on besides, five years of addresses and what kind of
   referee somebody is (domain.md R3.7, R3.8). */

const taken = `
create table removedRecords (
  id integer primary key, volunteerId integer not null references volunteers, kind text not null check (kind in ('training','status_check','declaration','identity','dbs','reference','interview','agreement','contact')),
  what text not null, reason text not null, removedOn text not null, removedBy text not null
) strict;
create index removedRecordsByVolunteer on removedRecords (volunteerId);
`

const exclusions = `
create table exclusionsKept (
  id integer primary key, youngPersonId integer not null references youngPeople, volunteerId integer not null references volunteers, reason text not null, sinceOn text not null, madeBy text,
  liftedOn text, liftedBy text, liftedReason text, check ((liftedOn is null) = (liftedReason is null))
) strict;
insert into exclusionsKept (id, youngPersonId, volunteerId, reason, sinceOn) select id, youngPersonId, volunteerId, reason, sinceOn from exclusions;
drop table exclusions;
alter table exclusionsKept rename to exclusions;
create index exclusionsByYoungPerson on exclusions (youngPersonId, volunteerId);
create index exclusionsByVolunteer on exclusions (volunteerId);
`

const evidence = `
alter table referees add column kind text check (kind in ('employer','with_children','education','personal'));
create table addresses (
  id integer primary key, volunteerId integer not null references volunteers, fromOn text not null, toOn text, address text not null, postcode text, check (toOn is null or toOn >= fromOn)
) strict;
create index addressesByVolunteer on addresses (volunteerId, fromOn);
`

export const migration = { number: 16, name: 'safe-records', sql: taken + exclusions + evidence } as const
