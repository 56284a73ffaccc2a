import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '#domain/civil-date.ts'

/* The log holds codes, references and places in our own code, never the words of an error: they may quote a record. */

const LARGEST = 1024 * 1024
const KEPT = 5

/** A fault, as the log knows it. */
export interface FaultEvent {
  readonly event: 'fault'
  readonly at: Instant
  readonly reference: string
  readonly procedure: string
  readonly problem: unknown
}

/** Something that happened and is no fault of the program's; facts are counts and kinds. */
export interface NotedEvent {
  readonly event: 'log-tail-dropped' | 'older-file-opened' | 'audit-broken' | 'policies-left-out'
  readonly at: Instant
  readonly facts: Readonly<Record<string, number | null>>
}

/** The newest lines of the log, oldest first, at most so many; each is JSON. Empty where there is none. */
export function readEvents(userData: string, most: number): readonly string[] {
  const path = join(userData, 'logs', 'events.jsonl')
  const lines: string[] = []
  for (let age = 0; age < KEPT && lines.length < most; age += 1) {
    try {
      lines.unshift(...readFileSync(age === 0 ? path : `${path}.${age}`, 'utf8').split('\n').filter((line) => line !== ''))
    } catch {
      break
    }
  }
  return lines.slice(-most)
}

/** Writes one line to the log in the user's folder. A log that cannot be written stops nobody's work. */
export function writeEvent(userData: string, event: FaultEvent | NotedEvent): void {
  try {
    const folder = join(userData, 'logs')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const path = join(folder, 'events.jsonl')
    rotate(path)
    appendFileSync(path, JSON.stringify(event.event === 'fault' ? anonymous(event) : event) + '\n', { mode: 0o600 })
  } catch {
    // There is nowhere left to tell.
  }
}

function anonymous({ problem, ...facts }: FaultEvent): Readonly<Record<string, unknown>> {
  if (!(problem instanceof Error)) return { ...facts, name: typeof problem, places: [] }
  const code = 'code' in problem && typeof problem.code === 'string' ? { code: problem.code } : {}
  const places = stackBelow(problem).split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 12).map((line) => line.trim().replace(/\(?(?:file:\/\/)?[^()\s]*[\\/](?=[^\\/]+:\d+:\d+)/, '('))
  return { ...facts, name: problem.name, ...code, places }
}

/* The stack begins with the error's own words, and a line of those may look like a place: what comes after them, or nothing. */
function stackBelow({ name, message, stack = '' }: Error): string {
  const words = message === '' ? `${name}\n` : message
  const at = stack.indexOf(words)
  // Only where they are what the stack begins with, after the error's kind: otherwise the words it begins with are others.
  return at >= 0 && /^(?:[\w$.]+(?: \[\w+\])?: )?$/.test(stack.slice(0, at)) ? stack.slice(at + words.length) : ''
}

function rotate(path: string): void {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) < LARGEST) return
  rmSync(`${path}.${KEPT - 1}`, { force: true })
  for (let age = KEPT - 2; age >= 0; age -= 1) {
    const from = age === 0 ? path : `${path}.${age}`
    if (statSync(from, { throwIfNoEntry: false }) !== undefined) renameSync(from, `${path}.${age + 1}`)
  }
}
