import { describe, expect, it } from 'vitest'
import { isOurPage, questionIn } from './sender.ts'

const ours = 'app://mainstay'
const frame = (origin: string, parent: object | null = null) => ({ senderFrame: { origin, parent } }) as never

describe('who may ask', () => {
  it.each([
    ['our page’s top frame', frame(ours), true],
    ['a frame inside our page', frame(ours, {}), false],
    ['a file', frame('file://'), false],
    ['a page of the network', frame('https://mainstay.example.org'), false],
    ['a page with a name like ours', frame('app://mainstay.example.org'), false],
    ['a frame that is gone', { senderFrame: null } as never, false],
  ])('%s: %s', (_who, event, may) => expect(isOurPage(event, ours)).toBe(may))
})

describe('what is a question', () => {
  it.each([
    [{ procedure: 'due.list', input: {} }, { procedure: 'due.list', input: {} }],
    [{ procedure: 'due.list' }, { procedure: 'due.list' }],
    [{ procedure: 'due.list', input: {}, ticket: 'a' }, { procedure: 'due.list', input: {}, ticket: 'a' }],
    [{ procedure: 'due.list', input: {}, more: 1 }, { procedure: 'due.list', input: {} }],
    [{ procedure: 'due.list', ticket: 7 }, null],
    [{ procedure: 'due.list', ticket: 'a'.repeat(65) }, null],
    [{ procedure: 'a'.repeat(81) }, null],
    [{ procedure: 7 }, null],
    [['due.list'], null],
    ['due.list', null],
    [null, null],
    [undefined, null],
  ])('%j: %j', (sent, question) => expect(questionIn(sent)).toEqual(question))
})
