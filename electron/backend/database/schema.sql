CREATE TABLE volunteers (
  id integer primary key, key text not null unique, firstName text not null, lastName text not null, bornOn text, gender text, ethnicity text, religion text, nationality text, disability text,
  email text, phone text, address text, postcode text, enquiredOn text, source text, cohort text, languages text, interests text, drives integer check (drives in (0, 1)), maxMiles real,
  prefersAgeFrom integer, prefersAgeTo integer, notes text
, availability text, travels text, campaignId integer references campaigns, erasedOn text) strict;

CREATE TABLE statusPeriods (
  id integer primary key, volunteerId integer not null references volunteers, status text not null check (status in ('applicant','active','inactive','suspended','withdrawn','rejected','deselected','left')),
  fromOn text not null, reason text, backOn text, isOnHold integer not null default 0 check (isOnHold in (0, 1) and (isOnHold = 0 or status = 'applicant')), unique (volunteerId, fromOn, status)
) strict;

CREATE TABLE commitments (
  id integer primary key, volunteerId integer not null references volunteers, agreedOn text not null, untilOn text not null
) strict;

CREATE TABLE youngPeople (
  id integer primary key, key text not null unique, caseNumber text, firstName text not null, lastName text, bornOn text, gender text, ethnicity text, nationality text, religion text, disability text,
  languages text, interests text, legalStatus text, inCareFrom text, inCareTo text, familyContact text check (familyContact in ('none','limited','regular')), socialWorker text, socialWorkerEmail text,
  reviewingOfficer text, asylumSeeking integer check (asylumSeeking in (0, 1)), notes text
, confidentialityExplainedOn text, complaintsExplainedOn text, agreementSignedOn text, isParent integer check (isParent in (0, 1)), erasedOn text, ethnicCode text) strict;

CREATE TABLE placements (
  id integer primary key, youngPersonId integer not null references youngPeople, fromOn text, placementType text, postcode text, outOfArea integer check (outOfArea in (0, 1))
, provider text, area text) strict;

CREATE TABLE referrals (
  id integer primary key, key text not null unique, youngPersonId integer not null references youngPeople, receivedOn text not null, referredBy text,
  criterion text check (criterion in ('limited_contact','best_interests','other')), childAgrees integer check (childAgrees in (0, 1)), riskAssessmentOn text,
  state text not null check (state in ('waiting','matched','declined_by_child','withdrawn','not_eligible','disengaged')), closedOn text,
  waitingReason text check (waitingReason in ('seeking_visitor','matching_in_progress','awaiting_accommodation','awaiting_information','out_of_area','on_hold')), notes text
, reopensId integer references referrals, decision text check (decision in ('accepted','not_appointed')), decidedOn text, decidedBy text, notAppointedReason text check (notAppointedReason in ('too_young','short_time_in_care','contact_with_family','good_with_carers','does_not_want','objects','other')), considerAgainOn text, childView text check (childView in ('wants','unsure','objects','not_ascertained','unable_to_express')), understanding text check (understanding in ('yes','no','not_assessed')), viewOn text, viewTakenBy text, viewReasons text, offeredOn text, factors text, isUrgent integer check (isUrgent in (0, 1)), prefersGender text, genderStrength text check (genderStrength in ('must','wish')), prefersBackground text, backgroundStrength text check (backgroundStrength in ('must','wish')), preferenceOf text check (preferenceOf in ('young_person','referrer')), owner text, nextStep text, nextStepOn text, followsMatchId integer references matches, isInCarePlan integer check (isInCarePlan in (0, 1)), carePlanOn text, duplicateOfId integer references referrals) strict;

CREATE TABLE matches (
  id integer primary key, key text not null unique, youngPersonId integer not null references youngPeople, referralId integer references referrals, volunteerId integer not null references volunteers,
  secondVolunteerId integer references volunteers, type text not null default 'standard' check (type in ('standard','trusted_adult','spot_purchase')), introducedOn text, startedOn text not null, endedOn text,
  endReason text check (endReason in ('child_circumstances','visitor_circumstances','child_choice','no_longer_looked_after','friendship','moved_away','transfer','other')),
  friendshipContinues integer check (friendshipContinues in (0, 1)), fundedAfter18 integer check (fundedAfter18 in (0, 1)), rhythmDays integer
, trialUntilOn text, trialOutcome text check (trialOutcome in ('goes_on','longer','ended')), endDecidedBy text check (endDecidedBy in ('young_person','visitor','both','council','service')), endBasis text check (endBasis in ('ceased_looked_after','visitor_resigned','authority_terminated','child_objects','other')), endNoticeOn text, endPlan text, remains text, rematchesId integer references matches, recordedOnFileOn text, previousProvider text, spotProvider text, spotPencePerYear integer, spotReason text, firstMatchedOn text, plannedFor text, putOffTo text) strict;

CREATE TABLE matchPauses (
  id integer primary key, matchId integer not null references matches, fromOn text not null, toOn text
, reason text, expectedOn text) strict;

CREATE TABLE visits (
  id integer primary key, matchId integer not null references matches, visitedOn text not null, minutes integer, mode text check (mode in ('in_person','virtual','phone','message')),
  outcome text not null check (outcome in ('held','cancelled_by_child','cancelled_by_visitor','no_show')), activity text, costPence integer, miles real, notes text
, isOvernight integer check (isOvernight in (0, 1))) strict;

CREATE TABLE supervisions (
  id integer primary key, volunteerId integer not null references volunteers, matchId integer references matches, dueOn text, heldOn text, mode text, impact integer check (impact in (0, 1)),
  enjoying integer check (enjoying in (0, 1)), childSafe integer check (childSafe in (0, 1)), notes text
, nextOn text) strict;

CREATE TABLE careReviews (
  id integer primary key, youngPersonId integer not null references youngPeople, matchId integer references matches, reviewedOn text not null,
  attendedBy text check (attendedBy in ('coordinator','visitor','both','none')), feedback text check (feedback in ('positive','neutral','negative')), notes text
, visitorConsidered integer check (visitorConsidered in (0, 1)), visitorDecision text check (visitorDecision in ('refer','goes_on','not_now','child_says_no','ends')), officerFeedbackOn text, officerFeedback text) strict;

CREATE TABLE feedback (
  id integer primary key, matchId integer not null references matches, givenOn text not null, givenBy text check (givenBy in ('young_person','volunteer','social_worker','carer')),
  occasion text check (occasion in ('annual_visit','quarterly_check_in','review','ending','other')), rating integer check (rating between 1 and 5), quote text, mayQuote integer check (mayQuote in (0, 1))
) strict;

CREATE TABLE concerns (
  id integer primary key, kind text not null check (kind in ('safeguarding','allegation','complaint')), raisedOn text not null, raisedBy text, youngPersonId integer references youngPeople,
  volunteerId integer references volunteers, matchId integer references matches, summary text not null, action text, referredTo text, resolvedOn text, outcome text
) strict;

CREATE TABLE claims (
  id integer primary key, key text not null unique, volunteerId integer not null references volunteers, matchId integer references matches, claimedOn text not null,
  kind text not null check (kind in ('activity','mileage','public_transport','parking','food','gift','phone','other')), amountPence integer not null, miles real, approvedOn text, paidOn text
) strict;

CREATE TABLE budgetLines (
  id integer primary key, yearStartOn text not null, line text not null check (line in ('activities','travel','training','recruitment','checks','staffing','contract','other')), amountPence integer not null,
  unique (yearStartOn, line)
) strict;

CREATE TABLE mileageRates (
  id integer primary key, fromOn text not null unique, pencePerMile real not null
) strict;

CREATE TABLE serviceYears (
  id integer primary key, startOn text not null unique, childrenInCare integer, targetReferrals integer, targetMatches integer, fundedMatches integer, budgetPence integer, staffFte real
) strict;

CREATE TABLE settings (
  id integer primary key, name text not null, fromOn text not null default '0001-01-01', value text, unique (name, fromOn)
) strict;

CREATE TABLE mappings (
  id integer primary key, field text not null, given text not null, category text not null, unique (field, given)
) strict;

CREATE TABLE snoozes (
  id integer primary key, kind text not null, key text not null, dueOn text not null, untilOn text not null, reason text not null, unique (kind, key, dueOn)
) strict;

CREATE TABLE _migrations (number integer primary key, name text not null, sha256 text not null, appliedAt text not null) strict;

CREATE TABLE _keyslots (gen integer primary key, file text not null) strict;

CREATE TABLE _audit (
  id integer primary key, at text not null, who text not null, procedure text not null, event text, mac blob not null
) strict;

CREATE TABLE _auditChanges (
  auditId integer not null references _audit, tableName text not null, action text not null check (action in ('insert','update','delete')), firstId integer not null, lastId integer not null, fields text not null,
  primary key (auditId, tableName, action, firstId, fields)
) strict, without rowid;

CREATE INDEX statusPeriodsByVolunteer on statusPeriods (volunteerId, fromOn, id, status);

CREATE INDEX commitmentsByVolunteer on commitments (volunteerId);

CREATE INDEX placementsByYoungPerson on placements (youngPersonId, fromOn);

CREATE INDEX referralsByYoungPerson on referrals (youngPersonId);

CREATE INDEX referralsByReceipt on referrals (receivedOn, closedOn);

CREATE INDEX matchesByYoungPerson on matches (youngPersonId);

CREATE INDEX matchesByVolunteer on matches (volunteerId);

CREATE INDEX matchesBySecondVolunteer on matches (secondVolunteerId) where secondVolunteerId is not null;

CREATE INDEX matchesByReferral on matches (referralId);

CREATE INDEX matchesByStart on matches (startedOn, endedOn);

CREATE INDEX matchPausesByMatch on matchPauses (matchId);

CREATE INDEX visitsByMatch on visits (matchId, outcome, visitedOn);

CREATE INDEX visitsByDay on visits (visitedOn, outcome, mode, minutes, costPence, miles);

CREATE INDEX supervisionsByVolunteer on supervisions (volunteerId, heldOn);

CREATE INDEX supervisionsByMatch on supervisions (matchId);

CREATE INDEX supervisionsByDay on supervisions (heldOn, impact, enjoying);

CREATE INDEX supervisionsByDue on supervisions (dueOn, heldOn);

CREATE INDEX careReviewsByYoungPerson on careReviews (youngPersonId, reviewedOn);

CREATE INDEX careReviewsByMatch on careReviews (matchId);

CREATE INDEX careReviewsByDay on careReviews (reviewedOn, attendedBy, feedback);

CREATE INDEX feedbackByMatch on feedback (matchId, occasion, givenOn);

CREATE INDEX feedbackByDay on feedback (givenOn, occasion, givenBy, rating);

CREATE INDEX concernsByMatch on concerns (matchId);

CREATE INDEX concernsByVolunteer on concerns (volunteerId);

CREATE INDEX concernsByYoungPerson on concerns (youngPersonId);

CREATE INDEX claimsByVolunteer on claims (volunteerId);

CREATE INDEX claimsByMatch on claims (matchId);

CREATE INDEX claimsByDay on claims (claimedOn, amountPence, approvedOn, paidOn);

CREATE INDEX claimsToApprove on claims (claimedOn) where approvedOn is null;

CREATE INDEX claimsToPay on claims (approvedOn) where paidOn is null;

CREATE INDEX auditChangesByRecord on _auditChanges (tableName, firstId);

CREATE VIRTUAL TABLE search using fts5 (title, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

CREATE TRIGGER volunteersSearchedAfterInsert after insert on volunteers begin 
  insert into searchRows (kind, recordId) select 'volunteer', new.id where length(new.firstName || ' ' || new.lastName) + length(concat_ws(' ', new.key, new.email, new.phone, new.postcode, new.languages, new.interests, new.notes)) > 0;
  insert into search (rowid, title, body) select searchRows.id, new.firstName || ' ' || new.lastName, concat_ws(' ', new.key, new.email, new.phone, new.postcode, new.languages, new.interests, new.notes) from searchRows where kind = 'volunteer' and recordId = new.id; end;

CREATE TRIGGER volunteersSearchedAfterUpdate after update on volunteers begin 
  delete from search where rowid = (select id from searchRows where kind = 'volunteer' and recordId = old.id);
  delete from searchRows where kind = 'volunteer' and recordId = old.id; 
  insert into searchRows (kind, recordId) select 'volunteer', new.id where length(new.firstName || ' ' || new.lastName) + length(concat_ws(' ', new.key, new.email, new.phone, new.postcode, new.languages, new.interests, new.notes)) > 0;
  insert into search (rowid, title, body) select searchRows.id, new.firstName || ' ' || new.lastName, concat_ws(' ', new.key, new.email, new.phone, new.postcode, new.languages, new.interests, new.notes) from searchRows where kind = 'volunteer' and recordId = new.id; end;

CREATE TRIGGER volunteersSearchedAfterDelete after delete on volunteers begin 
  delete from search where rowid = (select id from searchRows where kind = 'volunteer' and recordId = old.id);
  delete from searchRows where kind = 'volunteer' and recordId = old.id; end;

CREATE TRIGGER youngPeopleSearchedAfterInsert after insert on youngPeople begin 
  insert into searchRows (kind, recordId) select 'youngPerson', new.id where length(concat_ws(' ', new.firstName, new.lastName)) + length(concat_ws(' ', new.key, new.caseNumber, new.languages, new.interests, new.socialWorker, new.reviewingOfficer, new.notes)) > 0;
  insert into search (rowid, title, body) select searchRows.id, concat_ws(' ', new.firstName, new.lastName), concat_ws(' ', new.key, new.caseNumber, new.languages, new.interests, new.socialWorker, new.reviewingOfficer, new.notes) from searchRows where kind = 'youngPerson' and recordId = new.id; end;

CREATE TRIGGER youngPeopleSearchedAfterUpdate after update on youngPeople begin 
  delete from search where rowid = (select id from searchRows where kind = 'youngPerson' and recordId = old.id);
  delete from searchRows where kind = 'youngPerson' and recordId = old.id; 
  insert into searchRows (kind, recordId) select 'youngPerson', new.id where length(concat_ws(' ', new.firstName, new.lastName)) + length(concat_ws(' ', new.key, new.caseNumber, new.languages, new.interests, new.socialWorker, new.reviewingOfficer, new.notes)) > 0;
  insert into search (rowid, title, body) select searchRows.id, concat_ws(' ', new.firstName, new.lastName), concat_ws(' ', new.key, new.caseNumber, new.languages, new.interests, new.socialWorker, new.reviewingOfficer, new.notes) from searchRows where kind = 'youngPerson' and recordId = new.id; end;

CREATE TRIGGER youngPeopleSearchedAfterDelete after delete on youngPeople begin 
  delete from search where rowid = (select id from searchRows where kind = 'youngPerson' and recordId = old.id);
  delete from searchRows where kind = 'youngPerson' and recordId = old.id; end;

CREATE TRIGGER referralsSearchedAfterInsert after insert on referrals begin 
  insert into searchRows (kind, recordId) select 'referral', new.id where length(new.key) + length(concat_ws(' ', new.referredBy, new.notes)) > 0;
  insert into search (rowid, title, body) select searchRows.id, new.key, concat_ws(' ', new.referredBy, new.notes) from searchRows where kind = 'referral' and recordId = new.id; end;

CREATE TRIGGER referralsSearchedAfterUpdate after update on referrals begin 
  delete from search where rowid = (select id from searchRows where kind = 'referral' and recordId = old.id);
  delete from searchRows where kind = 'referral' and recordId = old.id; 
  insert into searchRows (kind, recordId) select 'referral', new.id where length(new.key) + length(concat_ws(' ', new.referredBy, new.notes)) > 0;
  insert into search (rowid, title, body) select searchRows.id, new.key, concat_ws(' ', new.referredBy, new.notes) from searchRows where kind = 'referral' and recordId = new.id; end;

CREATE TRIGGER referralsSearchedAfterDelete after delete on referrals begin 
  delete from search where rowid = (select id from searchRows where kind = 'referral' and recordId = old.id);
  delete from searchRows where kind = 'referral' and recordId = old.id; end;

CREATE TRIGGER visitsSearchedAfterInsert after insert on visits begin 
  insert into searchRows (kind, recordId) select 'visit', new.id where length(coalesce(new.activity, '')) + length(coalesce(new.notes, '')) > 0;
  insert into search (rowid, title, body) select searchRows.id, coalesce(new.activity, ''), coalesce(new.notes, '') from searchRows where kind = 'visit' and recordId = new.id; end;

CREATE TRIGGER visitsSearchedAfterUpdate after update on visits begin 
  delete from search where rowid = (select id from searchRows where kind = 'visit' and recordId = old.id);
  delete from searchRows where kind = 'visit' and recordId = old.id; 
  insert into searchRows (kind, recordId) select 'visit', new.id where length(coalesce(new.activity, '')) + length(coalesce(new.notes, '')) > 0;
  insert into search (rowid, title, body) select searchRows.id, coalesce(new.activity, ''), coalesce(new.notes, '') from searchRows where kind = 'visit' and recordId = new.id; end;

CREATE TRIGGER visitsSearchedAfterDelete after delete on visits begin 
  delete from search where rowid = (select id from searchRows where kind = 'visit' and recordId = old.id);
  delete from searchRows where kind = 'visit' and recordId = old.id; end;

CREATE TRIGGER supervisionsSearchedAfterInsert after insert on supervisions begin 
  insert into searchRows (kind, recordId) select 'supervision', new.id where length('') + length(coalesce(new.notes, '')) > 0;
  insert into search (rowid, title, body) select searchRows.id, '', coalesce(new.notes, '') from searchRows where kind = 'supervision' and recordId = new.id; end;

CREATE TRIGGER supervisionsSearchedAfterUpdate after update on supervisions begin 
  delete from search where rowid = (select id from searchRows where kind = 'supervision' and recordId = old.id);
  delete from searchRows where kind = 'supervision' and recordId = old.id; 
  insert into searchRows (kind, recordId) select 'supervision', new.id where length('') + length(coalesce(new.notes, '')) > 0;
  insert into search (rowid, title, body) select searchRows.id, '', coalesce(new.notes, '') from searchRows where kind = 'supervision' and recordId = new.id; end;

CREATE TRIGGER supervisionsSearchedAfterDelete after delete on supervisions begin 
  delete from search where rowid = (select id from searchRows where kind = 'supervision' and recordId = old.id);
  delete from searchRows where kind = 'supervision' and recordId = old.id; end;

CREATE TRIGGER careReviewsSearchedAfterInsert after insert on careReviews begin 
  insert into searchRows (kind, recordId) select 'careReview', new.id where length('') + length(coalesce(new.notes, '')) > 0;
  insert into search (rowid, title, body) select searchRows.id, '', coalesce(new.notes, '') from searchRows where kind = 'careReview' and recordId = new.id; end;

CREATE TRIGGER careReviewsSearchedAfterUpdate after update on careReviews begin 
  delete from search where rowid = (select id from searchRows where kind = 'careReview' and recordId = old.id);
  delete from searchRows where kind = 'careReview' and recordId = old.id; 
  insert into searchRows (kind, recordId) select 'careReview', new.id where length('') + length(coalesce(new.notes, '')) > 0;
  insert into search (rowid, title, body) select searchRows.id, '', coalesce(new.notes, '') from searchRows where kind = 'careReview' and recordId = new.id; end;

CREATE TRIGGER careReviewsSearchedAfterDelete after delete on careReviews begin 
  delete from search where rowid = (select id from searchRows where kind = 'careReview' and recordId = old.id);
  delete from searchRows where kind = 'careReview' and recordId = old.id; end;

CREATE TRIGGER feedbackSearchedAfterInsert after insert on feedback begin 
  insert into searchRows (kind, recordId) select 'feedback', new.id where length('') + length(coalesce(new.quote, '')) > 0;
  insert into search (rowid, title, body) select searchRows.id, '', coalesce(new.quote, '') from searchRows where kind = 'feedback' and recordId = new.id; end;

CREATE TRIGGER feedbackSearchedAfterUpdate after update on feedback begin 
  delete from search where rowid = (select id from searchRows where kind = 'feedback' and recordId = old.id);
  delete from searchRows where kind = 'feedback' and recordId = old.id; 
  insert into searchRows (kind, recordId) select 'feedback', new.id where length('') + length(coalesce(new.quote, '')) > 0;
  insert into search (rowid, title, body) select searchRows.id, '', coalesce(new.quote, '') from searchRows where kind = 'feedback' and recordId = new.id; end;

CREATE TRIGGER feedbackSearchedAfterDelete after delete on feedback begin 
  delete from search where rowid = (select id from searchRows where kind = 'feedback' and recordId = old.id);
  delete from searchRows where kind = 'feedback' and recordId = old.id; end;

CREATE TRIGGER concernsSearchedAfterInsert after insert on concerns begin 
  insert into searchRows (kind, recordId) select 'concern', new.id where length(new.summary) + length(concat_ws(' ', new.action, new.referredTo, new.outcome)) > 0;
  insert into search (rowid, title, body) select searchRows.id, new.summary, concat_ws(' ', new.action, new.referredTo, new.outcome) from searchRows where kind = 'concern' and recordId = new.id; end;

CREATE TRIGGER concernsSearchedAfterUpdate after update on concerns begin 
  delete from search where rowid = (select id from searchRows where kind = 'concern' and recordId = old.id);
  delete from searchRows where kind = 'concern' and recordId = old.id; 
  insert into searchRows (kind, recordId) select 'concern', new.id where length(new.summary) + length(concat_ws(' ', new.action, new.referredTo, new.outcome)) > 0;
  insert into search (rowid, title, body) select searchRows.id, new.summary, concat_ws(' ', new.action, new.referredTo, new.outcome) from searchRows where kind = 'concern' and recordId = new.id; end;

CREATE TRIGGER concernsSearchedAfterDelete after delete on concerns begin 
  delete from search where rowid = (select id from searchRows where kind = 'concern' and recordId = old.id);
  delete from searchRows where kind = 'concern' and recordId = old.id; end;

CREATE TABLE _drafts (
  formKey text primary key, value text not null, savedAt text not null
) strict, without rowid;

CREATE TABLE pathStages (
  id integer primary key, stage text not null unique, name text not null,
  kind text not null check (kind in ('application','identity','interview','reference','dbs','independence','training','shadowing','agreements','approval','other')),
  position integer not null, isRequired integer not null check (isRequired in (0, 1)), hours real, isRetired integer not null default 0 check (isRetired in (0, 1))
, requiredSince text) strict;

CREATE TABLE trainingModules (
  id integer primary key, name text not null unique, hours real, isRequired integer not null check (isRequired in (0, 1)), refreshMonths integer, position integer not null,
  isRetired integer not null default 0 check (isRetired in (0, 1))
) strict;

CREATE TABLE "stages" (
  id integer primary key, volunteerId integer not null references volunteers, stage text not null,
  state text not null check (state in ('not_started','requested','received','complete','failed','waived')), requestedOn text, completedOn text, outcome text, reference text, hours real, safeAction text, notes text,
  signedOffBy text, signedOffOn text, unique (volunteerId, stage)
) strict;

CREATE INDEX stagesByStage on stages (stage, completedOn, state, volunteerId, requestedOn);

CREATE TABLE dbsChecks (
  id integer primary key, volunteerId integer not null references volunteers, appliedOn text,
  level text not null check (level in ('enhanced','enhanced_children_barred','enhanced_adults_barred','enhanced_both_barred')),
  workforce text not null check (workforce in ('child','adult','child_and_adult','other')), levelRationale text, certificateNumber text, issuedOn text, nameOnCertificate text, position text,
  seenOn text, seenBy text, disclosure text check (disclosure in ('none','to_assess','assessed')), assessmentReference text,
  decision text check (decision in ('accepted','not_accepted')), decidedOn text, decidedBy text, note text,
  updateService text not null default 'unknown' check (updateService in ('yes','no','unknown')), consentOn text
, obtainedBy text) strict;

CREATE TABLE updateServiceChecks (
  id integer primary key, dbsCheckId integer not null references dbsChecks, checkedOn text not null, checkedBy text not null,
  result text not null check (result in ('blank_no_new','non_blank_no_new','new_info','no_match'))
) strict;

CREATE TABLE identityChecks (
  id integer primary key, volunteerId integer not null references volunteers, checkedOn text not null, checkedBy text not null, route integer not null check (route between 1 and 3),
  viewing text not null check (viewing in ('in_person','digital','video_originals_held','video_then_originals')), rationale text
) strict;

CREATE TABLE identityDocuments (
  id integer primary key, identityCheckId integer not null references identityChecks, kind text not null, lastFour text, expiresOn text
) strict;

CREATE TABLE referees (
  id integer primary key, volunteerId integer not null references volunteers, stage text not null, name text not null, relationship text, organisation text, email text, phone text,
  isRelative integer check (isRelative in (0, 1)), requestedOn text, receivedOn text, verifiedOn text, verifiedBy text, hasConcerns integer check (hasConcerns in (0, 1)),
  outcome text check (outcome in ('satisfactory','unsatisfactory')), notes text, kind text check (kind in ('employer','with_children','education','personal')), unique (volunteerId, stage)
) strict;

CREATE TABLE interviews (
  id integer primary key, volunteerId integer not null references volunteers, stage text not null, plannedOn text, plannedAt text, place text, heldOn text, interviewers text,
  withYoungPeople integer check (withYoungPeople in (0, 1)), outcome text check (outcome in ('recommended','not_recommended','again')), notes text, unique (volunteerId, stage)
) strict;

CREATE TABLE overseasStays (
  id integer primary key, volunteerId integer not null references volunteers, country text not null, fromOn text not null, toOn text not null,
  certificateOn text, instead text
) strict;

CREATE TABLE independenceDeclarations (
  id integer primary key, volunteerId integer not null references volunteers, declaredOn text not null, isCouncillor integer not null check (isCouncillor in (0, 1)),
  councilRole text, directorate text check (directorate in ('none','children','other')), householdLink text check (householdLink in ('none','councillor','children','other')), homeProvider text,
  outcome text not null check (outcome in ('independent','not_independent','refer_to_legal')), decidedBy text not null, notes text
) strict;

CREATE TABLE trainingRecords (
  id integer primary key, volunteerId integer not null references volunteers, moduleId integer not null references trainingModules, trainedOn text not null, hours real, trainer text
, accreditedBy text, accreditedLevel integer check (accreditedLevel between 1 and 8)) strict;

CREATE TABLE agreements (
  id integer primary key, volunteerId integer not null references volunteers, agreement text not null, signedOn text not null, unique (volunteerId, agreement)
) strict;

CREATE TABLE campaigns (
  id integer primary key, name text not null unique, startedOn text not null, endedOn text, channel text, costPence integer, notes text
) strict;

CREATE TABLE cohorts (
  id integer primary key, name text not null unique, startsOn text, endsOn text, place text, notes text
) strict;

CREATE TABLE vehiclePapers (
  id integer primary key, volunteerId integer not null references volunteers, licenceSeenOn text, coversVolunteering integer check (coversVolunteering in (0, 1)), insuredUntilOn text, motUntilOn text, taxedUntilOn text,
  unique (volunteerId)
) strict;

CREATE TABLE letterTemplates (
  id integer primary key, letter text not null unique, subject text, body text, document text, changedOn text not null
) strict;

CREATE TABLE steps (
  id integer primary key, kind text not null check (kind in ('step','chase','letter','call')), takenOn text not null, what text not null, who text,
  volunteerId integer references volunteers, youngPersonId integer references youngPeople, referralId integer references referrals, matchId integer references matches, pairingId integer, stage text
) strict;

CREATE INDEX dbsChecksByVolunteer on dbsChecks (volunteerId, issuedOn);

CREATE INDEX updateServiceChecksByCheck on updateServiceChecks (dbsCheckId);

CREATE INDEX identityChecksByVolunteer on identityChecks (volunteerId);

CREATE INDEX identityDocumentsByCheck on identityDocuments (identityCheckId);

CREATE INDEX overseasStaysByVolunteer on overseasStays (volunteerId);

CREATE INDEX independenceByVolunteer on independenceDeclarations (volunteerId, declaredOn);

CREATE INDEX trainingByVolunteer on trainingRecords (volunteerId, moduleId, trainedOn);

CREATE INDEX volunteersByCampaign on volunteers (campaignId) where campaignId is not null;

CREATE INDEX stepsByVolunteer on steps (volunteerId) where volunteerId is not null;

CREATE INDEX stepsByYoungPerson on steps (youngPersonId) where youngPersonId is not null;

CREATE INDEX stepsByReferral on steps (referralId, takenOn) where referralId is not null;

CREATE INDEX stepsByMatch on steps (matchId) where matchId is not null;

CREATE INDEX stepsByPairing on steps (pairingId) where pairingId is not null;

CREATE TABLE careStatuses (
  id integer primary key, youngPersonId integer not null references youngPeople, fromOn text not null,
  care text not null check (care in ('looked_after','returned_home','adopted','special_guardianship','care_leaver','left_other')), legalStatus text, reviewedOn text, unique (youngPersonId, fromOn)
) strict;

CREATE TABLE contacts (
  id integer primary key, youngPersonId integer not null references youngPeople, role text not null check (role in ('social_worker','reviewing_officer','carer','key_worker','personal_adviser','other')),
  name text not null, organisation text, email text, phone text, fromOn text, toOn text
) strict;

CREATE TABLE wishes (
  id integer primary key, youngPersonId integer not null references youngPeople, saidOn text not null, words text not null, toldTo text
) strict;

CREATE TABLE riskAssessments (
  id integer primary key, youngPersonId integer not null references youngPeople, askedOn text, receivedOn text, reviewOn text, author text
, coversChild integer check (coversChild in (0, 1))) strict;

CREATE TABLE waitingPeriods (
  id integer primary key, referralId integer not null references referrals, fromOn text not null,
  reason text not null check (reason in ('seeking_visitor','matching_in_progress','awaiting_accommodation','awaiting_information','out_of_area','on_hold')), note text, cause text check (cause in ('few_men','rural','minority_ethnic','cultural_match','complex','new_service','between_contracts','new_provider','at_capacity','no_funding')), unique (referralId, fromOn)
) strict;

CREATE TABLE pairings (
  id integer primary key, referralId integer not null references referrals, volunteerId integer not null references volunteers, secondVolunteerId integer references volunteers,
  type text not null default 'standard' check (type in ('standard','trusted_adult','spot_purchase')), begunOn text not null, despite text,
  profilesPreparedOn text, riskAskedOn text, riskReceivedOn text,
  volunteerAskedOn text, volunteerAnsweredOn text, volunteerAnswer text check (volunteerAnswer in ('yes','no')),
  secondAnsweredOn text, secondAnswer text check (secondAnswer in ('yes','no')),
  youngPersonAskedOn text, youngPersonAnsweredOn text, youngPersonAnswer text check (youngPersonAnswer in ('yes','no')), youngPersonWords text,
  introducedOn text, introductionPlace text, introductionWith text, stallReason text, stalledOn text, stoppedOn text, stopReason text, matchId integer references matches
, volunteerWords text, secondWords text) strict;

CREATE TABLE objectives (
  id integer primary key, matchId integer not null references matches, setOn text not null, what text not null, reachedOn text, note text
) strict;

CREATE TABLE pastVisitors (
  id integer primary key, matchId integer not null references matches, volunteerId integer not null references volunteers, fromOn text not null, toOn text not null, reason text
) strict;

CREATE TABLE growingUpSteps (
  id integer primary key, matchId integer not null references matches, step text not null check (step in ('wish','permission','funding','adult_dbs','training')),
  decidedOn text not null, outcome text not null check (outcome in ('yes','no','not_needed')), decidedBy text, note text, untilOn text, unique (matchId, step)
) strict;

CREATE INDEX careStatusesByYoungPerson on careStatuses (youngPersonId, fromOn);

CREATE INDEX contactsByYoungPerson on contacts (youngPersonId, role);

CREATE INDEX wishesByYoungPerson on wishes (youngPersonId, saidOn);

CREATE INDEX riskAssessmentsByYoungPerson on riskAssessments (youngPersonId);

CREATE INDEX referralsByReopened on referrals (reopensId) where reopensId is not null;

CREATE INDEX pairingsByReferral on pairings (referralId);

CREATE INDEX pairingsByVolunteer on pairings (volunteerId);

CREATE INDEX pairingsBySecondVolunteer on pairings (secondVolunteerId) where secondVolunteerId is not null;

CREATE INDEX objectivesByMatch on objectives (matchId);

CREATE INDEX pastVisitorsByMatch on pastVisitors (matchId);

CREATE INDEX pastVisitorsByVolunteer on pastVisitors (volunteerId);

CREATE TABLE _before (
  auditId integer not null references _audit, tableName text not null, recordId integer not null, record text not null, isEmptied integer not null default 0 check (isEmptied in (0, 1)), primary key (auditId, tableName, recordId)
) strict, without rowid;

CREATE INDEX beforeToEmpty on _before (auditId) where isEmptied = 0;

CREATE TABLE searchRows (id integer primary key autoincrement, kind text not null, recordId integer not null, unique (kind, recordId)) strict;

CREATE TABLE concernTellings (
  id integer primary key, concernId integer not null references concerns, whom text not null check (whom in ('designated_officer','social_worker','reviewing_officer','manager','police','barring_service')),
  toldOn text not null, unique (concernId, whom)
) strict;

CREATE TABLE endingPlans (
  id integer primary key, matchId integer not null unique references matches, expectedOn text not null,
  endReason text not null check (endReason in ('child_circumstances','visitor_circumstances','child_choice','no_longer_looked_after','friendship','moved_away','transfer','other')),
  teller text, tellOn text, toldOn text, lastVisitOn text, goodbye text, remains text
) strict;

CREATE TABLE offers (
  id integer primary key, youngPersonId integer not null references youngPeople, foundOn text not null, isOffered integer not null check (isOffered in (0, 1)), offeredBy text,
  answer text check (answer in ('wants','not_now','no','not_asked')), unique (youngPersonId, foundOn)
) strict;

CREATE TABLE legalHolds (
  id integer primary key, volunteerId integer references volunteers, youngPersonId integer references youngPeople, reason text not null, fromOn text not null, untilOn text, placedBy text,
  check ((volunteerId is null) <> (youngPersonId is null))
) strict;

CREATE INDEX legalHoldsByVolunteer on legalHolds (volunteerId) where volunteerId is not null;

CREATE INDEX legalHoldsByYoungPerson on legalHolds (youngPersonId) where youngPersonId is not null;

CREATE TABLE afterCareDecisions (
  id integer primary key, matchId integer not null references matches, careEndedOn text not null, decidedOn text not null, decidedBy text, reason text, unique (matchId, careEndedOn)
) strict;

CREATE TABLE outcomeTags (
  id integer primary key, name text not null unique, position integer not null, isRetired integer not null default 0 check (isRetired in (0, 1))
) strict;

CREATE TABLE objectiveTags (
  id integer primary key, objectiveId integer not null references objectives, tagId integer not null references outcomeTags, unique (objectiveId, tagId)
) strict;

CREATE TABLE visitTags (
  id integer primary key, visitId integer not null references visits, tagId integer not null references outcomeTags, unique (visitId, tagId)
) strict;

CREATE TABLE attendances (
  id integer primary key, visitId integer not null references visits, volunteerId integer not null references volunteers, unique (visitId, volunteerId)
) strict;

CREATE TABLE spokenOf (
  id integer primary key, supervisionId integer not null references supervisions, matchId integer not null references matches, isSpokenOf integer not null check (isSpokenOf in (0, 1)), unique (supervisionId, matchId)
) strict;

CREATE INDEX objectiveTagsByTag on objectiveTags (tagId);

CREATE INDEX visitTagsByTag on visitTags (tagId);

CREATE INDEX attendancesByVolunteer on attendances (volunteerId);

CREATE INDEX spokenOfByMatch on spokenOf (matchId);

CREATE TABLE "exclusions" (
  id integer primary key, youngPersonId integer not null references youngPeople, volunteerId integer not null references volunteers, reason text not null, sinceOn text not null, madeBy text,
  liftedOn text, liftedBy text, liftedReason text, check ((liftedOn is null) = (liftedReason is null))
) strict;

CREATE INDEX exclusionsByYoungPerson on exclusions (youngPersonId, volunteerId);

CREATE INDEX exclusionsByVolunteer on exclusions (volunteerId);

CREATE TABLE addresses (
  id integer primary key, volunteerId integer not null references volunteers, fromOn text not null, toOn text, address text not null, postcode text, check (toOn is null or toOn >= fromOn)
) strict;

CREATE INDEX addressesByVolunteer on addresses (volunteerId, fromOn);

CREATE TABLE distances (
  id integer primary key, youngPersonId integer not null references youngPeople, volunteerId integer not null references volunteers, miles real not null check (miles >= 0),
  toldOn text not null, fromDistrict text, toDistrict text, unique (youngPersonId, volunteerId)
) strict;

CREATE INDEX distancesByVolunteer on distances (volunteerId);

CREATE TABLE helpedDays (id integer primary key, volunteerId integer not null references volunteers, helpedOn text not null, what text not null, isOvernight integer not null check (isOvernight in (0, 1))) strict;

CREATE INDEX helpedDaysByVolunteer on helpedDays (volunteerId, helpedOn);

CREATE TABLE levelDecisions (id integer primary key, volunteerId integer not null references volunteers, decidedOn text not null, decidedBy text not null, reason text not null) strict;

CREATE INDEX levelDecisionsByVolunteer on levelDecisions (volunteerId, decidedOn);

CREATE TABLE furtherDecisions (id integer primary key, matchId integer not null references matches, decidedOn text not null, reason text not null, considerAgainOn text not null) strict;

CREATE INDEX furtherDecisionsByMatch on furtherDecisions (matchId);

CREATE TABLE staffPosts (
  id integer primary key, role text not null check (role in ('coordinator','administrator','manager','other')), title text, fte real not null check (fte > 0 and fte <= 5),
  fromOn text not null, toOn text, cover text check (cover in ('parental_leave','sickness','secondment','vacancy','other')), coverNote text
) strict;

CREATE TABLE inductionItems (
  id integer primary key, kind text not null check (kind in ('policy','induction')), name text not null unique, version text, position integer not null, isRetired integer not null default 0 check (isRetired in (0, 1))
) strict;

CREATE TABLE inductionRecords (
  id integer primary key, volunteerId integer not null references volunteers, itemId integer not null references inductionItems, doneOn text not null, version text, unique (volunteerId, itemId, doneOn)
) strict;

CREATE INDEX inductionRecordsByItem on inductionRecords (itemId);

CREATE TABLE formerRows (
  id integer primary key, tableName text not null, digest text not null
) strict;

CREATE INDEX formerRowsByTable on formerRows (tableName);

CREATE TABLE matchReviews (
  id integer primary key, matchId integer not null references matches, reviewedOn text not null, who text not null, said text not null, unique (matchId, reviewedOn)
) strict;

CREATE TABLE mergedRecords (
  id integer primary key, volunteerId integer references volunteers, youngPersonId integer references youngPeople, wasId integer not null, wasKey text not null, mergedOn text not null,
  check ((volunteerId is null) <> (youngPersonId is null))
) strict;

CREATE INDEX mergedRecordsByVolunteer on mergedRecords (volunteerId) where volunteerId is not null;

CREATE INDEX mergedRecordsByYoungPerson on mergedRecords (youngPersonId) where youngPersonId is not null;

CREATE TABLE upperAgeDecisions (
  id integer primary key, matchId integer not null references matches, age integer not null, decidedOn text not null, decidedBy text, reason text, unique (matchId, age)
) strict;

CREATE TABLE _highest (tableName text primary key, id integer not null, keyNumber integer not null) strict;

CREATE TRIGGER volunteersGone after delete on volunteers begin
  insert into _highest (tableName, id, keyNumber)
  values ('volunteers', old.id, iif(old.key glob 'V[0-9]*' and substr(old.key, 2) not glob '*[^0-9]*' and length(old.key) < 12, cast(substr(old.key, 2) as integer), 0))
  on conflict (tableName) do update set id = max(id, excluded.id), keyNumber = max(keyNumber, excluded.keyNumber);
end;

CREATE TRIGGER youngPeopleGone after delete on youngPeople begin
  insert into _highest (tableName, id, keyNumber)
  values ('youngPeople', old.id, iif(old.key glob 'Y[0-9]*' and substr(old.key, 2) not glob '*[^0-9]*' and length(old.key) < 12, cast(substr(old.key, 2) as integer), 0))
  on conflict (tableName) do update set id = max(id, excluded.id), keyNumber = max(keyNumber, excluded.keyNumber);
end;

CREATE TRIGGER referralsGone after delete on referrals begin
  insert into _highest (tableName, id, keyNumber)
  values ('referrals', old.id, iif(old.key glob 'R[0-9]*' and substr(old.key, 2) not glob '*[^0-9]*' and length(old.key) < 12, cast(substr(old.key, 2) as integer), 0))
  on conflict (tableName) do update set id = max(id, excluded.id), keyNumber = max(keyNumber, excluded.keyNumber);
end;

CREATE TRIGGER matchesGone after delete on matches begin
  insert into _highest (tableName, id, keyNumber)
  values ('matches', old.id, iif(old.key glob 'M[0-9]*' and substr(old.key, 2) not glob '*[^0-9]*' and length(old.key) < 12, cast(substr(old.key, 2) as integer), 0))
  on conflict (tableName) do update set id = max(id, excluded.id), keyNumber = max(keyNumber, excluded.keyNumber);
end;

CREATE TRIGGER claimsGone after delete on claims begin
  insert into _highest (tableName, id, keyNumber)
  values ('claims', old.id, iif(old.key glob 'C[0-9]*' and substr(old.key, 2) not glob '*[^0-9]*' and length(old.key) < 12, cast(substr(old.key, 2) as integer), 0))
  on conflict (tableName) do update set id = max(id, excluded.id), keyNumber = max(keyNumber, excluded.keyNumber);
end;

CREATE TABLE childViews (
  id integer primary key, youngPersonId integer not null references youngPeople, referralId integer references referrals, childView text not null check (childView in ('wants','unsure','objects','not_ascertained','unable_to_express')),
  understanding text check (understanding in ('yes','no','not_assessed')), viewOn text, viewTakenBy text, viewReasons text, notedOn text not null
) strict;

CREATE INDEX childViewsByYoungPerson on childViews (youngPersonId, viewOn);

CREATE INDEX childViewsByReferral on childViews (referralId) where referralId is not null;

CREATE TABLE "removedRecords" (
  id integer primary key, volunteerId integer references volunteers, youngPersonId integer references youngPeople,
  kind text not null check (kind in ('training','status_check','declaration','identity','dbs','reference','interview','agreement','contact','placement','care','wish','risk_assessment','offer','care_review','view')),
  what text not null, reason text not null, removedOn text not null, removedBy text not null, check ((volunteerId is null) <> (youngPersonId is null))
) strict;

CREATE INDEX removedRecordsByVolunteer on removedRecords (volunteerId) where volunteerId is not null;

CREATE INDEX removedRecordsByYoungPerson on removedRecords (youngPersonId) where youngPersonId is not null;
