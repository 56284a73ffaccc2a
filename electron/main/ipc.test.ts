import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import { describe, expect, it } from 'vitest'
import type { Question } from '#contract/bridge.ts'
import { answerPage } from './ipc.ts'

const ours = 'app://mainstay'
const from = (origin: string) => ({ senderFrame: { origin, parent: null } }) as never

/** What the page sends is heard as the main process has it, what goes on as a copy of what it was at that moment, which is what a message between processes is. */
function joined() {
  const passed: Question[] = []
  const allowed: string[] = []
  const hear: { call?: (event: IpcMainInvokeEvent, sent: unknown) => unknown; dropped?: (event: IpcMainEvent, path: unknown) => void } = {}
  answerPage({ handle: (_channel, listener) => void (hear.call = listener), on: ((_channel: string, listener: (event: IpcMainEvent, path: unknown) => void) => void (hear.dropped = listener)) as never }, {
    ask: (question) => {
      passed.push(structuredClone(question))
      return Promise.resolve({ ok: true, value: null })
    },
    allow: (path) => void allowed.push(path),
  }, ours)
  return { passed, allowed, call: hear.call!, dropped: hear.dropped! }
}

describe('what the page asks', () => {
  it('goes on as it is, and of a passphrase nothing stays in the main process', async () => {
    const { passed, call } = joined()
    const [current, next] = [Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5)]
    const sent = { procedure: 'vault.changePassphrase', input: { current, list: [{ next }], words: ['zoo'] }, ticket: 'a' }
    expect(await call(from(ours), sent)).toEqual({ ok: true, value: null })
    expect(passed).toEqual([{ procedure: 'vault.changePassphrase', input: { current: Uint8Array.of(1, 2, 3), list: [{ next: Uint8Array.of(4, 5) }], words: ['zoo'] }, ticket: 'a' }])
    expect([current, next]).toEqual([new Uint8Array(3), new Uint8Array(2)])
  })

  it.each([
    ['another page', from('https://mainstay.example.org'), { procedure: 'vault.unlock', input: { passphrase: Uint8Array.of(1) } }, 'sender-not-trusted'],
    ['our page, with what is no question', from(ours), { input: { passphrase: Uint8Array.of(1) } }, 'bad-input'],
  ])('goes no further from %s, and is overwritten all the same', (_who, event, sent, code) => {
    const { passed, call } = joined()
    expect(call(event, sent)).toMatchObject({ ok: false, error: { code } })
    expect(passed).toEqual([])
    expect(sent.input.passphrase).toEqual(new Uint8Array(1))
  })

  it('that holds itself, or very much, is overwritten without end or harm', async () => {
    const { call, passed } = joined()
    const passphrase = Uint8Array.of(1, 2)
    const sent: Record<string, unknown> = { procedure: 'vault.unlock', input: { passphrase, many: Array.from({ length: 500_500 }, () => null) } }
    sent['self'] = sent
    ;(sent['input'] as Record<string, unknown>)['self'] = sent
    await call(from(ours), sent)
    expect(passed).toHaveLength(1)
    expect(passphrase).toEqual(new Uint8Array(2))
    let nested: unknown = null
    for (let level = 0; level < 20_000; level += 1) nested = [nested]
    await expect(Promise.resolve().then(() => call(from('file://'), { procedure: 'vault.unlock', input: nested }))).resolves.toMatchObject({ ok: false })
  })

  it('may name what was dropped on it, and nothing that another page says', () => {
    const { allowed, dropped } = joined()
    dropped(from(ours), '/somewhere/a.xlsx')
    dropped(from(ours), '')
    dropped(from(ours), 7)
    dropped(from('file://'), '/somewhere/b.xlsx')
    expect(allowed).toEqual(['/somewhere/a.xlsx'])
  })
})
