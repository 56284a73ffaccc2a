import { mayBeAsked, ranked } from '#domain/matching/rank.ts'
import type { matchingContract } from '#contract/matching.ts'
import { run, runOnOne, sql } from '../database/sql.ts'
import type { HandlersOf } from '../router.ts'
import { capacityOn } from '../service/capacity-repository.ts'
import { findTerms } from '../service/terms-repository.ts'
import { beginPairing } from './begin-pairing.ts'
import { listCandidates } from './candidates.ts'
import { correctSteps, readSteps } from './correct-steps.ts'
import { refuseDayToCome } from './days.ts'
import { tellDistance } from './distances.ts'
import { keepApart, liftExclusion, listExclusions } from './exclusions.ts'
import { answersOfPairing, objectionsTo, obstaclesOf } from './obstacles.ts'
import { askForRisk, holdUp, planIntroduction, receiveRisk, recordVolunteerAnswer, recordYoungPersonAnswer, stopPairing } from './pairing-steps.ts'
import { findPairingToStop, findPairingUnderWay, listPairings, shownPairing, volunteersOf } from './pairings-repository.ts'
import { profilesFor } from './profiles.ts'
import { findSeeker, seekerOf, shownSeeker } from './seeker.ts'
import { startFromPairing } from './start-match.ts'

export const matchingService: HandlersOf<typeof matchingContract> = {
  open: ({ referralId }, { db, today }) => {
    const row = findSeeker(db, referralId, today)
    const pairings = listPairings(db, referralId)
    const underWay = pairings.find((pairing) => pairing.stoppedOn === null && pairing.matchId === null) ?? null
    return {
      today, referralId, seeker: shownSeeker(row, findTerms(db, today), today),
      pairing: underWay === null ? null : shownPairing(db, underWay),
      before: pairings.filter((pairing) => pairing !== underWay).map((pairing) => shownPairing(db, pairing)),
      candidates: ranked(seekerOf(row, today), listCandidates(db, row, today)).map(({ candidate: { id, name, age, district, distance, matchesNow, exclusionId }, remarks }) => ({
        id, name, age, district, distance, matchesNow, exclusionId, remarks: remarks.map(({ about, tone, words }) => ({ about, tone, words })), mayBeAsked: mayBeAsked(remarks),
      })),
      capacity: capacityOn(db, today),
      objections: [...objectionsTo(db, row)],
      obstacles: underWay === null ? [] : [...obstaclesOf(db, row, volunteersOf(underWay).map((volunteer) => volunteer.id), { meetOn: underWay.introducedOn !== null && underWay.introducedOn > today ? underWay.introducedOn : null, startsOn: null, today }, answersOfPairing(underWay))],
    }
  },
  profiles: (which, { db, today }) => profilesFor(db, which, today),
  begin: (beginning, { db, today }) => ({ pairingId: beginPairing(db, beginning, today) }),
  prepareProfiles: ({ pairingId, on }, { db, today }) => {
    refuseDayToCome('The day', on, today)
    findPairingUnderWay(db, pairingId, today)
    runOnOne(db, sql`update pairings set profilesPreparedOn = ${on} where id = ${pairingId}`)
    return null
  },
  askForRisk: (step, { db, today }) => done(askForRisk(db, step, today)),
  receiveRisk: (step, { db, today }) => done(receiveRisk(db, step, today)),
  askVolunteer: ({ pairingId, on }, { db, today }) => {
    refuseDayToCome('The asking', on, today)
    findPairingUnderWay(db, pairingId, today)
    runOnOne(db, sql`update pairings set volunteerAskedOn = ${on} where id = ${pairingId}`)
    return null
  },
  recordVolunteerAnswer: (step, { db, today }) => done(recordVolunteerAnswer(db, step, today)),
  askYoungPerson: ({ pairingId, on }, { db, today }) => {
    refuseDayToCome('The asking', on, today)
    findPairingUnderWay(db, pairingId, today)
    runOnOne(db, sql`update pairings set youngPersonAskedOn = ${on} where id = ${pairingId}`)
    return null
  },
  recordYoungPersonAnswer: (step, { db, today }) => done(recordYoungPersonAnswer(db, step, today)),
  planIntroduction: (step, { db, today }) => done(planIntroduction(db, step, today)),
  steps: ({ pairingId }, { db, today }) => readSteps(db, pairingId, today),
  correctSteps: ({ pairingId, steps }, { db, today }) => done(correctSteps(db, pairingId, steps, today)),
  stall: (held, { db, today }) => done(holdUp(db, held, today)),
  goOn: ({ pairingId }, { db, today }) => {
    findPairingUnderWay(db, pairingId, today)
    runOnOne(db, sql`update pairings set stalledOn = null, stallReason = null where id = ${pairingId}`)
    return null
  },
  chase: ({ pairingId, on, what, who }, { db, today }) => {
    refuseDayToCome('The chase', on, today)
    const { referralId } = findPairingUnderWay(db, pairingId, today)
    run(db, sql`insert into steps (kind, takenOn, what, who, referralId, pairingId) values ('chase', ${on}, ${what}, ${who}, ${referralId}, ${pairingId})`)
    return null
  },
  stop: ({ pairingId, on, reason }, { db, today }) => {
    refuseDayToCome('The day', on, today)
    return done(stopPairing(db, findPairingToStop(db, pairingId), on, reason))
  },
  start: (start, { db, today }) => ({ matchId: startFromPairing(db, start, today) }),
  tellDistance: (told, { db, today }) => done(tellDistance(db, told, today)),
  exclude: (exclusion, context) => ({ stillAhead: keepApart(exclusion, context) }),
  include: (lifted, context) => done(liftExclusion(lifted, context)),
  keptApart: ({ of, id }, { db, today }) => ({ today, exclusions: listExclusions(db, of, id) }),
}

/* A command that answers nothing. */
function done(_nothing: void): null {
  return null
}
