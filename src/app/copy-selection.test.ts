import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { NO_POLICIES } from '#contract/policies.ts'

/* A page of one field with a name marked in it; the engine's part of it is played here. */

const copied = vi.hoisted((): string[] => [])
vi.mock('./use-copy.ts', () => ({ useCopy: () => ({ copy: async (text: string) => void copied.push(text) }) }))

class Field {
  value = 'Ann Hill'
  selectionStart = 0
  selectionEnd = 3
}
vi.stubGlobal('HTMLInputElement', Field)
vi.stubGlobal('HTMLTextAreaElement', EventTarget)

// Test files share what was loaded: here it is loaded anew, around what is played, and let go again.
vi.resetModules()
const { copySelectionOurselves } = await import('./copy-selection.ts')
const { usePolicies } = await import('./use-policies.ts')
afterAll(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

let field: Field
let page: EventTarget
const { policies } = usePolicies()

beforeEach(() => {
  copied.length = 0
  field = new Field()
  page = Object.assign(new EventTarget(), {
    activeElement: field, getSelection: () => null,
    execCommand: () => { field.value = field.value.slice(field.selectionEnd) },
  })
  copySelectionOurselves(page as Document)
})
/** Whether the engine goes on with it by itself. */
const happens = (type: string): boolean => page.dispatchEvent(new Event(type, { cancelable: true }))

it('is copied and cut by the one way, and dragged, where copying is allowed', () => {
  policies.value = NO_POLICIES
  expect([happens('copy'), happens('dragstart')]).toEqual([false, true])
  expect(field.value).toBe('Ann Hill')
  expect(happens('cut')).toBe(false)
  expect([field.value, copied]).toEqual([' Hill', ['Ann', 'Ann']])
})

it.each([['the council has it switched off', { ...NO_POLICIES, refusesClipboard: true }], ['nobody knows yet', null]])('stays where it is, cut or dragged, where %s', (_, set) => {
  policies.value = set
  expect([happens('cut'), happens('dragstart')]).toEqual([false, false])
  // Copying is asked for all the same, and refused in words by whoever knows.
  expect([field.value, copied]).toEqual(['Ann Hill', ['Ann']])
})
