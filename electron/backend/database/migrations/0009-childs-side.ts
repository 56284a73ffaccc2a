/* The young person's side: whether a review considered a visitor and what the reviewing officer said (requirements T04, T16), finer reasons for waiting (N10, N11), offers without a referral (N28),
   tags of objectives and visits (H03, D34), how far apart a match lives and what that costs (N12), and what comes towards eighteen and after a return home (N22). */

export const migration = { number: 9, name: 'childs-side', sql: `
alter table careReviews add column visitorConsidered integer check (visitorConsidered in (0, 1));
alter table careReviews add column visitorDecision text check (visitorDecision in ('refer','goes_on','not_now','child_says_no','ends'));
alter table careReviews add column officerFeedbackOn text;
alter table careReviews add column officerFeedback text;
alter table waitingPeriods add column cause text check (cause in ('few_men','rural','minority_ethnic','cultural_match','complex','new_service','between_contracts','new_provider','at_capacity','no_funding'));
create table offers (
  id integer primary key, youngPersonId integer not null references youngPeople, offeredOn text not null, offeredBy text, answer text check (answer in ('wants','thinks','no')), note text, unique (youngPersonId, offeredOn)
) strict;
alter table objectives add column tags text;
alter table visits add column tags text;
alter table matches add column milesApart real;
alter table matches add column outOfAreaPencePerYear integer;
alter table riskAssessments add column coversChild integer check (coversChild in (0, 1));
alter table careStatuses add column reviewedOn text;
` } as const
