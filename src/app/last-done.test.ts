import { beforeEach, expect, it, vi } from 'vitest'
import { useToasts } from '#ui/toasts.ts'
import type { WayBack } from './client.ts'
import { doAgain, remember, takeBackLast } from './last-done.ts'

/* Ctrl Z and Ctrl Y, over things that note what became of them. */

let log: string[]
const lastSaid = (): string | undefined => useToasts().toasts.at(-1)?.text
const back = (name: string): WayBack => async () => { log.push(`${name} back`); return { value: null, undo: async () => { log.push(`${name} again`); return { value: null, undo: back(name) } } } }

beforeEach(async () => {
  do { await takeBackLast() } while (lastSaid() !== 'Nothing was recorded here that could be taken back')
  log = []
})

it('takes back the last first, one after another, and does them again in their order', async () => {
  remember('Visit saved', back('visit'))
  remember('Supervision saved', back('supervision'))
  await takeBackLast()
  expect(lastSaid()).toBe('Taken back: Supervision saved')
  await takeBackLast()
  await doAgain()
  await doAgain()
  expect(lastSaid()).toBe('Done again: Supervision saved')
  await takeBackLast()
  expect(log).toEqual(['supervision back', 'visit back', 'visit again', 'supervision again', 'supervision back'])
})

it('does nothing again over something recorded since', async () => {
  remember('Visit saved', back('visit'))
  await takeBackLast()
  remember('Supervision saved', back('supervision'))
  await doAgain()
  expect(log).toEqual(['visit back'])
  expect(lastSaid()).toBe('Nothing was taken back that could be done again')
})

it('does not take back twice what the Undo beside it took back', async () => {
  remember('Visit saved', back('visit'))
  remember('Supervision saved', back('supervision'))()
  await vi.waitFor(() => expect(log).toEqual(['supervision back']))
  await takeBackLast()
  expect(log).toEqual(['supervision back', 'visit back'])
})

it('says in words where it is refused, and does not try it again', async () => {
  remember('Visit saved', async () => { throw new Error('It was changed since.') })
  await takeBackLast()
  expect(useToasts().toasts.at(-1)?.tone).toBe('late')
  await takeBackLast()
  expect(lastSaid()).toBe('Nothing was recorded here that could be taken back')
})
