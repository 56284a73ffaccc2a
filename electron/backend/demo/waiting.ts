import type { WaitingReason } from '#domain/vocabulary.ts'
import type { WaitingCause } from '#domain/waiting-cause.ts'
import type { People } from './people.ts'
import { NEWCOMERS } from './people.ts'
import type { Random } from './random.ts'
import { createDeck } from './random.ts'
import type { Day } from './timeline.ts'
import { suitsGender } from './words/gender.ts'
import { REFERRERS } from './words/places.ts'
import { REFERRED_BECAUSE, WHY_DECLINED, WHY_DISENGAGED, WHY_NOT_ELIGIBLE, WHY_WITHDRAWN } from './words/referral-notes.ts'
import type { Referral, YoungPerson } from './world.ts'

/* Young people who wait for a visitor, and referrals that came to something else. */

interface Wait {
  readonly days: number
  readonly age: number
  readonly gender: string
  readonly reason: WaitingReason
  readonly notes: string
  readonly interests: string
  readonly newcomer?: number
  readonly siblingOfNext?: boolean
  /** Why more exactly, where the reason has such a cause. */
  readonly cause?: WaitingCause
  /** Whom they ask for. */
  readonly asks?: readonly [gender: 'female' | 'male', strength: 'must' | 'wish']
  /** What was done last, so many days ago. */
  readonly last?: readonly [daysAgo: number, what: string]
  /** What comes next, so many days from now; of nobody else is anything dated. */
  readonly next?: readonly [days: number, what: string]
}

const WAITING: readonly Wait[] = [
  { days: 6, age: 11, gender: 'female', reason: 'matching_in_progress', interests: 'dance; animals; slime', notes: 'Would like somebody with a dog, or willing to hear about one.' },
  { days: 15, age: 14, gender: 'male', reason: 'matching_in_progress', interests: 'football; gaming', notes: 'Plays in goal. Bad loser, good company.', next: [8, 'Visiting him on that day to ask what he would like'], asks: ['male', 'wish'] },
  { days: 23, age: 9, gender: 'male', reason: 'matching_in_progress', interests: 'lego; cartoons', notes: 'Two brothers are with other carers; a third has a visitor and he knows it.', next: [5, 'Meeting with his carers'], last: [4, 'Asked his school what he likes'] },
  { days: 37, age: 12, gender: 'female', reason: 'matching_in_progress', interests: 'reading; drawing', siblingOfNext: true, notes: 'Sister referred with her. They would like a visitor each and one outing together.', next: [10, 'Introduction for both sisters in the library'] },
  { days: 37, age: 15, gender: 'female', reason: 'matching_in_progress', interests: 'music; films', notes: 'Older of two sisters. Says that it is for the little one and would come along.', next: [10, 'Introduction for both sisters in the library'] },
  { days: 44, age: 16, gender: 'male', reason: 'seeking_visitor', interests: 'football; cars; music', newcomer: 2, notes: 'Speaks Sorani. An Arabic speaker would do, he says, or somebody who is good with hands.', next: [19, 'Two applicants with Sorani at the training'], cause: 'cultural_match', last: [12, 'Rang the community centre for somebody with Sorani'] },
  { days: 53, age: 10, gender: 'female', reason: 'matching_in_progress', interests: 'baking; swimming', notes: 'Visitor found at Tholmby; carers on holiday until the weekend.', next: [3, 'Carers back, fix the introduction'], asks: ['female', 'wish'], last: [9, 'Visitor said yes'] },
  { days: 68, age: 13, gender: 'male', reason: 'matching_in_progress', interests: 'cycling; outdoors', notes: 'First visitor was too far away for either. Trying again with one in Marl Bridge.', next: [7, 'Visitor and social worker meet'], last: [15, 'Another visitor asked'] },
  { days: 82, age: 17, gender: 'female', reason: 'matching_in_progress', interests: 'fashion; baking', notes: 'Has a baby. Visits with the pushchair, please, and not in the morning.', next: [14, 'Introduction at the children’s centre'], asks: ['female', 'must'], last: [20, 'Met her and the baby'] },
  { days: 97, age: 8, gender: 'female', reason: 'awaiting_accommodation', interests: 'animals; dance', notes: 'Moves to permanent carers when the school year allows. Wait until then, says the plan.', next: [24, 'Date of the move is known by then'], last: [26, 'Social worker rung about the move'] },
  { days: 118, age: 16, gender: 'male', reason: 'awaiting_accommodation', interests: 'gaming; history', notes: 'In emergency accommodation for the third time. Wants somebody now; his social worker wants an address first.', last: [41, 'Social worker written to: he can begin without an address'] },
  { days: 149, age: 12, gender: 'male', reason: 'out_of_area', interests: 'fishing; trains', notes: 'Placed 110 miles away. Asked the service there, no answer yet.', next: [13, 'Their coordinator is back from leave'], last: [21, 'Their service written to again'] },
  { days: 176, age: 15, gender: 'non_binary', reason: 'matching_in_progress', interests: 'art; drama', notes: 'Said no to two visitors whom we suggested, and said why. The reasons are good ones.', next: [9, 'Third suggestion: tea with all three of us'], last: [18, 'Talked through why the second did not suit'] },
  { days: 203, age: 14, gender: 'female', reason: 'awaiting_accommodation', interests: 'horses; photography', notes: 'Residential school until the summer. Home at weekends from next term.', last: [47, 'School rung: weekends at home begin next term'] },
  { days: 241, age: 16, gender: 'female', reason: 'seeking_visitor', interests: 'swimming; sign language', notes: 'Deaf; signs. We have one visitor with level 2 and are paying for another to learn.', cause: 'complex', asks: ['female', 'wish'], last: [17, 'Visitor passed the first part of her course'], next: [26, 'Visitor sits her sign language exam'] },
]

/** What a workbook has no column for of somebody who waits. */
export type Waited = Pick<Wait, 'cause' | 'asks' | 'last' | 'next'> & { readonly referral: Referral }

/** Those who wait today. */
export function inventWaiting(people: People, random: Random): { readonly referrals: readonly Referral[]; readonly waits: readonly Waited[] } {
  const waits: Waited[] = []
  let sister: YoungPerson | undefined
  const referrals = WAITING.map((wait) => {
    const youngPerson = people.youngPerson({
      bornOn: people.bornFor(wait.age, wait.age === 17 ? 40 : random.between(20, 150)), gender: wait.gender, interests: wait.interests, before: -wait.days,
      ...(wait.newcomer === undefined ? {} : { newcomer: NEWCOMERS[wait.newcomer] }), sibling: sister, ...(wait.reason === 'out_of_area' ? { placement: 'residential' } : {}),
    })
    sister = wait.siblingOfNext === true ? youngPerson : undefined
    const referral = referralOf(youngPerson, { received: -wait.days, state: 'waiting', closed: null, notes: wait.notes }, random, wait.reason)
    waits.push({ ...wait, referral })
    return referral
  })
  return { referrals, waits }
}

/** Referrals that were closed without a match, over the years. */
export function inventClosedReferrals(people: People, random: Random): readonly Referral[] {
  const because = createDeck(REFERRED_BECAUSE, random)
  const closed = [
    ...WHY_DECLINED.map((why) => ['declined_by_child', why] as const), ...WHY_WITHDRAWN.map((why) => ['withdrawn', why] as const), ...WHY_NOT_ELIGIBLE.map((why) => ['not_eligible', why] as const), ...WHY_DISENGAGED.map((why) => ['disengaged', why] as const),
  ]
  return random.shuffled(closed).map(([state, why], index) => {
    const received = -45 - index * 48 - random.between(0, 30)
    const gender = ['female', 'male'].find((each) => suitsGender(why, each)) ?? 'female'
    const youngPerson = people.youngPerson({ bornOn: people.bornFor(why.includes('nineteen') ? 19 : why.includes('sixteen') ? 16 : random.between(8, 16), random.between(0, 150)), gender: random.chance(0.5) && suitsGender(why, 'male') ? 'male' : gender, before: received })
    return referralOf(youngPerson, { received, state, closed: received + random.between(5, 40), notes: state === 'not_eligible' ? why : `${because.deal()} ${why}` }, random)
  })
}

/** A referral of somebody. */
export function referralOf(youngPerson: YoungPerson, { received, state, closed, notes }: Pick<Referral, 'received' | 'state' | 'closed' | 'notes'>, random: Random, waitingReason: WaitingReason | null = null): Referral {
  const assessed: Day = received + random.between(2, 9)
  return {
    key: '', youngPerson, received, state, closed, notes, waitingReason, referredBy: random.weighted(REFERRERS),
    criterion: random.weighted([['limited_contact', 52], ['best_interests', 44], ['other', 4]]), childAgrees: state === 'declined_by_child' ? false : state === 'not_eligible' ? null : true,
    riskAssessed: assessed > -1 || state === 'not_eligible' ? null : assessed,
  }
}
