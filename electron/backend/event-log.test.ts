import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readEvents, writeEvent } from './event-log.ts'

let userData: string
beforeEach(() => void (userData = mkdtempSync(join(tmpdir(), 'log-'))))
afterEach(() => rmSync(userData, { recursive: true }))

const CANARY = 'Zebedee Quillfeather'

/** What the log keeps of a problem. */
const kept = (problem: unknown): { readonly places: readonly string[]; readonly text: string } => {
  writeEvent(userData, { event: 'fault', at: '2026-11-22T17:05:00.000Z', reference: 'a1b2c3d4', procedure: 'volunteers.save', problem })
  const text = readEvents(userData, 1)[0]!
  return { ...(JSON.parse(text) as { places: readonly string[] }), text }
}

it.each([
  ['in one line', `no such volunteer ${CANARY}`],
  ['in several, one of which looks like a place', `unexpected token\n    at ${CANARY} (/home/${CANARY}/x.ts:1:2)\nin the note`],
  ['in a last line that looks like a place', `in the note:\n    at ${CANARY}:1:2`],
])('keeps nothing of what an error says %s, and where it was thrown', (_, message) => {
  const { places, text } = kept(new Error(message))
  for (const word of CANARY.split(' ')) expect(text).not.toContain(word)
  expect(places[0]).toMatch(/event-log\.test\.ts:\d+:\d+/)
})

const reworded = (message: string): Error => {
  const problem = new Error(`a\n    at ${CANARY}:1:1`)
  // The engine writes the words into it when it is first looked at.
  expect(problem.stack).toContain(CANARY)
  return Object.assign(problem, { message })
}

it.each<[string, unknown]>([
  ['whose words were changed since', reworded('other')],
  ['whose words were cut to what stands in its stack', reworded('Zebedee')],
  ['whose words were taken away', reworded('')],
  ['that is none', `a\n    at ${CANARY}:1:1`],
])('keeps nothing of an error %s', (_, problem) => {
  expect(kept(problem)).toMatchObject({ places: [] })
  expect(kept(problem).text).not.toContain('Zebedee')
})
