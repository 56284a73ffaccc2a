/* What is written down by hand of a friendship, beyond what a workbook has a word for: who of two visitors was there (requirement D33), what a visit or an objective worked on, by the
   service's own list of outcomes (D34, H03), and of which matches a supervision spoke (T16), with the day agreed for the next. */

export const migration = { number: 15, name: 'visits-by-hand', sql: `
create table outcomeTags (
  id integer primary key, name text not null unique, position integer not null, isRetired integer not null default 0 check (isRetired in (0, 1))
) strict;
insert into outcomeTags (name, position) values
  ('Independent living skills', 1), ('Budgeting', 2), ('Shopping', 3), ('Bills', 4), ('Public transport', 5), ('Training or work', 6), ('Attending meetings', 7), ('Liaison', 8),
  ('Moving on from the leaving care team', 9), ('Signposting', 10), ('Communication skills', 11), ('Building confidence', 12), ('Social inclusion', 13);
create table objectiveTags (
  id integer primary key, objectiveId integer not null references objectives, tagId integer not null references outcomeTags, unique (objectiveId, tagId)
) strict;
create table visitTags (
  id integer primary key, visitId integer not null references visits, tagId integer not null references outcomeTags, unique (visitId, tagId)
) strict;
create table attendances (
  id integer primary key, visitId integer not null references visits, volunteerId integer not null references volunteers, unique (visitId, volunteerId)
) strict;
create table spokenOf (
  id integer primary key, supervisionId integer not null references supervisions, matchId integer not null references matches, isSpokenOf integer not null check (isSpokenOf in (0, 1)), unique (supervisionId, matchId)
) strict;
alter table supervisions add column nextOn text;
create index objectiveTagsByTag on objectiveTags (tagId);
create index visitTagsByTag on visitTags (tagId);
create index attendancesByVolunteer on attendances (volunteerId);
create index spokenOfByMatch on spokenOf (matchId);
` } as const
