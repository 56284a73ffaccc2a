import { describe, expect, it } from 'vitest'
import { reactive } from 'vue'
import type { Question } from '#contract/bridge.ts'
import type { Reply } from '#contract/refusal.ts'
import { createApi, Refused } from './client.ts'

function apiThat(answer: (question: Question) => Reply): ReturnType<typeof createApi> {
  return createApi({ call: async (question) => answer(structuredClone(question)) })
}

describe('asking the backend', () => {
  it('names the procedure by feature and verb, and gives the value', async () => {
    const asked: Question[] = []
    const api = apiThat((question) => {
      asked.push(question)
      return { ok: true, value: null }
    })
    await api.tasks.cancel({ ticket: 'a' }, 'b')
    expect(asked).toEqual([{ procedure: 'tasks.cancel', input: { ticket: 'a' }, ticket: 'b' }])
  })

  it('throws a refusal with its code and its words', async () => {
    const api = apiThat(() => ({ ok: false, error: { code: 'locked', message: 'The service is locked.', details: { since: 1 } } }))
    await expect(api.service.read(null)).rejects.toMatchObject({ name: 'Refused', code: 'locked', message: 'The service is locked.', details: { since: 1 } })
    await expect(api.service.read(null)).rejects.toBeInstanceOf(Refused)
  })

  it('sends what a form holds, not the form', async () => {
    const form = reactive({ fromOn: '2026-04-06', pencePerMile: 55, parts: [{ a: new Uint8Array([1]) }] })
    const api = apiThat((question) => ({ ok: true, value: question.input }))
    expect(await api.service.saveRate(form as never)).toEqual({ fromOn: '2026-04-06', pencePerMile: 55, parts: [{ a: new Uint8Array([1]) }] })
  })
})
