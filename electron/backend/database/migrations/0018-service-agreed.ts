/* What the service itself agrees and is asked for: a place in the care plan (requirement C03), its posts (C04), and what volunteers are told and sign for (T13, T14). */

export const migration = { number: 18, name: 'service-agreed', sql: `
alter table referrals add column isInCarePlan integer check (isInCarePlan in (0, 1));
alter table referrals add column carePlanOn text;
create table staffPosts (
  id integer primary key, role text not null check (role in ('coordinator','administrator','manager','other')), title text, fte real not null check (fte > 0 and fte <= 5),
  fromOn text not null, toOn text, cover text check (cover in ('parental_leave','sickness','secondment','vacancy','other')), coverNote text
) strict;
create table inductionItems (
  id integer primary key, kind text not null check (kind in ('policy','induction')), name text not null unique, version text, position integer not null, isRetired integer not null default 0 check (isRetired in (0, 1))
) strict;
create table inductionRecords (
  id integer primary key, volunteerId integer not null references volunteers, itemId integer not null references inductionItems, doneOn text not null, version text, unique (volunteerId, itemId, doneOn)
) strict;
create index inductionRecordsByItem on inductionRecords (itemId);
` } as const
