import { describe, expect, it } from 'vitest'
import type { AskedReferral } from './childs-view.ts'
import type { ChildView } from './referral-words.ts'
import { forbids, lastSaid, objectionInMatch, objectionsOfReferral, viewOf } from './childs-view.ts'

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

  it.each<[string, Partial<AskedReferral> & { viewOn?: string }, string | null, boolean]>([
    ['who wants one', { childView: 'wants' }, null, false],
    ['who was never asked', {}, null, false],
    ['who objects and understands (s23ZB(7))', { childView: 'objects', understanding: 'yes', viewOn: '2026-07-01' }, 'Ben does not want the visitor any more and understands what that means (1 Jul 2026), so the appointment is to be ended.', true],
    ['of whom nobody knows whether they understand', { childView: 'objects', understanding: 'not_assessed' }, 'Ben does not want a visitor. Record whether Ben understands what that means: if so, the appointment is to be ended.', true],
    ['who objects by a workbook', { childAgrees: false }, 'Ben does not want a visitor. Record whether Ben understands what that means: if so, the appointment is to be ended.', true],
    ['who does not understand, with no reasons', { childView: 'objects', understanding: 'no' }, 'Ben does not want a visitor. Record why one visits all the same.', true],
    ['who does not understand, with reasons', { childView: 'objects', understanding: 'no', viewReasons: 'Has nobody else' }, 'Ben does not want a visitor; why one visits all the same is recorded.', false],
  ])('during a match of somebody %s', (_who, said, words, isToBeDecided) => {
    expect(objectionInMatch({ viewOn: null, ...asked(said) }, 'Ben')).toEqual(words === null ? null : { words, isToBeDecided })
  })

  it('is what was said last, on whichever referral', () => {
    const first = { receivedOn: '2024-01-01', viewOn: '2026-01-01', childView: 'unsure', childAgrees: null } as const
    const later = { receivedOn: '2025-01-01', viewOn: null, childView: null, childAgrees: true } as const
    expect([lastSaid([later, first]), lastSaid([later, { ...first, viewOn: null }]), lastSaid([later, { ...first, viewOn: '2025-01-01' }]), lastSaid([])]).toEqual([first, later, later, undefined])
  })

  it.each<[string, ChildView | null]>([['a later referral on which nobody was asked', null], ['one that says that nobody asked', 'not_ascertained']])('is not wiped out by %s', (_which, childView) => {
    const objection = { receivedOn: '2024-01-01', viewOn: '2025-01-01', childView: 'objects', childAgrees: false } as const
    const silent = { receivedOn: '2026-01-01', viewOn: null, childView, childAgrees: null }
    const asked = { ...silent, viewOn: '2026-01-02', childView: 'not_ascertained' } as const
    expect([lastSaid([silent, objection]), lastSaid([silent]), lastSaid([asked, objection])]).toEqual([objection, silent, asked])
  })

  it('is the objection, where something else was said on the same day', () => {
    const objection = { receivedOn: '2024-01-01', viewOn: '2026-01-01', childView: 'objects', childAgrees: null } as const
    const other = { receivedOn: '2025-01-01', viewOn: '2026-01-01', childView: 'wants', childAgrees: null } as const
    expect([lastSaid([other, objection]), lastSaid([objection, other])]).toEqual([objection, objection])
  })

  it('is as it was written down last', () => {
    expect([viewOf(asked({ childAgrees: false })), viewOf(asked({ childAgrees: false, childView: 'unsure' }))]).toEqual(['objects', 'unsure'])
  })
})
