import { describe, expect, it } from 'vitest'
import type { BoardApplicant } from '#contract/recruitment-board.ts'
import type { BoardColumn } from './board-words.ts'
import { boardSentence, quietestOf, slowestOf, soFar, stay } from './board-words.ts'

const applicant = (id: number, daysInStage: number | null, inTheWay: string[] = []): BoardApplicant => ({ id, name: `N${id}`, daysSinceApplied: 90, daysInStage, isStalled: daysInStage !== null && daysInStage >= 28, done: 4, required: 12, awaited: [], inTheWay, inTouch: { lastOn: null, days: daysInStage, isSilent: daysInStage !== null && daysInStage >= 28 } })
const column = (name: string, kind: BoardColumn['kind'], ...applicants: BoardApplicant[]): BoardColumn => ({ stage: name, name, kind, applicants })

describe('the sentence at the top', () => {
  it.each([
    [[column('Identity', 'identity', applicant(1, 3), applicant(2, 3))], '2 applicants, none of them ready to be approved.'],
    [[column('Identity', 'identity', applicant(1, 3)), column('Approval', 'approval', applicant(2, 3), applicant(3, 3, ['1 stage']))], '3 applicants, 1 of them ready to be approved.'],
    [[column('Approval', 'approval', applicant(2, 3), applicant(3, 3))], '2 applicants, all of them ready to be approved.'],
    [[column('Approval', 'approval', applicant(2, 3))], '1 applicant, who is ready to be approved.'], [[column('Identity', 'identity', applicant(2, 3))], '1 applicant.'],
  ])('%j', (columns, words) => expect(boardSentence(columns)).toBe(words))
  it('names the three who have been at their stage longest, from four weeks on', () => {
    const columns = [column('Identity', 'identity', applicant(1, 28), applicant(2, 27), applicant(3, null)), column('DBS check', 'dbs', applicant(4, 140), applicant(5, 30), applicant(6, 29))]
    expect(slowestOf(columns).map(({ name, days, stage }) => [name, days, stage])).toEqual([['N4', 140, 'DBS check'], ['N5', 30, 'DBS check'], ['N6', 29, 'DBS check']])
    expect(slowestOf([column('Identity', 'identity', applicant(1, 28), applicant(2, 27))])).toHaveLength(1)
  })
})

it('names the three with whom nobody has been in touch for longest', () => {
  const columns = [column('Identity', 'identity', applicant(1, 28), applicant(2, 27), applicant(3, null)), column('DBS check', 'dbs', applicant(4, 140), applicant(5, 30), applicant(6, 29))]
  expect(quietestOf(columns)).toEqual([{ id: 4, name: 'N4', days: 140 }, { id: 5, name: 'N5', days: 30 }, { id: 6, name: 'N6', days: 29 }])
})

it.each([[27, false, '27 days here', 'quiet'], [20, true, '20 days here', 'soon'], [1, false, '1 day here', 'quiet'], [null, false, 'Since an unknown day', 'quiet']] as const)('%s days at a stage, stalled %s', (daysInStage, isStalled, words, tone) => expect(stay({ daysInStage, isStalled })).toEqual({ words, tone }))
it.each([[93, '93 days since the enquiry, 4 of 12 stages done'], [null, '4 of 12 stages done']])('%s days since the enquiry', (daysSinceApplied, words) => expect(soFar({ daysSinceApplied, done: 4, required: 12 })).toBe(words))
