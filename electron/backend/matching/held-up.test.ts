import { expect, it } from 'vitest'
import { one as row, sql } from '../database/sql.ts'
import { tellWaits } from '../young-people/young-person-told.ts'
import { matchingService } from './matching-service.ts'
import { oneWaiting, TODAY } from './one-waiting-for-tests.ts'

it('a pairing that is held up plans the next chase, in place of the step that was planned', () => {
  const { made, context, referral, begin } = oneWaiting()
  const pairingId = begin()
  const next = (): unknown => row(made.db, sql`select nextStep, nextStepOn from referrals where id = ${referral}`)
  const stall = (chaseAgainOn: string | null): unknown => matchingService.stall({ pairingId, on: TODAY, reason: 'Social worker away', chaseAgainOn }, context)
  expect(() => stall('2023-10-30')).toThrow('The next step must be today or later')
  stall('2023-11-07')
  expect(next()).toEqual({ nextStep: 'Chase: Social worker away', nextStepOn: '2023-11-07' })
  stall(null)
  expect(next()).toEqual({ nextStep: 'Chase: Social worker away', nextStepOn: '2023-11-07' })
})

it('a young person’s timeline tells who was chased, not that they did it', () => {
  const { made, context, ben, begin } = oneWaiting()
  matchingService.chase({ pairingId: begin(), on: TODAY, what: 'Rang the office', who: 'Yasmin Newton' }, context)
  expect(tellWaits(made.db, ben).filter(({ kind }) => kind === 'step')).toMatchObject([{ title: 'Rang the office', detail: 'Yasmin Newton was chased' }])
})
