/* The young person's side: whether a review considered a visitor and what the reviewing officer said (requirements T04, T16), and finer reasons for waiting (N10, N11). */

export const migration = { number: 9, name: 'childs-side', sql: `
alter table careReviews add column visitorConsidered integer check (visitorConsidered in (0, 1));
alter table careReviews add column visitorDecision text check (visitorDecision in ('refer','goes_on','not_now','child_says_no','ends'));
alter table careReviews add column officerFeedbackOn text;
alter table careReviews add column officerFeedback text;
alter table waitingPeriods add column cause text check (cause in ('few_men','rural','minority_ethnic','cultural_match','complex','new_service','between_contracts','new_provider','at_capacity','no_funding'));
` } as const
