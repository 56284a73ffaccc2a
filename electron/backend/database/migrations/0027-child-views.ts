/* What a young person says to having a visitor is a dated fact like any other: what they said before stays when they say something else (domain.md R2.2, requirements H01, N27). A referral keeps in its own fields what was said on it last.
   What stands there already is such a fact, but where a referral that follows another only carries it on. And each may be taken off, as what was entered for the wrong person.
   And until which day permission or funding after 18 was given (R2.5, R2.8), and the ethnic code of the children looked after return beside the ethnicity of the Census (R6.6). */

const FIELDS = 'childView, understanding, viewOn, viewTakenBy, viewReasons'

export const migration = { number: 27, name: 'child-views', sql: `
create table childViews (
  id integer primary key, youngPersonId integer not null references youngPeople, referralId integer references referrals, childView text not null check (childView in ('wants','unsure','objects','not_ascertained','unable_to_express')),
  understanding text check (understanding in ('yes','no','not_assessed')), viewOn text, viewTakenBy text, viewReasons text, notedOn text not null
) strict;
create index childViewsByYoungPerson on childViews (youngPersonId, viewOn);
create index childViewsByReferral on childViews (referralId) where referralId is not null;
insert into childViews (youngPersonId, referralId, ${FIELDS}, notedOn)
  select youngPersonId, id, ${FIELDS}, coalesce(viewOn, receivedOn) from referrals
  where childView is not null and (childView <> 'not_ascertained' or viewOn is not null) and not exists (
    select 1 from referrals as before where before.id = referrals.reopensId and before.childView = referrals.childView and before.viewOn is referrals.viewOn and before.viewTakenBy is referrals.viewTakenBy and before.viewReasons is referrals.viewReasons)
  order by receivedOn, id;
insert into childViews (youngPersonId, ${FIELDS}, notedOn) select youngPersonId, ${FIELDS}, notedOn from viewsInMatches where childView <> 'not_ascertained' or viewOn is not null order by id;
drop table viewsInMatches;
create table removedRecordsOfAll (
  id integer primary key, volunteerId integer references volunteers, youngPersonId integer references youngPeople,
  kind text not null check (kind in ('training','status_check','declaration','identity','dbs','reference','interview','agreement','contact','placement','care','wish','risk_assessment','offer','care_review','view')),
  what text not null, reason text not null, removedOn text not null, removedBy text not null, check ((volunteerId is null) <> (youngPersonId is null))
) strict;
insert into removedRecordsOfAll (id, volunteerId, youngPersonId, kind, what, reason, removedOn, removedBy) select id, volunteerId, youngPersonId, kind, what, reason, removedOn, removedBy from removedRecords;
drop table removedRecords;
alter table removedRecordsOfAll rename to removedRecords;
create index removedRecordsByVolunteer on removedRecords (volunteerId) where volunteerId is not null;
create index removedRecordsByYoungPerson on removedRecords (youngPersonId) where youngPersonId is not null;
alter table growingUpSteps add column untilOn text;
alter table youngPeople add column ethnicCode text;
` } as const
