/* The service as its workbook describes it (formats/service-workbook.md), with dated histories where the workbook has dates.
   A migration imports no code of the application: that code will change, and this text must not (ARCHITECTURE.md, Database). */

const people = `
create table volunteers (
  id integer primary key, key text not null unique, firstName text not null, lastName text not null, bornOn text, gender text, ethnicity text, religion text, nationality text, disability text,
  email text, phone text, address text, postcode text, enquiredOn text, source text, cohort text, languages text, interests text, drives integer check (drives in (0, 1)), maxMiles real,
  prefersAgeFrom integer, prefersAgeTo integer, notes text
) strict;
create table statusPeriods (
  id integer primary key, volunteerId integer not null references volunteers, status text not null check (status in ('applicant','active','inactive','suspended','withdrawn','rejected','deselected','left')),
  fromOn text not null, reason text, unique (volunteerId, fromOn, status)
) strict;
create table commitments (
  id integer primary key, volunteerId integer not null references volunteers, agreedOn text not null, untilOn text not null
) strict;
create table stages (
  id integer primary key, volunteerId integer not null references volunteers,
  stage text not null check (stage in ('application','identity','interview_1','reference_1','reference_2','dbs','training','interview_2','shadowing')),
  state text not null check (state in ('not_started','requested','received','complete','failed','waived')), requestedOn text, completedOn text, outcome text, reference text, hours real, safeAction text, notes text,
  signedOffBy text, signedOffOn text, unique (volunteerId, stage)
) strict;
create table youngPeople (
  id integer primary key, key text not null unique, caseNumber text, firstName text not null, lastName text, bornOn text, gender text, ethnicity text, nationality text, religion text, disability text,
  languages text, interests text, legalStatus text, inCareFrom text, inCareTo text, familyContact text check (familyContact in ('none','limited','regular')), socialWorker text, socialWorkerEmail text,
  reviewingOfficer text, asylumSeeking integer check (asylumSeeking in (0, 1)), notes text
) strict;
create table placements (
  id integer primary key, youngPersonId integer not null references youngPeople, fromOn text, placementType text, postcode text, outOfArea integer check (outOfArea in (0, 1))
) strict;
`

const work = `
create table referrals (
  id integer primary key, key text not null unique, youngPersonId integer not null references youngPeople, receivedOn text not null, referredBy text,
  criterion text check (criterion in ('limited_contact','best_interests','other')), childAgrees integer check (childAgrees in (0, 1)), riskAssessmentOn text,
  state text not null check (state in ('waiting','matched','declined_by_child','withdrawn','not_eligible','disengaged')), closedOn text,
  waitingReason text check (waitingReason in ('seeking_visitor','matching_in_progress','awaiting_accommodation','awaiting_information','out_of_area','on_hold')), notes text
) strict;
create table matches (
  id integer primary key, key text not null unique, youngPersonId integer not null references youngPeople, referralId integer references referrals, volunteerId integer not null references volunteers,
  secondVolunteerId integer references volunteers, type text not null default 'standard' check (type in ('standard','trusted_adult','spot_purchase')), introducedOn text, startedOn text not null, endedOn text,
  endReason text check (endReason in ('child_circumstances','visitor_circumstances','child_choice','no_longer_looked_after','friendship','moved_away','transfer','other')),
  friendshipContinues integer check (friendshipContinues in (0, 1)), fundedAfter18 integer check (fundedAfter18 in (0, 1)), rhythmDays integer
) strict;
create table matchPauses (
  id integer primary key, matchId integer not null references matches, fromOn text not null, toOn text
) strict;
create table visits (
  id integer primary key, matchId integer not null references matches, visitedOn text not null, minutes integer, mode text check (mode in ('in_person','virtual','phone','message')),
  outcome text not null check (outcome in ('held','cancelled_by_child','cancelled_by_visitor','no_show')), activity text, costPence integer, miles real, notes text
) strict;
create table supervisions (
  id integer primary key, volunteerId integer not null references volunteers, matchId integer references matches, dueOn text, heldOn text, mode text, impact integer check (impact in (0, 1)),
  enjoying integer check (enjoying in (0, 1)), childSafe integer check (childSafe in (0, 1)), notes text
) strict;
create table careReviews (
  id integer primary key, youngPersonId integer not null references youngPeople, matchId integer references matches, reviewedOn text not null,
  attendedBy text check (attendedBy in ('coordinator','visitor','both','none')), feedback text check (feedback in ('positive','neutral','negative')), notes text
) strict;
create table feedback (
  id integer primary key, matchId integer not null references matches, givenOn text not null, givenBy text check (givenBy in ('young_person','volunteer','social_worker','carer')),
  occasion text check (occasion in ('annual_visit','quarterly_check_in','review','ending','other')), rating integer check (rating between 1 and 5), quote text, mayQuote integer check (mayQuote in (0, 1))
) strict;
create table concerns (
  id integer primary key, kind text not null check (kind in ('safeguarding','allegation','complaint')), raisedOn text not null, raisedBy text, youngPersonId integer references youngPeople,
  volunteerId integer references volunteers, matchId integer references matches, summary text not null, action text, referredTo text, resolvedOn text, outcome text
) strict;
`

const money = `
create table claims (
  id integer primary key, key text not null unique, volunteerId integer not null references volunteers, matchId integer references matches, claimedOn text not null,
  kind text not null check (kind in ('activity','mileage','public_transport','parking','food','gift','phone','other')), amountPence integer not null, miles real, approvedOn text, paidOn text
) strict;
create table budgetLines (
  id integer primary key, yearStartOn text not null, line text not null check (line in ('activities','travel','training','recruitment','checks','staffing','contract','other')), amountPence integer not null,
  unique (yearStartOn, line)
) strict;
create table mileageRates (
  id integer primary key, fromOn text not null unique, pencePerMile real not null
) strict;
create table serviceYears (
  id integer primary key, startOn text not null unique, childrenInCare integer, targetReferrals integer, targetMatches integer, fundedMatches integer, budgetPence integer, staffFte real
) strict;
`

const house = `
-- A setting holds from its day until the next one's; '0001-01-01' is since ever.
create table settings (
  id integer primary key, name text not null, fromOn text not null default '0001-01-01', value text, unique (name, fromOn)
) strict;
-- What a value outside a list counts as, chosen once by the coordinator.
create table mappings (
  id integer primary key, field text not null, given text not null, category text not null, unique (field, given)
) strict;
create table snoozes (
  id integer primary key, kind text not null, key text not null, dueOn text not null, untilOn text not null, reason text not null, unique (kind, key, dueOn)
) strict;
create table _migrations (number integer primary key, name text not null, sha256 text not null, appliedAt text not null) strict;
create table _keyslots (gen integer primary key, file text not null) strict;
create table _audit (
  id integer primary key, at text not null, who text not null, procedure text not null, event text, mac blob not null
) strict;
create table _auditChanges (
  auditId integer not null references _audit, tableName text not null, action text not null check (action in ('insert','update','delete')), firstId integer not null, lastId integer not null, fields text not null,
  primary key (auditId, tableName, action, firstId, fields)
) strict, without rowid;
`

/* Those that carry more than they sort by let the figures count without opening the rows. */
const indexes = `
create index statusPeriodsByVolunteer on statusPeriods (volunteerId, fromOn, id, status);
create index commitmentsByVolunteer on commitments (volunteerId);
create index stagesByStage on stages (stage, completedOn, state, volunteerId, requestedOn);
create index placementsByYoungPerson on placements (youngPersonId, fromOn);
create index referralsByYoungPerson on referrals (youngPersonId);
create index referralsByReceipt on referrals (receivedOn, closedOn);
create index matchesByYoungPerson on matches (youngPersonId);
create index matchesByVolunteer on matches (volunteerId);
create index matchesBySecondVolunteer on matches (secondVolunteerId) where secondVolunteerId is not null;
create index matchesByReferral on matches (referralId);
create index matchesByStart on matches (startedOn, endedOn);
create index matchPausesByMatch on matchPauses (matchId);
create index visitsByMatch on visits (matchId, outcome, visitedOn);
create index visitsByDay on visits (visitedOn, outcome, mode, minutes, costPence, miles);
create index supervisionsByVolunteer on supervisions (volunteerId, heldOn);
create index supervisionsByMatch on supervisions (matchId);
create index supervisionsByDay on supervisions (heldOn, impact, enjoying);
create index supervisionsByDue on supervisions (dueOn, heldOn);
create index careReviewsByYoungPerson on careReviews (youngPersonId, reviewedOn);
create index careReviewsByMatch on careReviews (matchId);
create index careReviewsByDay on careReviews (reviewedOn, attendedBy, feedback);
create index feedbackByMatch on feedback (matchId, occasion, givenOn);
create index feedbackByDay on feedback (givenOn, occasion, givenBy, rating);
create index concernsByMatch on concerns (matchId);
create index concernsByVolunteer on concerns (volunteerId);
create index concernsByYoungPerson on concerns (youngPersonId);
create index claimsByVolunteer on claims (volunteerId);
create index claimsByMatch on claims (matchId);
create index claimsByDay on claims (claimedOn, amountPence, approvedOn, paidOn);
create index claimsToApprove on claims (claimedOn) where approvedOn is null;
create index claimsToPay on claims (approvedOn) where paidOn is null;
create index auditChangesByRecord on _auditChanges (tableName, firstId);
`

/* Full-text search over people and notes, inside the encrypted file. One row a record; triggers keep it true.
   remove_diacritics lets 'Zoe' find Zoë; prefix indexes answer while one types. */
const SEARCHED: readonly (readonly [table: string, kind: string, title: string, body: string])[] = [
  ['volunteers', 'volunteer', `row.firstName || ' ' || row.lastName`, `concat_ws(' ', row.key, row.email, row.phone, row.postcode, row.languages, row.interests, row.notes)`],
  ['youngPeople', 'youngPerson', `concat_ws(' ', row.firstName, row.lastName)`, `concat_ws(' ', row.key, row.caseNumber, row.languages, row.interests, row.socialWorker, row.reviewingOfficer, row.notes)`],
  ['referrals', 'referral', `row.key`, `concat_ws(' ', row.referredBy, row.notes)`],
  ['visits', 'visit', `coalesce(row.activity, '')`, `coalesce(row.notes, '')`],
  ['supervisions', 'supervision', `''`, `coalesce(row.notes, '')`],
  ['careReviews', 'careReview', `''`, `coalesce(row.notes, '')`],
  ['feedback', 'feedback', `''`, `coalesce(row.quote, '')`],
  ['concerns', 'concern', `row.summary`, `concat_ws(' ', row.action, row.referredTo, row.outcome)`],
]

const search = `
create virtual table search using fts5 (title, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
insert into search (search, rank) values ('secure-delete', 1);
create table searchRows (id integer primary key, kind text not null, recordId integer not null, unique (kind, recordId)) strict;
${SEARCHED.map(([table, kind, title, body]) => {
  const put = (row: string): string => `
  insert into searchRows (kind, recordId) select '${kind}', ${row}.id where ${worth(title, body).replaceAll('row.', `${row}.`)};
  insert into search (rowid, title, body) select searchRows.id, ${title.replaceAll('row.', `${row}.`)}, ${body.replaceAll('row.', `${row}.`)} from searchRows where kind = '${kind}' and recordId = ${row}.id;`
  const drop = (row: string): string => `
  delete from search where rowid = (select id from searchRows where kind = '${kind}' and recordId = ${row}.id);
  delete from searchRows where kind = '${kind}' and recordId = ${row}.id;`
  return `
create trigger ${table}SearchedAfterInsert after insert on ${table} begin ${put('new')} end;
create trigger ${table}SearchedAfterUpdate after update on ${table} begin ${drop('old')} ${put('new')} end;
create trigger ${table}SearchedAfterDelete after delete on ${table} begin ${drop('old')} end;`
}).join('')}
`

/** Records without a word to find (a visit with no notes) take no room in the index. */
function worth(title: string, body: string): string {
  return `length(${title}) + length(${body}) > 0`
}

export const migration = { number: 1, name: 'first-schema', sql: people + work + money + house + indexes + search } as const
