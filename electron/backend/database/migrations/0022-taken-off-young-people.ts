/* What was entered of a young person by mistake is taken off as it is of a volunteer: what it was, why it went and who did it stay (issue 5). */

export const migration = { number: 22, name: 'taken-off-young-people', sql: `
create table removedRecordsOfAll (
  id integer primary key, volunteerId integer references volunteers, youngPersonId integer references youngPeople,
  kind text not null check (kind in ('training','status_check','declaration','identity','dbs','reference','interview','agreement','contact','placement','care','wish','risk_assessment','offer')),
  what text not null, reason text not null, removedOn text not null, removedBy text not null, check ((volunteerId is null) <> (youngPersonId is null))
) strict;
insert into removedRecordsOfAll (id, volunteerId, kind, what, reason, removedOn, removedBy) select id, volunteerId, kind, what, reason, removedOn, removedBy from removedRecords;
drop table removedRecords;
alter table removedRecordsOfAll rename to removedRecords;
create index removedRecordsByVolunteer on removedRecords (volunteerId) where volunteerId is not null;
create index removedRecordsByYoungPerson on removedRecords (youngPersonId) where youngPersonId is not null;
` } as const
