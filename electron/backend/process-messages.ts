import type { BackendEvent, Question } from '#contract/bridge.ts'
import type { Reply } from '#contract/refusal.ts'
import type { Shell } from './context.ts'

/** What the main process says to the backend's. */
export type MainMessage =
  | { readonly type: 'ask'; readonly id: number; readonly question: Question }
  /** A file was dropped on the page, which may name it from now on. */
  | { readonly type: 'allow'; readonly path: string }
  | { readonly type: 'shell-reply'; readonly id: number; readonly ok: boolean; readonly value?: unknown }

/** What the backend's process says to the main one. */
export type BackendMessage =
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly type: 'event'; readonly event: BackendEvent }
  /** The file is closed: this process is to be ended. */
  | { readonly type: 'locked' }
  | { readonly type: 'shell'; readonly id: number; readonly method: keyof Shell; readonly argument: unknown }
