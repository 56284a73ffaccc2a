import { describe, expect, it } from 'vitest'
import { careHasEnded, standingOfYoungPerson } from './young-person.ts'

describe('care has ended', () => {
  it.each([
    ['on the day recorded', '2023-07-01', null, '2023-07-01', true],
    ['not the day before', '2023-07-01', null, '2023-06-30', false],
    ['with the eighteenth birthday where no day is recorded', null, '2005-10-31', '2023-10-31', true],
    ['not before it', null, '2005-11-01', '2023-10-31', false],
    ['for somebody born on 29 February on 1 March', null, '2004-02-29', '2022-02-28', false],
    ['with the eighteenth birthday although a later day is recorded', '2023-12-01', '2005-10-31', '2023-10-31', true],
    ['not the day before that birthday', '2023-12-01', '2005-10-31', '2023-10-30', false],
    ['on the day recorded where that came before the birthday', '2023-07-01', '2005-10-31', '2023-07-01', true],
    ['not where nothing is known', null, null, '2023-10-31', false],
  ])('%s', (_when, inCareTo, bornOn, on, ended) => expect(careHasEnded({ inCareTo, bornOn }, on)).toBe(ended))
})

describe('where a young person stands', () => {
  it.each([
    [['matched'], false, 'matched'],
    [['matched'], true, 'matched'],
    [['paused'], false, 'paused'],
    [['planned', 'matched'], false, 'matched'],
    [['planned'], false, 'planned'],
    [['planned'], true, 'waiting'],
    [[], true, 'waiting'],
    [[], false, 'none'],
  ] as const)('with matches %j and a referral waiting: %s, is %s', (matches, isWaiting, standing) => expect(standingOfYoungPerson(matches, isWaiting)).toBe(standing))
})
