import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BackendEvent, Question } from '#contract/bridge.ts'
import { contract } from '#contract/contract.ts'
import type { Procedure } from '#contract/procedure.ts'
import type { Reply } from '#contract/refusal.ts'
import type { Backend } from '#backend/backend.ts'
import { createBackend } from '#backend/backend.ts'
import type { Shell } from '#backend/context.ts'
import { shellForTests } from '#backend/shell-for-tests.ts'
import { answerPage } from '../../electron/main/ipc.ts'
import { exampleOf } from './input-walk.ts'

/* The bridge without a window: the real check of the sender, the real router and services, and between them what Electron does, a structured clone each way. */

export const PAGE = 'app://mainstay'
export const OUR_FRAME = { origin: PAGE, url: `${PAGE}/index.html`, parent: null }

export const PROCEDURES: readonly (readonly [name: string, procedure: Procedure])[] = Object.entries(contract).flatMap(([feature, verbs]) =>
  Object.entries(verbs).map(([verb, procedure]) => [`${feature}.${verb}`, procedure as Procedure] as const),
)

export interface BridgeForTests {
  readonly folder: string
  readonly backend: Backend
  readonly events: readonly BackendEvent[]
  /** The questions that got as far as the backend. */
  readonly asked: readonly Question[]
  /** Sends anything at all, as the page or as another frame. */
  send(sent: unknown, frame?: unknown): Promise<Reply>
  ask(procedure: string, input?: unknown, ticket?: string): Promise<Reply>
  /** An input that fits; its paths lie in the folder of the test. */
  example(procedure: Procedure): unknown
  /** What the example has where a field is named so. */
  given(key: string): unknown
  remove(): void
}

/** Makes the bridge on a day; the person calls every dialog off, unless the shell says otherwise. */
export function bridgeForTests(shell: Partial<Shell> = {}, today = '2026-11-22'): BridgeForTests {
  const folder = mkdtempSync(join(tmpdir(), 'bridge-'))
  const events: BackendEvent[] = []
  const asked: Question[] = []
  const backend = createBackend({
    userData: join(folder, 'user'), today, emit: (event) => void events.push(event),
    shell: { ...shellForTests(), ...shell },
  })
  let handler: (event: never, sent: unknown) => Promise<Reply> | Reply
  const ask = async (question: Question): Promise<Reply> => {
    asked.push(question)
    return structuredClone(await backend.answer(structuredClone(question)))
  }
  answerPage({ handle: (_channel, given) => void (handler = given as never) }, { ask }, PAGE)
  const send = async (sent: unknown, frame: unknown = OUR_FRAME): Promise<Reply> => handler({ senderFrame: frame } as never, structuredClone(sent))
  const given = (key: string): unknown => (/path$/i.test(key) ? join(folder, 'nothing there') : undefined)
  return {
    folder, backend, events, asked, send,
    ask: (procedure, input = null, ticket) => send({ procedure, input, ...(ticket === undefined ? {} : { ticket }) }),
    given,
    example: ({ input }) => exampleOf(input, given),
    remove: () => {
      backend.session.vault?.close()
      rmSync(folder, { recursive: true })
    },
  }
}
