import { expect, it } from 'vitest'
import { ref } from 'vue'
import { withPassphrase } from './passphrase-bytes.ts'

it('empties the field before the work is done and overwrites the bytes after it', async () => {
  const field = ref('ladder kitchen ocean gentlé')
  let sent: Uint8Array | undefined
  await withPassphrase(field, async (bytes) => {
    sent = bytes
    expect(field.value).toBe('')
    expect(new TextDecoder().decode(bytes)).toBe('ladder kitchen ocean gentlé')
  })
  expect(field.value).toBe('')
  expect(sent?.every((byte) => byte === 0)).toBe(true)
})

it('gives a passphrase back that was refused for another reason than itself', async () => {
  const field = ref('ladder kitchen ocean gentle')
  await withPassphrase(field, async () => 'the disk is full', (answer) => answer === 'the disk is full')
  expect(field.value).toBe('ladder kitchen ocean gentle')
})

it('overwrites the bytes when the work fails', async () => {
  let sent: Uint8Array | undefined
  await expect(withPassphrase(ref('secret'), async (bytes) => { sent = bytes; throw new Error('no') })).rejects.toThrow('no')
  expect([...sent!]).toEqual([0, 0, 0, 0, 0, 0])
})
