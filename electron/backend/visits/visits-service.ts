import { wrongInVisit } from '#domain/visit.ts'
import { Refusal } from '#contract/refusal.ts'
import type { VisitFacts, visitsContract } from '#contract/visits.ts'
import type { WritableDatabase } from '../database/database.ts'
import { refuseWhileMatchKept } from '../history/removed-records.ts'
import { listTags, tagVisit } from '../outcome-tags/outcome-tags-repository.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import type { HandlersOf } from '../router.ts'
import { attendanceOf, listVisitorsOfMatch, writeAttendance } from './attendance.ts'
import { deleteVisit, findMatchOfVisit, findVisit, insertVisit, listDaysOfVisits, listPausesOf, tagsOfVisit, updateVisit } from './visits-repository.ts'

/* Visits written down by hand. What is unlikely of one is said on the page and not refused here: the past is recorded as it was. */
export const visitsService: HandlersOf<typeof visitsContract> = {
  form: ({ matchId }, { db, today }) => {
    const match = findMatchOfVisit(db, matchId)
    if (match === undefined) throw new Refusal('not-found', { what: 'such match' })
    return { today, ...match, pauses: listPausesOf(db, matchId), visitors: listVisitorsOfMatch(db, matchId), days: listDaysOfVisits(db, matchId), tags: listTags(db) }
  },
  read: ({ id }, { db }) => {
    const visit = findVisit(db, id)
    if (visit === undefined) throw new Refusal('not-found', { what: 'such visit' })
    return { ...visit, attendedBy: attendanceOf(db, id), tagIds: tagsOfVisit(db, id) }
  },
  log: ({ matchId, ...facts }, { db }) => {
    if (findMatchOfVisit(db, matchId) === undefined) throw new Refusal('not-found', { what: 'such match' })
    refuseWrong(wrongInVisit(facts))
    const id = insertVisit(db, matchId, facts)
    writeWhatHangsOn(db, id, matchId, facts)
    return { id }
  },
  correct: ({ id, ...facts }, { db }) => {
    const before = findVisit(db, id)
    if (before === undefined) throw new Refusal('not-found', { what: 'such visit' })
    refuseWrong(wrongInVisit(facts))
    updateVisit(db, id, facts)
    writeWhatHangsOn(db, id, before.matchId, facts)
    return null
  },
  remove: ({ id }, context) => {
    const visit = findVisit(context.db, id)
    if (visit === undefined) throw new Refusal('not-found', { what: 'such visit' })
    refuseWhileMatchKept(visit.matchId, context)
    deleteVisit(context.db, id)
    return null
  },
}

/* Nobody was at what did not happen, and nothing was worked on. */
function writeWhatHangsOn(db: WritableDatabase, visitId: number, matchId: number, { outcome, attendedBy, tagIds }: VisitFacts): void {
  writeAttendance(db, { visitId, matchId }, outcome === 'held' ? attendedBy : [])
  tagVisit(db, visitId, outcome === 'held' ? tagIds : [])
}
