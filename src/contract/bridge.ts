import type { Reply } from './refusal.ts'

/* What crosses the one hole in the wall: a question with its reply, and events. Plain data only. */

/** One question of the page. The ticket names a task, so that its progress can be followed and it can be cancelled. */
export interface Question {
  readonly procedure: string
  readonly input: unknown
  readonly ticket?: string
}

/** How long the name of a procedure, and a ticket, may be. */
export const LONGEST_PROCEDURE = 80
export const LONGEST_TICKET = 64

/** What the menu bar asks of the page. */
export type MenuCommand = 'lock' | 'save' | 'print' | 'take-back' | 'do-again' | 'keys' | 'about' | 'look-up-again'

/** What the page is told unasked. */
export type BackendEvent =
  | { readonly type: 'changed' }
  | { readonly type: 'progress'; readonly ticket: string; readonly done: number; readonly total: number; readonly what: string }
  | { readonly type: 'command'; readonly command: MenuCommand }
  /** The window is about to close, or the computer to lock: what is being typed is to be kept now, and `tasks.typedIsKept` says when it is. */
  | { readonly type: 'put-by' }

/** What the preload puts on the page's window; it knows no feature by name. */
export interface Bridge {
  call(question: Question): Promise<Reply>
  onEvent(listener: (event: BackendEvent) => void): () => void
  /** Where a dropped file lies on disk, so that the backend can read it; its bytes never cross. From then on the page may name it. */
  pathOf(file: unknown): string
}
