import { effectScope, nextTick, ref } from 'vue'
import { describe, expect, it } from 'vitest'
import { readTypedDate, showDate, typedDateSentence } from './typed-date.ts'
import { useTypedText } from './typed-text.ts'

function dateBox(given: string | null = null, unreadable = ref<string | undefined>()) {
  const value = ref<string | null>(given)
  const problem = ref<string | undefined>()
  const box = useTypedText<string>({
    value,
    problem,
    unreadable,
    show: showDate,
    read: (text) => {
      const typed = readTypedDate(text)
      if (typed.kind === 'problem') return { problem: typedDateSentence(typed.problem, 'Visit date') }
      return { value: typed.kind === 'date' ? typed.on : null }
    },
  })
  return { value, problem, ...box }
}

describe('a box that is typed into', () => {
  it('that is not asked for any more keeps nothing from being saved, and has its text when it is asked for again', () => {
    const scope = effectScope()
    const unreadable = ref<string | undefined>()
    const box = scope.run(() => dateBox(null, unreadable))!
    box.typed('soon')
    expect(box.problem.value).toBeDefined()
    scope.stop()
    expect([box.problem.value, unreadable.value]).toEqual([undefined, 'soon'])
    expect(dateBox(null, unreadable).problem.value).toBeDefined()
  })

  it('shows the value it was given', () => {
    expect(dateBox('2023-10-31').text.value).toBe('31 Oct 2023')
  })

  it('gives the value while it is typed and tidies the words when it is left', () => {
    const box = dateBox()
    box.typed('31/10/2023')
    expect(box.value.value).toBe('2023-10-31')
    expect(box.text.value).toBe('31/10/2023')
    box.settle()
    expect(box.text.value).toBe('31 Oct 2023')
  })

  it('forgets the old value as soon as the text cannot be read, and says why once it is left', () => {
    const box = dateBox('2023-10-31')
    box.typed('31/2/2027')
    expect(box.value.value).toBeNull()
    expect(box.problem.value).toBe('Visit date must be a real date')
    expect(box.wrong.value).toBeUndefined()
    box.settle()
    expect(box.wrong.value).toBe('Visit date must be a real date')
    expect(box.text.value).toBe('31/2/2027')
  })

  it('goes on saying what is wrong while it is put right, and waits again with the next text', () => {
    const box = dateBox('2023-10-31')
    box.typed('31/2')
    box.settle()
    box.typed('31/2/2')
    expect(box.wrong.value).toBe('Visit date must have a year of 4 numbers, like 2023')
    box.typed('3/2/2024')
    expect(box.wrong.value).toBeUndefined()
    box.typed('3/2/20244')
    expect(box.wrong.value).toBeUndefined()
  })

  it('keeps what was typed when the value becomes null because of it', async () => {
    const box = dateBox('2023-10-31')
    box.typed('31 Oct')
    await nextTick()
    expect(box.text.value).toBe('31 Oct')
  })

  it('takes a value given from outside over a text that could not be read', async () => {
    const box = dateBox()
    box.typed('soon')
    box.settle()
    box.value.value = '2024-02-01'
    await nextTick()
    expect(box.text.value).toBe('1 Feb 2024')
    expect(box.wrong.value).toBeUndefined()
  })

  it('tells what is half typed to whoever keeps drafts, and nothing once it can be read', () => {
    const unreadable = ref<string | undefined>()
    const box = dateBox(null, unreadable)
    box.typed('22 No')
    expect(unreadable.value).toBe('22 No')
    box.typed('22 Nov 2026')
    expect(unreadable.value).toBeUndefined()
  })

  it('shows again what was half typed, with what is wrong with it, and is empty when that is taken away', async () => {
    const unreadable = ref<string | undefined>('22 No')
    const box = dateBox(null, unreadable)
    expect([box.text.value, box.wrong.value]).toEqual(['22 No', 'Visit date must be a date, like 31 Oct 2023'])
    unreadable.value = undefined
    await nextTick()
    expect([box.text.value, box.problem.value, box.wrong.value]).toEqual(['', undefined, undefined])
  })

  it('goes by a value that is given from outside, whatever was half typed', async () => {
    const unreadable = ref<string | undefined>()
    const box = dateBox(null, unreadable)
    box.typed('22 No')
    box.value.value = '2023-10-31'
    await nextTick()
    expect([box.text.value, box.problem.value, unreadable.value]).toEqual(['31 Oct 2023', undefined, undefined])
  })
})
