import { describe, expect, it } from 'vitest'
import type { AskedReferral } from './childs-view.ts'
import { forbids, objectionsOfReferral, viewOf } from './childs-view.ts'

const asked = (said: Partial<AskedReferral>): AskedReferral => ({ childView: null, understanding: null, viewReasons: null, childAgrees: null, ...said })
const stops = (said: Partial<AskedReferral>): readonly string[] => objectionsOfReferral(asked(said)).map((objection) => objection.stops)

describe('what the young person says to a visitor (R2.2)', () => {
  it.each<[string, Partial<AskedReferral>, readonly string[]]>([
    ['wants one', { childView: 'wants' }, []],
    ['is not sure', { childView: 'unsure' }, ['nothing']],
    ['cannot say', { childView: 'unable_to_express' }, ['nothing']],
    ['was not asked', { childView: 'not_ascertained' }, ['start']],
    ['objects and understands', { childView: 'objects', understanding: 'yes' }, ['matching']],
    ['objects and understands, whatever the reasons', { childView: 'objects', understanding: 'yes', viewReasons: 'Would be good for her.' }, ['matching']],
    ['objects and does not understand, with reasons', { childView: 'objects', understanding: 'no', viewReasons: 'Has nobody else.' }, ['nothing']],
    ['objects and does not understand, with no reasons', { childView: 'objects', understanding: 'no' }, ['matching']],
    ['objects and does not understand, with empty reasons', { childView: 'objects', understanding: 'no', viewReasons: '  ' }, ['matching']],
    ['objects, understanding not assessed', { childView: 'objects', understanding: 'not_assessed', viewReasons: 'Has nobody else.' }, ['matching']],
    ['objects, understanding not known', { childView: 'objects' }, ['matching']],
    ['agrees by a workbook', { childAgrees: true }, []],
    ['does not agree by a workbook', { childAgrees: false }, ['matching']],
    ['nothing in a workbook', {}, ['start']],
    ['said more since the workbook', { childAgrees: true, childView: 'objects', understanding: 'yes' }, ['matching']],
    ['wants one, but it was decided not to', { childView: 'wants', decision: 'not_appointed', decidedOn: '2026-08-31' }, ['matching']],
  ])('who %s', (_who, said, stopped) => {
    expect(stops(said)).toEqual(stopped)
  })

  it('says the day of a decision not to appoint', () => {
    expect(objectionsOfReferral(asked({ childView: 'wants', decision: 'not_appointed', decidedOn: '2026-08-31' }))[0]?.words).toContain('31 Aug 2026')
  })

  it.each<[Partial<AskedReferral>, boolean]>([
    [{ childView: 'objects', understanding: 'yes' }, true],
    [{ childView: 'objects', understanding: 'no' }, false],
    [{ childView: 'unsure', understanding: 'yes' }, false],
    [{ childAgrees: false, understanding: 'yes' }, true],
  ])('of %j forbids an appointment: %s', (said, forbidden) => {
    expect(forbids(asked(said))).toBe(forbidden)
  })

  it('is as it was written down last', () => {
    expect([viewOf(asked({ childAgrees: false })), viewOf(asked({ childAgrees: false, childView: 'unsure' }))]).toEqual(['objects', 'unsure'])
  })
})
