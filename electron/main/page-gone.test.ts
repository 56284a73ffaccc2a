import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it } from 'vitest'
import { whenPageIsGone } from './page-gone.ts'

let contents: EventEmitter
let done: string[]
let clock: number

beforeEach(() => {
  contents = new EventEmitter()
  done = []
  clock = 0
  whenPageIsGone(contents as never, { lock: () => void done.push('lock'), giveUp: () => void done.push('give up'), now: () => clock })
})
const ends = (reason: string, afterMs = 1000): void => {
  clock += afterMs
  contents.emit('render-process-gone', {}, { reason, exitCode: 1 })
}

describe('a page whose process ends', () => {
  it.each(['crashed', 'oom', 'killed', 'abnormal-exit', 'launch-failed', 'integrity-failure'])('by itself (%s) locks the service, so that it is drawn anew at the door', (reason) => {
    ends(reason)
    expect(done).toEqual(['lock'])
  })

  it('as the program ends it, means nothing', () => {
    ends('clean-exit')
    expect(done).toEqual([])
  })

  it('again and again is given up', () => {
    for (let time = 0; time < 4; time += 1) ends('crashed')
    expect(done).toEqual(['lock', 'lock', 'lock', 'give up'])
  })

  it('now and then is drawn anew each time', () => {
    for (let time = 0; time < 6; time += 1) ends('crashed', 25_000)
    expect(done).toEqual(Array.from({ length: 6 }, () => 'lock'))
  })
})
