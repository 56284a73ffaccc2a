import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useToasts } from '#ui/toasts.ts'
import type { Form } from './use-form.ts'
import { useForm } from './use-form.ts'

/* A form on a page whose bridge keeps no draft. */

interface Person {
  name: string | null
  age: number | null
  role: 'carer' | 'other' | null
}
type Sent = Person

let sent: Sent[]
let refuse: string | null
let taken: number

beforeEach(() => {
  sent = []
  refuse = null
  taken = 0
  vi.stubGlobal('window', { mainstay: { call: async () => ({ ok: true, value: null }) } })
})
afterEach(() => vi.unstubAllGlobals())

function open(start: Person = { name: null, age: null, role: null }) {
  const key = ref<string | null>('person new')
  const scope = effectScope()
  const form: Form<Person> = scope.run(() => useForm<Person, number>({
    key: () => key.value,
    start: () => start,
    wrong: ({ name }) => ({ name: name === null ? 'Enter a name' : undefined }),
    unlikely: ({ age }) => ({ age: age !== null && age > 100 ? 'Over 100: check the year' : undefined }),
    send: async (values) => {
      if (refuse !== null) throw new Error(refuse)
      sent.push(values)
      return { value: 7, undo: async () => { taken += 1 } }
    },
    said: ({ name }) => `${name} saved`,
    sent: () => { key.value = null },
  }))!
  return { form, key, scope }
}

describe('a form', () => {
  it('says what is wrong only once it was tried, beside the field and at the top, and sends nothing', async () => {
    const { form } = open()
    expect(form.text('name').error).toBeUndefined()
    await form.submit()
    expect(form.text('name').error).toBe('Enter a name')
    expect(form.errors.value).toEqual([{ id: form.text('name').id, message: 'Enter a name' }])
    await form.submit()
    expect([sent, form.failures.value]).toEqual([[], 2])
  })

  it('judges nothing more once all is mended, until it is tried again: a summary that comes back takes the focus from what is typed', async () => {
    const { form } = open()
    await form.submit()
    form.text('name')['onUpdate:modelValue']('Ann')
    await nextTick()
    form.typed('age')['onUpdate:problem']('Age must be a number')
    await nextTick()
    expect(form.errors.value).toEqual([])
    await form.submit()
    expect([sent, form.errors.value.map(({ message }) => message)]).toEqual([[], ['Age must be a number']])
  })

  it('says what cannot be read before what the form finds', async () => {
    const { form } = open({ name: 'Ann', age: null, role: null })
    form.typed('age')['onUpdate:problem']('Age must be a number')
    await form.submit()
    expect(form.errors.value.map((error) => error.message)).toEqual(['Age must be a number'])
    form.typed('age')['onUpdate:problem'](undefined)
    await form.submit()
    expect(sent).toHaveLength(1)
  })

  it('sends nothing while a part of an item of a list cannot be read, and forgets it with the item', async () => {
    const papers: { lists: { day: string | null }[] }[] = []
    const key = ref<string | null>('papers new')
    const form = effectScope().run(() => useForm<{ lists: { day: string | null }[] }, null>({
      key: () => key.value, start: () => ({ lists: [{ day: null }, { day: null }] }), send: async (values) => { papers.push(values); return { value: null, undo: undefined } }, said: () => 'Saved',
    }))!
    form.inList('lists', 1, 'day')['onUpdate:problem']('Day must be a real date')
    await form.submit()
    expect([papers, form.errors.value, form.inList('lists', 1, 'day').error, form.inList('lists', 0, 'day').error]).toEqual([[], [{ id: form.inList('lists', 1, 'day').id, message: 'Day must be a real date' }], 'Day must be a real date', undefined])
    form.values.lists = [{ day: null }]
    await form.submit()
    expect(papers).toEqual([{ lists: [{ day: null }] }])
  })

  it('warns of what is unlikely, and sends it all the same', async () => {
    const { form } = open({ name: 'Ann', age: 103, role: null })
    expect(form.typed('age').warning).toBe('Over 100: check the year')
    await form.submit()
    expect(sent).toEqual([{ name: 'Ann', age: 103, role: null }])
  })

  it('sends texts without spaces around them, and an empty one as not known', async () => {
    const { form } = open({ name: ' Ann ', age: null, role: null })
    form.choice('role')['onUpdate:modelValue']('carer')
    await form.submit()
    expect(sent).toEqual([{ name: 'Ann', age: null, role: 'carer' }])
    form.text('name')['onUpdate:modelValue']('  ')
    await form.submit()
    expect(form.text('name').error).toBe('Enter a name')
  })

  it('says that it is saved, with the way back', async () => {
    const { form } = open({ name: 'Ann', age: null, role: null })
    await form.submit()
    const toast = useToasts().toasts.at(-1)
    expect(toast?.text).toBe('Ann saved')
    toast?.undo?.()
    await vi.waitFor(() => expect(useToasts().toasts.at(-1)?.text).toBe('Taken back'))
    expect(taken).toBe(1)
  })

  it('keeps what was typed when it is refused, and says why', async () => {
    const { form, key } = open({ name: 'Ann', age: null, role: null })
    refuse = 'no'
    await form.submit()
    expect([form.refusal.value, form.values.name, key.value]).toEqual(['Something went wrong on this page. Go back and try again; nothing was changed.', 'Ann', 'person new'])
  })

  it('judges nothing that is typed after it was refused, until it is tried again', async () => {
    const { form } = open({ name: 'Ann', age: null, role: null })
    refuse = 'Somebody else has this name'
    await form.submit()
    form.text('name')['onUpdate:modelValue']('')
    expect([form.errors.value, form.text('name').error]).toEqual([[], undefined])
    await form.submit()
    expect(form.errors.value).toHaveLength(1)
  })

  it('starts afresh each time it opens', async () => {
    const { form, key } = open({ name: 'Ann', age: null, role: null })
    form.text('name')['onUpdate:modelValue']('')
    await form.submit()
    key.value = null
    await nextTick()
    key.value = 'person 2'
    await nextTick()
    expect([form.values.name, form.errors.value]).toEqual(['Ann', []])
  })

  it('brings back what was half typed with the rest of a draft, and takes it away with it', async () => {
    vi.stubGlobal('window', { mainstay: { call: async ({ procedure }: { procedure: string }) => ({ ok: true, value: procedure === 'drafts.find' ? { value: '{"name":"Ann","age":null,"role":null,"unreadable":{"age":"1o"}}' } : null }) } })
    const { form } = open()
    await vi.waitFor(() => expect(form.draft.broughtBack.value).toBe(true))
    expect([form.values, form.typed('age').unreadable]).toEqual([{ name: 'Ann', age: null, role: null }, '1o'])
    form.draft.startAfresh()
    expect([form.values.name, form.typed('age').unreadable]).toEqual([null, undefined])
  })
})

describe('a form in which something is only looked at', () => {
  it.each<[Person, boolean]>([
    [{ name: 'Ann', age: null, role: null }, false],
    [{ name: 'Ann', age: 40, role: null }, true],
  ])('and that brings back %j says so: %j', async (kept, isSaid) => {
    vi.stubGlobal('window', { mainstay: { call: async ({ procedure }: { procedure: string }) => ({ ok: true, value: procedure === 'drafts.find' ? { value: JSON.stringify(kept), keptAt: '2026-11-22T10:00:00Z' } : null }) }, addEventListener: () => undefined, removeEventListener: () => undefined })
    const scope = effectScope()
    const form = scope.run(() => useForm<Person, null>({
      key: () => 'person looked at', start: () => ({ name: null, age: null, role: null }), isUntouched: ({ age }) => age === null,
      send: async () => ({ value: null, undo: async () => undefined }), said: () => 'Saved',
    }))!
    await vi.waitFor(() => expect(form.values.name).toBe('Ann'))
    await nextTick()
    expect(form.draft.broughtBack.value).toBe(isSaid)
    scope.stop()
  })
})
