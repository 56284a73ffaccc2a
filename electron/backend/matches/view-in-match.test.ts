import { beforeEach, describe, expect, it } from 'vitest'
import { awaitedItems } from '../calendar/awaited-items.ts'
import type { CommandContext } from '../context.ts'
import { all, sql } from '../database/sql.ts'
import type { HandMade } from '../figures/hand-made-for-tests.ts'
import { handMade } from '../figures/hand-made-for-tests.ts'
import { matchesService } from './matches-service.ts'

const TODAY = '2026-08-01'
let made: HandMade
let context: CommandContext
let ben: number
let match: number

beforeEach(() => {
  made = handMade()
  context = { db: made.db, who: 'k.lowes', today: TODAY, now: () => `${TODAY}T10:00:00.000Z` }
  ben = made.youngPerson({ firstName: 'Ben', lastName: 'Nixon', bornOn: '2011-12-12' })
  match = made.match({ youngPersonId: ben, startedOn: '2021-05-01' })
})

const OBJECTS = { childView: 'objects', understanding: 'yes', viewOn: '2026-07-20', viewTakenBy: 'Jo Marsh', viewReasons: null } as const
type View = Omit<Parameters<typeof matchesService.recordView>[0], 'matchId'>
const says = (view: Partial<View> = {}): null => matchesService.recordView({ matchId: match, ...OBJECTS, ...view }, context)
const objection = (): unknown => matchesService.open({ id: match }, context).objection
const onToday = (): string[] => awaitedItems(made.db, TODAY).atOnce.map(({ label, who, on }) => `${on} ${label}: ${who}`)

describe('what a young person says in a match that has no referral (R2.2)', () => {
  it('is an objection as everywhere: on the page of the match, on Today, and against whoever is to come', () => {
    expect([matchesService.life({ id: match }, context).view, objection(), onToday()]).toEqual([null, null, []])
    says()
    expect(objection()).toEqual({ words: 'Ben does not want the visitor any more and understands what that means (20 Jul 2026), so the appointment is to be ended.', isToBeDecided: true })
    expect(onToday()).toEqual(['2026-07-20 Does not want the visitor: Ben Nixon'])
    expect(matchesService.life({ id: match }, context).view).toEqual(OBJECTS)
    expect(() => matchesService.changeVisitor({ matchId: match, on: TODAY, leavesId: null, comesId: made.activeVolunteer(), reason: 'x', agreement: { youngPersonAnswer: 'yes', youngPersonAnsweredOn: TODAY, youngPersonWords: null, volunteersAgreedOn: TODAY } }, context)).toThrow('does not want a visitor and understands')
    matchesService.pause({ matchId: match, on: '2026-07-25', reason: 'Talked about', expectedOn: null }, context)
    expect(() => matchesService.resume({ matchId: match, on: TODAY }, context)).toThrow('does not want a visitor and understands')
  })

  it('is written down anew, and is no objection any more; what they said before stays', () => {
    says()
    says({ childView: 'wants', understanding: null, viewOn: '2026-07-18' })
    expect(objection()).toMatchObject({ isToBeDecided: true })
    says({ childView: 'wants', understanding: null, viewOn: '2026-07-25' })
    expect([objection(), onToday()]).toEqual([null, []])
    expect(all(made.db, sql`select childView, viewOn from childViews order by viewOn`)).toEqual([{ childView: 'wants', viewOn: '2026-07-18' }, { childView: 'objects', viewOn: '2026-07-20' }, { childView: 'wants', viewOn: '2026-07-25' }])
    expect(all(made.db, sql`select id from referrals`)).toEqual([])
  })

  it('stays where it is written down with a referral, and of the two what was said last holds', () => {
    says()
    const referral = made.referral({ youngPersonId: ben, receivedOn: '2026-07-25', state: 'matched', closedOn: '2026-07-26', childView: 'wants', viewOn: '2026-07-25' })
    expect(objection()).toBeNull()
    says({ viewOn: '2026-07-30' })
    expect(all(made.db, sql`select childView, understanding, viewOn from referrals where id = ${referral}`)).toEqual([{ childView: 'objects', understanding: 'yes', viewOn: '2026-07-30' }])
    expect(objection()).toMatchObject({ isToBeDecided: true })
  })

  it.each<[string, Partial<View>, string]>([
    ['a day to come', { viewOn: '2026-08-02' }, 'today or in the past'], ['nobody who asked', { viewTakenBy: null }, 'Enter who asked them'], ['an objection without understanding', { understanding: null }, 'understand'],
    ['one who does not understand, without why', { understanding: 'no' }, 'Enter why'],
  ])('is refused with %s', (_what, view, words) => expect(() => says(view)).toThrow(words))

  it('is written down after the end too, since another visitor may depend on it', () => {
    matchesService.end({ matchId: match, on: TODAY, reason: 'child_choice', decidedBy: 'young_person', basis: null, noticeOn: null, plan: null, remains: null, friendshipContinues: null, rematch: false }, context)
    says({ viewOn: TODAY })
    expect(matchesService.life({ id: match }, context).view).toMatchObject({ childView: 'objects', viewOn: TODAY })
  })
})
