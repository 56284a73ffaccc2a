import { expect, it } from 'vitest'
import { ref } from 'vue'
import { asOne } from './live-query.ts'

it('says the first refusal among several questions, and asks all of them once more', async () => {
  const asked: string[] = []
  const question = (name: string) => ({ refusal: ref<string | null>(null), again: async () => void asked.push(name) })
  const [first, second] = [question('first'), question('second')]
  const both = asOne(first, second)
  expect(both.refusal.value).toBeNull()
  second.refusal.value = 'The disk does not answer.'
  expect(both.refusal.value).toBe('The disk does not answer.')
  first.refusal.value = 'There is no such match any more.'
  expect(both.refusal.value).toBe('There is no such match any more.')
  await both.again()
  expect(asked).toEqual(['first', 'second'])
})
