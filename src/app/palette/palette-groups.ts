import { CalendarCheck, Link2, MapPin, MessageCircle, MessageSquareQuote, ShieldAlert, User, UserRoundPlus, Users, type LucideIcon } from '@lucide/vue'
import type { DueLine } from '#domain/due/due-line.ts'
import { fitOf, piecesBetween, piecesOf, wordsIn } from '#domain/finding.ts'
import { spokenDue } from '#domain/spoken.ts'
import type { Found } from '#contract/search.ts'
import { DUE_ICON } from '#features/today/todo-icons.ts'
import { dueAddress } from '../due-address.ts'
import { recordAddress } from '../record-address.ts'
import { deedAndName, deedsWith } from './deeds-for.ts'
import type { PaletteEntry, Standing } from './palette-entry.ts'

/* What the palette shows for what was typed, in order of sense. */

/** Everything that it may show. `found` is what the search gave for just these words. */
export interface PaletteStock {
  readonly typed: string
  readonly found: readonly Found[]
  /** What it gave for the name alone, where a deed is typed before it. */
  readonly named?: readonly Found[]
  readonly due: readonly DueLine[]
  readonly places: readonly Standing[]
  /** Shown before anything is typed. */
  readonly railPlaces: readonly Standing[]
  readonly deeds: readonly Standing[]
}

export interface PaletteEntryGroup {
  readonly id: 'open' | 'do' | 'due' | 'notes'
  readonly name: string
  readonly items: readonly PaletteEntry[]
}

const FOUND_ICON: Readonly<Record<Found['kind'], LucideIcon>> = {
  volunteer: Users, youngPerson: User, match: Link2, referral: UserRoundPlus, visit: MapPin, supervision: MessageCircle, careReview: CalendarCheck, feedback: MessageSquareQuote, concern: ShieldAlert,
}
const PEOPLE_AND_MATCHES: ReadonlySet<Found['kind']> = new Set(['volunteer', 'youngPerson', 'match'])

const MOST_DUE = 5
const MOST_STANDING = 6
/** A line found by another of its words comes after every line found by its name. */
const BY_ANOTHER_WORD = 20

/**
 * The groups for what was typed: people and matches before pages, unless a page's name fits better; what can be done, and what is due, above
 * them where they fit better still; notes last. With nothing typed, the places of the rail and what can be done.
 */
export function paletteGroups({ typed, found, named = [], due, places, railPlaces, deeds }: PaletteStock): PaletteEntryGroup[] {
  const words = wordsIn(typed)
  if (words.length === 0) return [{ id: 'open', name: 'Open', items: railPlaces.map((place) => entryOf(place, [])) }, { id: 'do', name: 'Do', items: deeds.slice(0, 5).map((deed) => entryOf(deed, [])) }]

  const people = found.filter((one) => PEOPLE_AND_MATCHES.has(one.kind)).map((one) => foundEntry(one, words))
  const bestPerson = Math.min(...found.filter((one) => PEOPLE_AND_MATCHES.has(one.kind)).map((one) => fitOf(words, one.title) ?? BY_ANOTHER_WORD))
  const pages = fitting([...railPlaces, ...places], words)
  const acts = fitting(deeds, words)
  const actsFor = deedsWith(deedAndName(typed)?.deeds ?? [], named).slice(0, MOST_STANDING)
  const dueLines = due.map((line) => ({ line, fit: fitOf(words, line.what) })).filter((each): each is { line: DueLine; fit: number } => each.fit !== null).slice(0, MOST_DUE)
  const bestPage = pages[0]?.fit ?? Infinity
  const pageEntries = pages.map(({ standing }) => entryOf(standing, words))

  const groups = [
    { id: 'open' as const, name: 'Open', best: Math.min(bestPerson, bestPage), items: bestPage < bestPerson ? [...pageEntries, ...people] : [...people, ...pageEntries] },
    { id: 'do' as const, name: 'Do', best: actsFor.length > 0 ? 0 : acts[0]?.fit ?? Infinity, items: [...actsFor, ...acts.map(({ standing }) => standing)].map((standing) => entryOf(standing, words)) },
    { id: 'due' as const, name: 'To do', best: Math.min(...dueLines.map(({ fit }) => fit)), items: dueLines.map(({ line }) => dueEntry(line, words)) },
  ].filter((group) => group.items.length > 0)
  const notes = found.filter((one) => !PEOPLE_AND_MATCHES.has(one.kind)).map((one) => foundEntry(one, words))
  return [
    ...groups.toSorted((one, other) => one.best - other.best).map(({ id, name, items }) => ({ id, name, items })),
    ...(notes.length > 0 ? [{ id: 'notes' as const, name: 'Notes', items: notes }] : []),
  ]
}

function fitting(standing: readonly Standing[], words: readonly string[]): { readonly standing: Standing; readonly fit: number }[] {
  return standing
    .flatMap((each) => {
      const fit = fitOf(words, each.name) ?? (fitOf(words, `${each.name} ${each.also ?? ''}`) === null ? null : BY_ANOTHER_WORD)
      return fit === null ? [] : [{ standing: each, fit }]
    })
    .toSorted((one, other) => one.fit - other.fit)
    .slice(0, MOST_STANDING)
}

function entryOf({ id, name, note, icon, keys, act }: Standing, words: readonly string[]): PaletteEntry {
  return { id, icon, pieces: piecesOf(name, words), note, keys, act }
}

function foundEntry({ kind, recordId, title, about, excerpt, opens }: Found, words: readonly string[]): PaletteEntry {
  return { id: `${kind} ${recordId}`, icon: FOUND_ICON[kind], pieces: piecesOf(title, words), note: about, detail: excerpt === null ? undefined : piecesBetween(excerpt), act: { to: recordAddress(opens) } }
}

function dueEntry(line: DueLine, words: readonly string[]): PaletteEntry {
  return { id: `due ${line.kind} ${line.key} ${line.part} ${line.dueOn}`, icon: DUE_ICON[line.kind], pieces: piecesOf(line.what, words), note: spokenDue(line.daysOverdue), act: { to: dueAddress(line) ?? '/today?do=safety' } }
}
