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
import type { KnownPaths } from '#backend/known-paths.ts'
import { EVERY_PATH } from '#backend/known-paths.ts'
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
  /** What the preload says of a file that was dropped. */
  drop(path: unknown, frame?: unknown): void
  /** An input that fits; its paths lie in the folder of the test. */
  example(procedure: Procedure): unknown
  /** What the example has where a field is named so. */
  given(key: string): unknown
  remove(): void
}

interface BridgePlan {
  /** The person calls every dialog off, where it does not say otherwise. */
  readonly shell?: Partial<Shell>
  readonly today?: string
  readonly paths?: KnownPaths
}

export function bridgeForTests({ shell = {}, today = '2026-11-22', paths = EVERY_PATH }: BridgePlan = {}): BridgeForTests {
  const folder = mkdtempSync(join(tmpdir(), 'bridge-'))
  const events: BackendEvent[] = []
  const asked: Question[] = []
  const backend = createBackend({
    userData: join(folder, 'user'), today, paths, emit: (event) => void events.push(event),
    shell: { ...shellForTests(), ...shell },
  })
  let handler: (event: never, sent: unknown) => Promise<Reply> | Reply
  let dropped: (event: never, path: unknown) => void
  const ask = async (question: Question): Promise<Reply> => {
    asked.push(question)
    return structuredClone(await backend.answer(structuredClone(question)))
  }
  const ipc = { handle: (_channel: string, given: unknown) => void (handler = given as never), on: (_channel: string, given: unknown) => void (dropped = given as never) }
  answerPage(ipc as never, { ask, allow: (path) => paths.learn([path]) }, PAGE)
  const send = async (sent: unknown, frame: unknown = OUR_FRAME): Promise<Reply> => handler({ senderFrame: frame } as never, structuredClone(sent))
  const given = (key: string): unknown => (/path$/i.test(key) ? join(folder, 'nothing there') : undefined)
  return {
    folder, backend, events, asked, send,
    drop: (path, frame = OUR_FRAME) => dropped({ senderFrame: frame } as never, path),
    ask: (procedure, input = null, ticket) => send({ procedure, input, ...(ticket === undefined ? {} : { ticket }) }),
    given,
    example: ({ input }) => exampleOf(input, given),
    remove: () => {
      backend.session.vault?.close()
      rmSync(folder, { recursive: true })
    },
  }
}
