import type { WaitingReferral } from '#contract/referrals.ts'
import { areaWords, placementWords } from '#domain/placement.ts'
import { capital, counted, spokenDate } from '#domain/spoken.ts'
import { REFERRAL_CRITERION } from '#domain/vocabulary.ts'
import { CHILD_VIEW, REFERRAL_FACTOR } from '#domain/referral-words.ts'
import { askedForWords, childsView } from './waiting-list.ts'

/** What is known of somebody who waits; null is not known. */
export function waitingFacts(row: WaitingReferral): readonly { readonly id: string; readonly name: string; readonly value: string | null }[] {
  const home = [row.placementType === null ? null : placementWords(row.placementType), areaWords(row.outOfArea)?.toLowerCase(), row.district].filter((part) => part !== null && part !== undefined)
  return [
    { id: 'reason', name: 'Waits for', value: null },
    ...(row.pairing === null ? [] : [{ id: 'pairing', name: 'Pairing', value: row.pairing.words }]),
    { id: 'view', name: 'Their view', value: row.detail.childView === null ? childsView(row) : CHILD_VIEW[row.detail.childView] },
    ...((row.detail.daysOnHold ?? 0) === 0 ? [] : [{ id: 'on-hold', name: 'On hold', value: counted(row.detail.daysOnHold ?? 0, 'day') }]),
    ...(askedForWords(row.detail) === null ? [] : [{ id: 'asked-for', name: 'Asks for', value: askedForWords(row.detail) }]),
    { id: 'priority', name: 'Priority', value: `${counted(row.priority, 'point')}${row.detail.isUrgent === true ? ', urgent' : ''}` },
    ...(row.detail.factors.length === 0 ? [] : [{ id: 'factors', name: 'First, since', value: row.detail.factors.map((factor) => REFERRAL_FACTOR[factor]).join('; ') }]),
    { id: 'referred', name: 'Referred', value: `${spokenDate(row.receivedOn)}${row.referredBy === null ? '' : ` by ${row.referredBy}`}` },
    ...(row.firstReferredOn === null ? [] : [{ id: 'first', name: 'First referred', value: spokenDate(row.firstReferredOn) }]),
    ...(row.detail.isInCarePlan === true ? [{ id: 'care-plan', name: 'Care plan', value: row.detail.carePlanOn === null ? 'Part of it' : `Part of it since ${spokenDate(row.detail.carePlanOn)}` }] : []),
    { id: 'criterion', name: 'Why', value: row.criterion === null ? null : REFERRAL_CRITERION[row.criterion] },
    { id: 'risk', name: 'Risk', value: row.riskAssessmentOn === null ? 'Not assessed yet' : `Assessed ${spokenDate(row.riskAssessmentOn)}` },
    { id: 'home', name: 'Lives in', value: home.length === 0 ? null : home.join(', ') },
    { id: 'interests', name: 'Likes', value: capital(row.interests.join(', ')) },
    { id: 'languages', name: 'Speaks', value: row.languages.join(', ') },
    { id: 'social-worker', name: 'Social worker', value: row.socialWorker },
    ...(row.notes === null ? [] : [{ id: 'notes', name: 'Notes', value: row.notes }]),
  ]
}
