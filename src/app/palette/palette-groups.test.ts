import { describe, expect, it } from 'vitest'
import type { DueLine } from '#domain/due/due-line.ts'
import type { Found } from '#contract/search.ts'
import { paletteGroups } from './palette-groups.ts'
import { DEEDS } from './standing-deeds.ts'
import { figurePlaces, PLACE_KEYS, RAIL_PLACES, SETTINGS_PLACES, TODO_PLACES } from './standing-places.ts'

const places = [...SETTINGS_PLACES, ...TODO_PLACES, ...figurePlaces({ today: '2026-11-22', yearStartMonth: 4, yearStarts: ['2023-04-01', '2027-04-01'] })]
const person = (title: string, recordId = 1): Found => ({ kind: 'volunteer', recordId, title, about: 'Volunteer, active', excerpt: null, opens: { page: 'volunteer', id: recordId } })
const note: Found = { kind: 'visit', recordId: 7, title: 'Visit, 1 Feb 2023', about: 'Zoë Abbott and Alan Young', excerpt: 'heard the ‹trom›bone', opens: { page: 'match', id: 2 } }
const line = (what: string, over: Partial<DueLine> = {}): DueLine => ({
  kind: 'supervision', key: 'V1', part: '', subject: { kind: 'volunteer', id: 4 }, who: 'Alan Young', people: [{ role: 'volunteer', id: 4, name: 'Alan Young' }], dueOn: '2026-09-21', suggestedOn: null, what, detail: '', daysOverdue: 62, group: 'overdue', ...over,
})
const show = (typed: string, found: readonly Found[] = [], due: readonly DueLine[] = []) => paletteGroups({ typed, found, due, places, railPlaces: RAIL_PLACES, deeds: DEEDS })
const shown = (...given: Parameters<typeof show>): string[] => show(...given).map((group) => `${group.name}: ${group.items.map((item) => item.pieces.map((piece) => piece.text).join('')).join(', ')}`)

describe('the palette', () => {
  it('shows every place and what can be done before anything is typed', () => expect(shown('')).toEqual([
    `Open: ${RAIL_PLACES.map((place) => place.name).join(', ')}`, 'Do: Lock, Back up now, Bring in a spreadsheet, Hand out the records, Show the keys',
  ]))

  it.each([
    ['a person before a page that begins alike', 'se', [person('Sean Reed')], 'Sean Reed'],
    ['a page whose name fits better before a person', 'settings', [person('Settingsby Cole')], 'Settings'],
    ['a deed whose name fits better before a person', 'lock', [person('Maria Lockwood')], 'Lock'],
    ['a part of the settings by its name', 'mileage', [], 'Mileage rates'],
    ['a part of the settings by another word', 'budget', [], 'Years and targets'],
    ['a deed by another word', 'import', [], 'Bring in a spreadsheet'],
    ['the figures of a year', 'figures 2023', [], 'Figures of 2023/24'],
    ['the figures of a usual period', 'figures last q', [], 'Figures of last quarter'],
    ['what is due of a kind', 'to do saf', [], 'To do: safety'],
  ])('puts %s first', (_what, typed, found, first) => expect(show(typed, found)[0]?.items[0]?.pieces.map((piece) => piece.text).join('')).toBe(first))

  it('puts what can be done with somebody first, where a deed and a name are typed', () => {
    const groups = paletteGroups({ typed: 'letter alan', found: [], named: [person('Alan Young', 4)], due: [], places, railPlaces: RAIL_PLACES, deeds: DEEDS })
    expect(groups[0]).toMatchObject({ name: 'Do', items: [{ note: 'Volunteer, active', act: { to: '/volunteers/4?deed=letter' } }] })
    expect(groups[0]?.items[0]?.pieces.filter((piece) => piece.found).map((piece) => piece.text)).toEqual(['letter', 'Alan'])
  })

  it('shows what is due where its words are typed, worst first, and opens the person', () => {
    const due = [line('Supervision with Alan Young'), line('Supervision with Grace Dodds', { key: 'V2', daysOverdue: 3 })]
    const [first] = show('superv', [], due)
    expect(first?.name).toBe('To do')
    expect(first?.items.map((item) => [item.note, item.act])).toEqual([['62 days overdue', { to: '/volunteers/4?part=supervision' }], ['3 days overdue', { to: '/volunteers/4?part=supervision' }]])
  })

  it('opens a concern that names nobody', () => {
    expect(show('complaint', [], [line('Complaint open: The service', { kind: 'concern_open', subject: { kind: 'concern', id: 3 }, people: [] })])[0]?.items[0]?.act).toEqual({ to: '/concerns/3' })
  })

  it('shows notes last, with what was found in them', () => {
    const groups = show('trom', [person('Tromso Reed'), note])
    expect(groups.at(-1)).toMatchObject({ name: 'Notes', items: [{ note: 'Zoë Abbott and Alan Young', detail: [{ text: 'heard the ', found: false }, { text: 'trom', found: true }, { text: 'bone', found: false }], act: { to: '/matches/2' } }] })
  })

  it('marks what was typed', () => expect(show('young al', [person('Alan Young')])[0]?.items[0]?.pieces.filter((piece) => piece.found).map((piece) => piece.text)).toEqual(['Al', 'Young']))
  it('shows nothing where nothing fits', () => expect(show('qqq')).toEqual([]))
  it('gives every line a name of its own', () => {
    const ids = [...RAIL_PLACES, ...places, ...DEEDS].map((each) => each.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

it('gives the first nine places a key, in the order of the rail', () => {
  expect([...PLACE_KEYS.keys()]).toEqual(RAIL_PLACES.slice(0, 9).map((_place, index) => String(index + 1)))
  expect(PLACE_KEYS.get('1')).toBe('/today')
})
