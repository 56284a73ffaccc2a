/* A care review that was somebody else's is taken off as well; the day on which what was known of a young person was erased (domain.md R5.3); and that a referral was received twice, so that no figure counts the second (R6.2). */

export const migration = { number: 24, name: 'over-and-twice', sql: `
create table removedRecordsOfAll (
  id integer primary key, volunteerId integer references volunteers, youngPersonId integer references youngPeople,
  kind text not null check (kind in ('training','status_check','declaration','identity','dbs','reference','interview','agreement','contact','placement','care','wish','risk_assessment','offer','care_review')),
  what text not null, reason text not null, removedOn text not null, removedBy text not null, check ((volunteerId is null) <> (youngPersonId is null))
) strict;
insert into removedRecordsOfAll (id, volunteerId, youngPersonId, kind, what, reason, removedOn, removedBy) select id, volunteerId, youngPersonId, kind, what, reason, removedOn, removedBy from removedRecords;
drop table removedRecords;
alter table removedRecordsOfAll rename to removedRecords;
create index removedRecordsByVolunteer on removedRecords (volunteerId) where volunteerId is not null;
create index removedRecordsByYoungPerson on removedRecords (youngPersonId) where youngPersonId is not null;
alter table youngPeople add column erasedOn text;
alter table referrals add column duplicateOfId integer references referrals;
` } as const
