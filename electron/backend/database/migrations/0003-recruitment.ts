/* From an enquiry to approval: the service's own recruitment path, what each of its stages records (domain.md R3), campaigns and training
   cycles, and the steps that were taken for somebody. A stage is no longer one of nine: which there are stands in pathStages.
   Of a DBS certificate no content is kept, of an identity document no image and four digits at most (domain.md R3.4, R3.7, R5.2). */

const path = `
create table pathStages (
  id integer primary key, stage text not null unique, name text not null,
  kind text not null check (kind in ('application','identity','interview','reference','dbs','independence','training','shadowing','agreements','approval','other')),
  position integer not null, isRequired integer not null check (isRequired in (0, 1)), hours real, isRetired integer not null default 0 check (isRetired in (0, 1))
) strict;
insert into pathStages (stage, name, kind, position, isRequired, hours) values
  ('application', 'Application', 'application', 1, 1, null), ('identity', 'Identity', 'identity', 2, 1, null), ('interview_1', 'First interview', 'interview', 3, 1, null),
  ('reference_1', 'First reference', 'reference', 4, 1, null), ('reference_2', 'Second reference', 'reference', 5, 1, null), ('dbs', 'DBS check', 'dbs', 6, 1, null),
  ('independence', 'Independence', 'independence', 7, 1, null), ('training', 'Training', 'training', 8, 1, 30), ('interview_2', 'Second interview', 'interview', 9, 1, null),
  ('shadowing', 'Shadowing', 'shadowing', 10, 1, null), ('agreements', 'Agreements signed', 'agreements', 11, 1, null), ('approval', 'Approval', 'approval', 12, 1, null);
create table trainingModules (
  id integer primary key, name text not null unique, hours real, isRequired integer not null check (isRequired in (0, 1)), refreshMonths integer, position integer not null,
  isRetired integer not null default 0 check (isRetired in (0, 1))
) strict;
insert into trainingModules (name, hours, isRequired, refreshMonths, position) values
  ('Safeguarding', 6, 1, 36, 1), ('Children in care', 6, 1, null, 2), ('Boundaries', 4, 1, 36, 3), ('Confidentiality and records', 3, 1, null, 4),
  ('Communication', 4, 1, null, 5), ('Equality and diversity', 4, 1, null, 6), ('Health and safety', 3, 1, null, 7);

create table stagesOfOwnPath (
  id integer primary key, volunteerId integer not null references volunteers, stage text not null,
  state text not null check (state in ('not_started','requested','received','complete','failed','waived')), requestedOn text, completedOn text, outcome text, reference text, hours real, safeAction text, notes text,
  signedOffBy text, signedOffOn text, unique (volunteerId, stage)
) strict;
insert into stagesOfOwnPath select id, volunteerId, stage, state, requestedOn, completedOn, outcome, reference, hours, safeAction, notes, signedOffBy, signedOffOn from stages;
drop table stages;
alter table stagesOfOwnPath rename to stages;
create index stagesByStage on stages (stage, completedOn, state, volunteerId, requestedOn);
`

const checks = `
create table dbsChecks (
  id integer primary key, volunteerId integer not null references volunteers, appliedOn text,
  level text not null check (level in ('enhanced','enhanced_children_barred','enhanced_adults_barred','enhanced_both_barred')),
  workforce text not null check (workforce in ('child','adult','child_and_adult','other')), levelRationale text, certificateNumber text, issuedOn text, nameOnCertificate text, position text,
  seenOn text, seenBy text, disclosure text check (disclosure in ('none','to_assess','assessed')), assessmentReference text,
  decision text check (decision in ('accepted','not_accepted')), decidedOn text, decidedBy text, note text,
  updateService text not null default 'unknown' check (updateService in ('yes','no','unknown')), consentOn text
) strict;
create table updateServiceChecks (
  id integer primary key, dbsCheckId integer not null references dbsChecks, checkedOn text not null, checkedBy text not null,
  result text not null check (result in ('blank_no_new','non_blank_no_new','new_info','no_match'))
) strict;
create table identityChecks (
  id integer primary key, volunteerId integer not null references volunteers, checkedOn text not null, checkedBy text not null, route integer not null check (route between 1 and 3),
  viewing text not null check (viewing in ('in_person','digital','video_originals_held','video_then_originals')), rationale text
) strict;
create table identityDocuments (
  id integer primary key, identityCheckId integer not null references identityChecks, kind text not null, lastFour text, expiresOn text
) strict;
create table referees (
  id integer primary key, volunteerId integer not null references volunteers, stage text not null, name text not null, relationship text, organisation text, email text, phone text,
  isRelative integer check (isRelative in (0, 1)), requestedOn text, receivedOn text, verifiedOn text, verifiedBy text, hasConcerns integer check (hasConcerns in (0, 1)),
  outcome text check (outcome in ('satisfactory','unsatisfactory')), notes text, unique (volunteerId, stage)
) strict;
create table interviews (
  id integer primary key, volunteerId integer not null references volunteers, stage text not null, plannedOn text, plannedAt text, place text, heldOn text, interviewers text,
  withYoungPeople integer check (withYoungPeople in (0, 1)), outcome text check (outcome in ('recommended','not_recommended','again')), notes text, unique (volunteerId, stage)
) strict;
create table overseasStays (
  id integer primary key, volunteerId integer not null references volunteers, country text not null, fromOn text not null, toOn text not null,
  certificateOn text, instead text
) strict;
create table independenceDeclarations (
  id integer primary key, volunteerId integer not null references volunteers, declaredOn text not null, isCouncillor integer not null check (isCouncillor in (0, 1)),
  councilRole text, directorate text check (directorate in ('none','children','other')), householdLink text check (householdLink in ('none','councillor','children','other')), homeProvider text,
  outcome text not null check (outcome in ('independent','not_independent','refer_to_legal')), decidedBy text not null, notes text
) strict;
create table trainingRecords (
  id integer primary key, volunteerId integer not null references volunteers, moduleId integer not null references trainingModules, trainedOn text not null, hours real, trainer text
) strict;
create table agreements (
  id integer primary key, volunteerId integer not null references volunteers, agreement text not null, signedOn text not null, unique (volunteerId, agreement)
) strict;
`

const people = `
create table campaigns (
  id integer primary key, name text not null unique, startedOn text not null, endedOn text, channel text, costPence integer, notes text
) strict;
create table cohorts (
  id integer primary key, name text not null unique, startsOn text, endsOn text, place text, notes text
) strict;
create table vehiclePapers (
  id integer primary key, volunteerId integer not null references volunteers, licenceSeenOn text, coversVolunteering integer check (coversVolunteering in (0, 1)), insuredUntilOn text, motUntilOn text, taxedUntilOn text,
  unique (volunteerId)
) strict;
alter table volunteers add column availability text;
alter table volunteers add column travels text;
alter table volunteers add column campaignId integer references campaigns;
alter table statusPeriods add column backOn text;
create table letterTemplates (
  id integer primary key, letter text not null unique, subject text, body text, document text, changedOn text not null
) strict;
-- What was done for somebody and is no record of its own: a chase, a letter, a step of a wait.
create table steps (
  id integer primary key, kind text not null check (kind in ('step','chase','letter','call')), takenOn text not null, what text not null, who text,
  volunteerId integer references volunteers, youngPersonId integer references youngPeople, referralId integer references referrals, matchId integer references matches, pairingId integer, stage text
) strict;
`

const indexes = `
create index dbsChecksByVolunteer on dbsChecks (volunteerId, issuedOn);
create index updateServiceChecksByCheck on updateServiceChecks (dbsCheckId);
create index identityChecksByVolunteer on identityChecks (volunteerId);
create index identityDocumentsByCheck on identityDocuments (identityCheckId);
create index overseasStaysByVolunteer on overseasStays (volunteerId);
create index independenceByVolunteer on independenceDeclarations (volunteerId, declaredOn);
create index trainingByVolunteer on trainingRecords (volunteerId, moduleId, trainedOn);
create index volunteersByCampaign on volunteers (campaignId) where campaignId is not null;
create index stepsByVolunteer on steps (volunteerId) where volunteerId is not null;
create index stepsByYoungPerson on steps (youngPersonId) where youngPersonId is not null;
create index stepsByReferral on steps (referralId, takenOn) where referralId is not null;
create index stepsByMatch on steps (matchId) where matchId is not null;
create index stepsByPairing on steps (pairingId) where pairingId is not null;
`

export const migration = { number: 3, name: 'recruitment', sql: path + checks + people + indexes } as const
