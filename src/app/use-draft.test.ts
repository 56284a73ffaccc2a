import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import type { Question } from '#contract/bridge.ts'
import { keepDraftsNow, useDraft } from './use-draft.ts'

/* The page with a bridge whose other end is a table of drafts. */

let kept: Map<string, string>
let asked: string[]
const wait = async (ms = 0): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
  await nextTick()
}

beforeEach(() => {
  vi.useFakeTimers()
  kept = new Map()
  asked = []
  vi.stubGlobal('window', {
    mainstay: {
      call: async ({ procedure, input }: Question) => {
        const { formKey, value } = input as { formKey: string; value: string }
        asked.push(procedure)
        if (procedure === 'drafts.keep') kept.set(formKey, value)
        if (procedure === 'drafts.drop') kept.delete(formKey)
        return { ok: true, value: procedure === 'drafts.find' && kept.has(formKey) ? { value: kept.get(formKey), savedAt: '' } : null }
      },
    },
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function form(key: string | null = 'a form') {
  const formKey = ref(key)
  const text = ref('')
  const scope = effectScope()
  const draft = scope.run(() => useDraft(() => formKey.value, { read: () => ({ text: text.value }), write: (value) => { text.value = value.text } }))!
  return { formKey, text, draft, leave: () => scope.stop() }
}

it('keeps what is typed a moment later, once for many letters', async () => {
  const { text } = form()
  await wait()
  for (const letters of ['n', 'no', 'not']) {
    text.value = letters
    await wait(100)
  }
  expect(asked).toEqual(['drafts.find'])
  await wait(300)
  expect([...kept]).toEqual([['a form', '{"text":"not"}']])
  expect(asked).toEqual(['drafts.find', 'drafts.keep'])
})

it('keeps it every other second of somebody who types without a pause', async () => {
  const { text } = form()
  await wait()
  for (let letters = 1; letters <= 50; letters += 1) {
    text.value = 'x'.repeat(letters)
    await wait(100)
  }
  expect(asked).toEqual(['drafts.find', 'drafts.keep', 'drafts.keep'])
  expect(kept.get('a form')!.length).toBeGreaterThan(35)
})

it('keeps it at once when the file is about to be locked, and when the page is left', async () => {
  const first = form()
  await wait()
  first.text.value = 'half a wo'
  await nextTick()
  await keepDraftsNow()
  expect(kept.get('a form')).toBe('{"text":"half a wo"}')
  first.text.value = 'half a word'
  await nextTick()
  first.leave()
  await wait()
  expect(kept.get('a form')).toBe('{"text":"half a word"}')
})

it('brings it back when the form is opened again, says so, and starts afresh when asked', async () => {
  kept.set('a form', '{"text":"half a word"}')
  const { formKey, text, draft } = form(null)
  await wait()
  expect(text.value).toBe('')
  formKey.value = 'a form'
  await wait()
  expect([text.value, draft.broughtBack.value]).toEqual(['half a word', true])
  draft.startAfresh()
  await wait(300)
  expect([text.value, draft.broughtBack.value, kept.size]).toEqual(['', false, 0])
})

it('does not write over what somebody types before the answer is there', async () => {
  kept.set('a form', '{"text":"old"}')
  const { text, draft } = form()
  text.value = 'new'
  await wait(400)
  expect([text.value, draft.broughtBack.value]).toEqual(['new', false])
  expect(kept.get('a form')).toBe('{"text":"new"}')
})

it('keeps what was typed before the answer is there when the file is locked at once', async () => {
  const { text } = form()
  await nextTick()
  text.value = 'half a wo'
  await nextTick()
  await keepDraftsNow()
  expect(kept.get('a form')).toBe('{"text":"half a wo"}')
})

it('forgets it when it was saved, also what was typed in the last moment', async () => {
  const { formKey, text, draft } = form()
  await wait()
  text.value = 'done'
  await wait(100)
  draft.saved()
  formKey.value = null
  await wait(400)
  expect(kept.size).toBe(0)
})

it('forgets it when everything typed was taken out again', async () => {
  const { text } = form()
  await wait()
  text.value = 'oops'
  await wait(300)
  text.value = ''
  await wait(300)
  expect(kept.size).toBe(0)
})

it('is not upset by a draft that it cannot read', async () => {
  kept.set('a form', '{"text":')
  const { text, draft } = form()
  await wait()
  expect([text.value, draft.broughtBack.value]).toEqual(['', false])
})
