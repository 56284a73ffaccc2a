import { expect, it } from 'vitest'
import type { CommandContext } from '../context.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { refusal } from '../refusal-for-tests.ts'
import { recruitmentService } from './recruitment-service.ts'

const TODAY = '2026-11-22'

it('counts how many of the hours were accredited, and refuses a level of nobody (H09)', () => {
  const made = handMade()
  const context: CommandContext = { db: made.db, who: 'K Lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  const volunteerId = made.volunteer({ firstName: 'Bo', lastName: 'Tait' })
  const record = (moduleId: number, accreditedBy: string | null, accreditedLevel: number | null): unknown => recruitmentService.recordTraining({ volunteerId, moduleIds: [moduleId], trainedOn: '2026-10-01', hours: 6, trainer: null, accreditedBy, accreditedLevel }, context)
  const opened = () => recruitmentService.open({ volunteerId }, context)
  record(1, 'Wexmouth Awards', 2)
  record(1, 'Wexmouth Awards', 2)
  record(2, null, null)
  expect(opened().hours).toMatchObject({ done: 12, accredited: 6 })
  expect(opened().trainings.map(({ accreditedBy, accreditedLevel }) => [accreditedBy, accreditedLevel])).toEqual([['Wexmouth Awards', 2], ['Wexmouth Awards', 2], [null, null]])
  expect(refusal(() => record(3, null, 2))).toContain('who accredits it')
  expect(opened().trainings).toHaveLength(3)
})
