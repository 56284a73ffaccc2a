import { beforeEach, expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { CAME_LATER } from '../matches/came-later.ts'
import { matchesService } from '../matches/matches-service.ts'
import { volunteersService } from '../volunteers/volunteers-service.ts'
import { youngPeopleService } from '../young-people/young-people-service.ts'

const TODAY = '2026-11-22'
let made: HandMade
let context: CommandContext
let ann: number
let bo: number
let match: number
let cy: number

/* Ann visits Cy since March 2024, and Bo with her since May 2026; both were checked long before, and again in 2026. */
beforeEach(() => {
  made = handMade()
  context = { db: made.db, who: 'K Lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  ann = made.activeVolunteer()
  bo = made.volunteer({ firstName: 'Bo', lastName: 'Tait' })
  cy = made.youngPerson()
  match = made.match({ youngPersonId: cy, volunteerId: ann, secondVolunteerId: bo, startedOn: '2024-03-10' })
  made.put('steps', { kind: 'step', takenOn: '2026-05-01', what: CAME_LATER, volunteerId: bo, matchId: match })
  const item = (name: string, position: number): number => made.put('inductionItems', { kind: 'policy', name, position })
  const items = [item('Lone working', 1), item('Confidentiality', 2)]
  for (const volunteerId of [ann, bo]) {
    for (const year of [2023, 2026]) {
      const check = made.put('dbsChecks', { volunteerId, level: 'enhanced', workforce: 'child', appliedOn: `${year}-02-01`, issuedOn: `${year}-02-20`, decision: 'accepted', decidedOn: `${year}-02-22`, decidedBy: 'T Hall' })
      made.put('updateServiceChecks', { dbsCheckId: check, checkedOn: `${year}-08-01`, checkedBy: 'T Hall', result: 'new_info' })
      made.put('independenceDeclarations', { volunteerId, declaredOn: `${year}-03-01`, isCouncillor: 0, outcome: 'independent', decidedBy: 'T Hall' })
      made.put('trainingRecords', { volunteerId, moduleId: 1, trainedOn: `${year}-06-01`, hours: 3, accreditedBy: 'Wexmouth Awards', accreditedLevel: 2 })
    }
    made.put('identityChecks', { volunteerId, checkedOn: '2023-01-10', checkedBy: 'T Hall', route: 1, viewing: 'in_person' })
    for (const agreement of ['volunteer', 'confidentiality']) made.put('agreements', { volunteerId, agreement, signedOn: '2026-07-01' })
    for (const itemId of items) made.put('inductionRecords', { volunteerId, itemId, doneOn: '2026-07-02' })
  }
  made.put('feedback', { matchId: match, givenOn: '2026-04-01', givenBy: 'young_person', occasion: 'annual_visit', rating: 5, quote: 'She listens' })
  made.put('steps', { kind: 'letter', takenOn: '2026-07-03', what: 'Welcome by e-mail', who: 'K Lowes', volunteerId: ann })
  made.put('steps', { kind: 'chase', takenOn: '2026-07-04', what: 'Telephoned', who: 'K Lowes', volunteerId: ann })
})
const lines = (timeline: readonly { readonly on: string; readonly title: string; readonly detail: string | null }[]): string[] => timeline.filter(({ on }) => on >= '2026-01-01').map(({ on, title, detail }) => `${on} ${title}${detail === null ? '' : `: ${detail}`}`)

it('is told in the timeline of a volunteer, each time anew, and with what was said of their match', () => {
  const { timeline } = volunteersService.open({ id: ann }, context)
  expect(lines(timeline)).toEqual([
    '2026-08-01 Status check in the Update Service: By T Hall', '2026-07-04 Asked again: Telephoned, by K Lowes', '2026-07-03 Letter: Welcome by e-mail, by K Lowes', '2026-07-02 Induction: 2 points: Confidentiality and Lone working',
    '2026-07-01 2 agreements signed: Confidentiality and Volunteer agreement', expect.stringMatching(/^2026-06-01 Training: .+: 3 hours, accredited by Wexmouth Awards, level 2$/), '2026-04-01 Visit after a year, from the young person, match with Cy: 5 of 5, “She listens”',
    '2026-03-01 Declaration of independence: independent: Decided by T Hall', '2026-02-22 DBS certificate accepted: By T Hall', '2026-02-20 DBS certificate issued: Enhanced', '2026-02-01 DBS check applied for',
  ])
  expect(timeline.filter(({ title }) => title === 'DBS certificate issued').map(({ on }) => on)).toEqual(['2026-02-20', '2023-02-20'])
  expect(timeline.map(({ title }) => title)).toContain('Identity checked')
  expect(JSON.stringify(timeline)).not.toContain('No longer current')
})

it('is told of what a colleague said before somebody came only to whoever visited then', () => {
  expect(lines(volunteersService.open({ id: bo }, context).timeline).some((line) => line.includes('She listens'))).toBe(false)
})

it('is told in the timelines of match and young person, of whoever visited on its day', () => {
  const told = lines(matchesService.open({ id: match }, context).timeline)
  expect(told.filter((line) => line.includes('Bo Tait'))).toEqual([
    '2026-08-01 Status check in the Update Service: Bo Tait. By T Hall', '2026-07-02 Induction: 2 points: Bo Tait. Confidentiality and Lone working', '2026-07-01 2 agreements signed: Bo Tait. Confidentiality and Volunteer agreement',
    expect.stringMatching(/^2026-06-01 Training: .+: Bo Tait\. 3 hours, accredited by Wexmouth Awards, level 2$/), '2026-05-01 Bo Tait visits from now on',
  ])
  expect(told).toContain('2026-02-20 DBS certificate issued: Ann Bell. Enhanced')
  expect(lines(youngPeopleService.open({ id: cy }, context).timeline)).toEqual(expect.arrayContaining(['2026-02-20 DBS certificate issued: Ann Bell. Enhanced', '2026-04-01 Visit after a year, from the young person: 5 of 5, “She listens”']))
})
