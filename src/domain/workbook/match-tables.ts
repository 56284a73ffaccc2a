import {
  CONCERN_KIND, END_REASON, FEEDBACK_GIVER, FEEDBACK_OCCASION, MATCH_TYPE, REFERRAL_CRITERION, REFERRAL_STATE,
  REVIEW_ATTENDANCE, REVIEW_FEEDBACK, VISIT_MODE, VISIT_OUTCOME, WAITING_REASON,
} from '../vocabulary.ts'
import { code, date, key, money, number, ref, required, table, text, whole, yesNo } from './column.ts'

/* The work of the service workbook: referrals, matches and what happens in a match. */

export const REFERRALS = table({
  name: 'referrals',
  row: 'one referral of a young person',
  identity: 'key',
  personal: true,
  inOrder: [['received_on', 'closed_on']],
  columns: {
    referral: key('Any text that is this referral’s alone; matches refer to it'),
    young_person: required(ref('young_people')),
    received_on: required(date()),
    referred_by: text(),
    criterion: code(REFERRAL_CRITERION),
    child_agrees: yesNo(),
    risk_assessment_on: date(),
    state: required(code(REFERRAL_STATE)),
    closed_on: date('When it left the waiting list, for a match or otherwise'),
    waiting_reason: code(WAITING_REASON),
    notes: text(),
  },
})

export const MATCHES = table({
  name: 'matches',
  row: 'one match of a young person with an independent visitor',
  identity: 'key',
  personal: true,
  inOrder: [['started_on', 'ended_on'], ['paused_from', 'paused_to']],
  usualOrder: [['introduced_on', 'started_on'], ['started_on', 'paused_from']],
  needs: [['paused_to', 'paused_from']],
  columns: {
    match: key('Any text that is this match’s alone; other tables refer to it'),
    young_person: required(ref('young_people')),
    referral: ref('referrals'),
    volunteer: required(ref('volunteers')),
    second_volunteer: ref('volunteers', 'When two volunteers visit one young person together'),
    type: code(MATCH_TYPE, 'standard where empty'),
    introduced_on: date(),
    started_on: required(date()),
    paused_from: date(),
    paused_to: date(),
    ended_on: date(),
    end_reason: code(END_REASON),
    friendship_continues: yesNo(),
    funded_after_18: yesNo(),
  },
})

export const VISITS = table({
  name: 'visits',
  row: 'one visit, held or not',
  identity: 'whole-row',
  personal: true,
  columns: {
    match: required(ref('matches')),
    date: required(date()),
    minutes: whole(0, 100_000),
    mode: code(VISIT_MODE),
    outcome: required(code(VISIT_OUTCOME)),
    activity: text(),
    cost_gbp: money(),
    miles: number(0, 100_000),
    notes: text(),
  },
})

export const SUPERVISIONS = table({
  name: 'supervisions',
  row: 'one supervision of a volunteer',
  identity: 'whole-row',
  personal: true,
  columns: {
    volunteer: required(ref('volunteers')),
    match: ref('matches'),
    due_on: date(),
    held_on: date(),
    mode: text(),
    impact: yesNo('Whether the volunteer sees an impact'),
    enjoying: yesNo('Whether the volunteer enjoys it'),
    child_safe: yesNo('Whether the young person is safe, as the volunteer sees it'),
    notes: text(),
  },
})

export const CARE_REVIEWS = table({
  name: 'care_reviews',
  row: 'one care review of a young person',
  identity: 'whole-row',
  personal: true,
  columns: {
    young_person: required(ref('young_people')),
    match: ref('matches'),
    date: required(date()),
    attended_by: code(REVIEW_ATTENDANCE),
    feedback: code(REVIEW_FEEDBACK),
    notes: text(),
  },
})

export const FEEDBACK = table({
  name: 'feedback',
  row: 'one piece of feedback on a match',
  identity: 'whole-row',
  personal: true,
  columns: {
    match: required(ref('matches')),
    date: required(date()),
    from: code(FEEDBACK_GIVER),
    occasion: code(FEEDBACK_OCCASION),
    rating: whole(1, 5, '5 is very satisfied'),
    quote: text(),
    may_quote: yesNo(),
  },
})

export const CONCERNS = table({
  name: 'concerns',
  row: 'one concern, allegation or complaint',
  identity: 'whole-row',
  personal: true,
  inOrder: [['raised_on', 'resolved_on']],
  columns: {
    kind: required(code(CONCERN_KIND)),
    raised_on: required(date()),
    raised_by: text(),
    young_person: ref('young_people'),
    volunteer: ref('volunteers'),
    match: ref('matches'),
    summary: required(text()),
    action: text(),
    referred_to: text(),
    resolved_on: date(),
    outcome: text(),
  },
})
