/* From a referral to a friendship: what the young person says and wishes, care as dated facts, the people around them by date, what was decided
   of a referral and what is done while it waits, pairings on their way to a match, and a match's life to its end (domain.md R2). */

const youngPeople = `
alter table youngPeople add column confidentialityExplainedOn text;
alter table youngPeople add column complaintsExplainedOn text;
alter table youngPeople add column agreementSignedOn text;
alter table youngPeople add column isParent integer check (isParent in (0, 1));
alter table placements add column provider text;
alter table placements add column area text;
create table careStatuses (
  id integer primary key, youngPersonId integer not null references youngPeople, fromOn text not null,
  care text not null check (care in ('looked_after','returned_home','adopted','special_guardianship','care_leaver','left_other')), legalStatus text, unique (youngPersonId, fromOn)
) strict;
create table contacts (
  id integer primary key, youngPersonId integer not null references youngPeople, role text not null check (role in ('social_worker','reviewing_officer','carer','key_worker','personal_adviser','other')),
  name text not null, organisation text, email text, phone text, fromOn text, toOn text
) strict;
create table wishes (
  id integer primary key, youngPersonId integer not null references youngPeople, saidOn text not null, words text not null, toldTo text
) strict;
create table riskAssessments (
  id integer primary key, youngPersonId integer not null references youngPeople, askedOn text, receivedOn text, reviewOn text, author text
) strict;
`

const referrals = `
alter table referrals add column reopensId integer references referrals;
alter table referrals add column decision text check (decision in ('accepted','not_appointed'));
alter table referrals add column decidedOn text;
alter table referrals add column decidedBy text;
alter table referrals add column notAppointedReason text check (notAppointedReason in ('too_young','short_time_in_care','contact_with_family','good_with_carers','does_not_want','objects','other'));
alter table referrals add column considerAgainOn text;
alter table referrals add column childView text check (childView in ('wants','unsure','objects','not_ascertained','unable_to_express'));
alter table referrals add column understanding text check (understanding in ('yes','no','not_assessed'));
alter table referrals add column viewOn text;
alter table referrals add column viewTakenBy text;
alter table referrals add column viewReasons text;
alter table referrals add column offeredOn text;
alter table referrals add column factors text;
alter table referrals add column isUrgent integer check (isUrgent in (0, 1));
alter table referrals add column prefersGender text;
alter table referrals add column genderStrength text check (genderStrength in ('must','wish'));
alter table referrals add column prefersBackground text;
alter table referrals add column backgroundStrength text check (backgroundStrength in ('must','wish'));
alter table referrals add column preferenceOf text check (preferenceOf in ('young_person','referrer'));
alter table referrals add column owner text;
alter table referrals add column nextStep text;
alter table referrals add column nextStepOn text;
create table waitingPeriods (
  id integer primary key, referralId integer not null references referrals, fromOn text not null,
  reason text not null check (reason in ('seeking_visitor','matching_in_progress','awaiting_accommodation','awaiting_information','out_of_area','on_hold')), note text, unique (referralId, fromOn)
) strict;
`

const pairings = `
create table pairings (
  id integer primary key, referralId integer not null references referrals, volunteerId integer not null references volunteers, secondVolunteerId integer references volunteers,
  type text not null default 'standard' check (type in ('standard','trusted_adult','spot_purchase')), begunOn text not null, despite text,
  profilesPreparedOn text, riskAskedOn text, riskReceivedOn text,
  volunteerAskedOn text, volunteerAnsweredOn text, volunteerAnswer text check (volunteerAnswer in ('yes','no')),
  secondAnsweredOn text, secondAnswer text check (secondAnswer in ('yes','no')),
  youngPersonAskedOn text, youngPersonAnsweredOn text, youngPersonAnswer text check (youngPersonAnswer in ('yes','no')), youngPersonWords text,
  introducedOn text, introductionPlace text, introductionWith text, stallReason text, stalledOn text, stoppedOn text, stopReason text, matchId integer references matches
) strict;
create table exclusions (
  id integer primary key, youngPersonId integer not null references youngPeople, volunteerId integer not null references volunteers, reason text not null, sinceOn text not null, unique (youngPersonId, volunteerId)
) strict;
`

const matches = `
alter table matchPauses add column reason text;
alter table matchPauses add column expectedOn text;
alter table matches add column trialUntilOn text;
alter table matches add column trialOutcome text check (trialOutcome in ('goes_on','longer','ended'));
alter table matches add column endDecidedBy text check (endDecidedBy in ('young_person','visitor','both','council','service'));
alter table matches add column endBasis text check (endBasis in ('ceased_looked_after','visitor_resigned','authority_terminated','child_objects','other'));
alter table matches add column endNoticeOn text;
alter table matches add column endPlan text;
alter table matches add column remains text;
alter table matches add column rematchesId integer references matches;
alter table matches add column recordedOnFileOn text;
alter table matches add column previousProvider text;
alter table matches add column spotProvider text;
alter table matches add column spotPencePerYear integer;
alter table matches add column spotReason text;
create table objectives (
  id integer primary key, matchId integer not null references matches, setOn text not null, what text not null, reachedOn text, note text
) strict;
create table pastVisitors (
  id integer primary key, matchId integer not null references matches, volunteerId integer not null references volunteers, fromOn text not null, toOn text not null, reason text
) strict;
create table growingUpSteps (
  id integer primary key, matchId integer not null references matches, step text not null check (step in ('wish','permission','funding','adult_dbs','training')),
  decidedOn text not null, outcome text not null check (outcome in ('yes','no','not_needed')), decidedBy text, note text, unique (matchId, step)
) strict;
`

const indexes = `
create index careStatusesByYoungPerson on careStatuses (youngPersonId, fromOn);
create index contactsByYoungPerson on contacts (youngPersonId, role);
create index wishesByYoungPerson on wishes (youngPersonId, saidOn);
create index riskAssessmentsByYoungPerson on riskAssessments (youngPersonId);
create index referralsByReopened on referrals (reopensId) where reopensId is not null;
create index pairingsByReferral on pairings (referralId);
create index pairingsByVolunteer on pairings (volunteerId);
create index pairingsBySecondVolunteer on pairings (secondVolunteerId) where secondVolunteerId is not null;
create index exclusionsByVolunteer on exclusions (volunteerId);
create index objectivesByMatch on objectives (matchId);
create index pastVisitorsByMatch on pastVisitors (matchId);
create index pastVisitorsByVolunteer on pastVisitors (volunteerId);
`

export const migration = { number: 4, name: 'matching', sql: youngPeople + referrals + pairings + matches + indexes } as const
