import type { CivilDate } from '#domain/civil-date.ts'
import { wrongDay } from '#domain/day-that-has-come.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { ClaimRow, ClaimState, moneyContract } from '#contract/money.ts'
import { Refusal } from '#contract/refusal.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import type { HandlersOf } from '../router.ts'
import { areaCostsBetween } from './area-costs.ts'
import { apartOutOfArea } from './area-distances.ts'
import type { ClaimRecord } from './claims-repository.ts'
import { countUnapprovedOutside, findClaim, listClaims, writeApproval } from './claims-repository.ts'
import { moneyYear, whichYear } from './money-year.ts'

export const moneyService: HandlersOf<typeof moneyContract> = {
  year: ({ on }, { db, today }) => moneyYear(db, whichYear(db, on, today), today),
  areaCosts: ({ on }, { db, today }) => {
    const year = whichYear(db, on, today)
    return areaCostsBetween(db, { from: year.from, to: today < year.to ? today : year.to })
  },
  areaDistances: (_input, { db, today }) => apartOutOfArea(db, today),
  claims: ({ on }, { db, today }) => {
    const year = whichYear(db, on, today)
    const until = today < year.to ? today : year.to
    return { rows: listClaims(db, { from: year.from, to: until }).map((claim) => rowOf(claim, today)), toApproveElsewhere: countUnapprovedOutside(db, year, today) }
  },
  approveClaim: ({ claimId, on }, { db, today }) => {
    const claim = findClaim(db, claimId)
    if (claim === undefined) throw new Refusal('not-found', { what: 'such claim' })
    // One that a workbook brought in as paid may have no day on which it was approved.
    const approvedOn = by(claim.approvedOn, today)
    if (approvedOn !== null) throw new Refusal('not-right', { words: `This claim was approved on ${spokenDate(approvedOn)} already` })
    // Paid before it was claimed, as a workbook may have it, says nothing of when it was approved.
    const paidOn = claim.paidOn !== null && claim.paidOn < claim.claimedOn ? null : by(claim.paidOn, today)
    refuseWrong({ on: wrongDay(on, today, { on: claim.claimedOn, what: 'It was claimed' }, paidOn === null ? null : { on: paidOn, what: 'It was paid' }) })
    writeApproval(db, claimId, on)
    return null
  },
}

function rowOf(claim: ClaimRecord, today: CivilDate): ClaimRow {
  return {
    id: claim.id,
    on: claim.claimedOn,
    volunteer: { id: claim.volunteerId, name: claim.volunteerName },
    match: claim.matchId === null ? null : { id: claim.matchId, name: claim.youngPersonName ?? '' },
    kind: claim.kind,
    miles: claim.miles,
    amountPence: claim.amountPence,
    state: stateOn(claim, today),
    approvedOn: by(claim.approvedOn, today),
    paidOn: by(claim.paidOn, today),
    metThatDay: claim.metThatDay === null ? null : claim.metThatDay === 1,
  }
}

function stateOn({ approvedOn, paidOn }: Pick<ClaimRecord, 'approvedOn' | 'paidOn'>, on: CivilDate): ClaimState {
  if (by(paidOn, on) !== null) return 'paid'
  return by(approvedOn, on) === null ? 'received' : 'approved'
}

/* A claim can be entered with a day to come for its payment: until then it is not paid. */
function by(day: CivilDate | null, on: CivilDate): CivilDate | null {
  return day !== null && day <= on ? day : null
}
