import type { ParseArgsOptionsConfig } from 'node:util'
import type { CivilDate } from '#domain/civil-date.ts'
import { isCivilDate } from '#domain/civil-date.ts'
import type { Period } from '#domain/period.ts'
import type { Outcome } from './outcome.ts'
import { WrongUsage } from './wrong-usage.ts'

/* A command is a line of a table: how it is written, what it does, and the work itself, which gives the one JSON document. */

/** What a command is given: its words without the command's name, its options, and the way to speak to the person. */
export interface Given {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  /** Progress and messages, to standard error. */
  readonly say: (text: string) => void
}

export interface Command {
  readonly name: string
  /** As it is typed, after `mainstay`. */
  readonly usage: string
  readonly does: string
  readonly more?: string
  readonly words: number
  readonly options: ParseArgsOptionsConfig
  readonly run: (given: Given) => Promise<Outcome>
}

/** The word at a place; the table has made sure that it is there. */
export function word(given: Given, place: number): string {
  const found = given.words[place]
  if (found === undefined) throw new WrongUsage('A word is missing.')
  return found
}

/** The value of an option that must be there. */
export function required(given: Given, name: string): string {
  const value = given.options[name]
  if (typeof value !== 'string' || value === '') throw new WrongUsage(`--${name} is missing.`)
  return value
}

/** A period from `--from` and `--to`, both days included. */
export function requiredPeriod(given: Given): Period {
  const from = day(required(given, 'from'), 'from')
  const to = day(required(given, 'to'), 'to')
  if (from > to) throw new WrongUsage('The period ends before it starts. Give a --to on or after --from.')
  return { from, to }
}

/** The day of an option. */
export function day(text: string, name: string): CivilDate {
  if (!isCivilDate(text)) throw new WrongUsage(`--${name} ${text} is not a real day. Write it as 2026-11-22.`)
  return text
}

/** The value of an option that may be there. */
export function optional(given: Given, name: string): string | undefined {
  const value = given.options[name]
  return typeof value === 'string' ? value : undefined
}
