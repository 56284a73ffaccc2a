/* What the records from a referral to a friendship are called, and their fields. */

export const MATCHING_WORDS = {
  careStatuses: { one: 'care status', many: 'care statuses', fields: { fromOn: 'first day', care: 'care', legalStatus: 'legal status', reviewedOn: 'day the visitor was looked at again' } },
  contacts: { one: 'contact', many: 'contacts', fields: { role: 'role', name: 'name', organisation: 'organisation', email: 'e-mail', phone: 'phone', fromOn: 'first day', toOn: 'last day' } },
  wishes: { one: 'wish', many: 'wishes', fields: { saidOn: 'day', words: 'words', toldTo: 'who heard it' } },
  riskAssessments: { one: 'risk assessment', many: 'risk assessments', fields: { askedOn: 'day it was asked for', receivedOn: 'day it was received', reviewOn: 'day of the review', author: 'author', coversChild: 'whether it covers their own child' } },
  waitingPeriods: { one: 'reason for waiting', many: 'reasons for waiting', fields: { fromOn: 'first day', reason: 'reason', cause: 'cause', note: 'note' } },
  offers: { one: 'offer of a visitor', many: 'offers of a visitor', fields: { foundOn: 'day', isOffered: 'whether a visitor was offered', offeredBy: 'who offered', answer: 'what they said' } },
  pairings: {
    one: 'pairing', many: 'pairings',
    fields: {
      secondVolunteerId: 'second visitor', type: 'type', begunOn: 'day it began', despite: 'reason in spite of what speaks against it', profilesPreparedOn: 'day the profiles were ready', riskAskedOn: 'day the risk assessment was asked for', riskReceivedOn: 'day the risk assessment was received',
      volunteerAskedOn: 'day the volunteer was asked', volunteerAnsweredOn: 'day the volunteer answered', volunteerAnswer: 'the volunteer’s answer', volunteerWords: 'the volunteer’s words', secondAnsweredOn: 'day the second volunteer answered', secondAnswer: 'the second volunteer’s answer', secondWords: 'the second volunteer’s words',
      youngPersonAskedOn: 'day the young person was asked', youngPersonAnsweredOn: 'day the young person answered', youngPersonAnswer: 'the young person’s answer', youngPersonWords: 'the young person’s words',
      introducedOn: 'day of the introduction', introductionPlace: 'place of the introduction', introductionWith: 'who comes to the introduction', stallReason: 'what holds it up', stalledOn: 'day since when it is held up', stoppedOn: 'day it was stopped', stopReason: 'reason why it was stopped',
    },
  },
  exclusions: { one: 'exclusion', many: 'exclusions', fields: { reason: 'reason', sinceOn: 'first day', madeBy: 'who decided it', liftedOn: 'day it was lifted', liftedBy: 'who lifted it', liftedReason: 'why it was lifted' } },
  distances: { one: 'distance', many: 'distances', fields: { miles: 'miles between them', toldOn: 'day it was told', fromDistrict: 'district of the volunteer', toDistrict: 'district of the young person' } },
  helpedDays: { one: 'day with young people', many: 'days with young people', fields: { helpedOn: 'day', what: 'what it was', isOvernight: 'whether it went on overnight' } },
  levelDecisions: { one: 'decision on the level of the check', many: 'decisions on the level of the check', fields: { decidedOn: 'day', decidedBy: 'who decided', reason: 'reason' } },
  furtherDecisions: { one: 'decision after the end', many: 'decisions after the end', fields: { decidedOn: 'day', reason: 'reason', considerAgainOn: 'day it is considered again' } },
  childViews: {
    one: 'record of what the young person says to a visitor', many: 'records of what young people say to a visitor',
    fields: { childView: 'what the young person says', understanding: 'whether they understand', viewOn: 'day they were asked', viewTakenBy: 'who asked them', viewReasons: 'reasons', notedOn: 'day it was written down' },
  },
  objectives: { one: 'objective', many: 'objectives', fields: { setOn: 'day it was set', what: 'objective', reachedOn: 'day it was reached', note: 'note' } },
  objectiveTags: { one: 'tag of an objective', many: 'tags of objectives', fields: {} },
  visitTags: { one: 'tag of a visit', many: 'tags of visits', fields: {} },
  attendances: { one: 'attendance', many: 'attendances', fields: {} },
  outcomeTags: { one: 'outcome tag', many: 'outcome tags', fields: { name: 'name', position: 'place on the list', isRetired: 'whether it is taken off the list' } },
  spokenOf: { one: 'match in a supervision', many: 'matches in a supervision', fields: { isSpokenOf: 'whether it was spoken of' } },
  pastVisitors: { one: 'visitor who left', many: 'visitors who left', fields: { fromOn: 'first day', toOn: 'last day', reason: 'reason' } },
  endingPlans: {
    one: 'plan of the ending', many: 'plans of endings',
    fields: { expectedOn: 'expected day', endReason: 'reason for the end', teller: 'who tells the young person', tellOn: 'day to tell them', toldOn: 'day they were told', lastVisitOn: 'last visit', goodbye: 'goodbye', remains: 'what remains' },
  },
  matchReviews: { one: 'review of the match', many: 'reviews of the match', fields: { reviewedOn: 'day', who: 'who was asked', said: 'what was said' } },
  legalHolds: { one: 'hold on the records', many: 'holds on the records', fields: { reason: 'reason', fromOn: 'first day', untilOn: 'day it was lifted', placedBy: 'who asked for it' } },
  upperAgeDecisions: { one: 'decision to go on past the service’s age', many: 'decisions to go on past the service’s age', fields: { age: 'age', decidedOn: 'day', decidedBy: 'who decided', reason: 'what was decided' } },
  afterCareDecisions: { one: 'decision to go on after care', many: 'decisions to go on after care', fields: { careEndedOn: 'day care ended', decidedOn: 'day', decidedBy: 'who decided', reason: 'reason' } },
  growingUpSteps: { one: 'step towards 18', many: 'steps towards 18', fields: { step: 'step', decidedOn: 'day', untilOn: 'last day', outcome: 'outcome', decidedBy: 'who decided', note: 'note' } },
} as const
