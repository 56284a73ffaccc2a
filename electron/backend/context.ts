import type { CivilDate, Instant } from '#domain/civil-date.ts'
import type { Policies } from '#contract/policies.ts'
import type { ReadableDatabase, WritableDatabase } from './database/database.ts'
import type { OpenVault } from './vault/open-vault.ts'

/** A kind of file as a dialog names it. */
export interface FileKind {
  readonly name: string
  readonly extensions: readonly string[]
}

/** What only the window's side can do: dialogs, the folder view, a page as PDF, the clipboard. The command line and tests have their own. */
export interface Shell {
  chooseFile(ask: { readonly title: string; readonly kinds: readonly FileKind[] }): Promise<string | null>
  chooseFolder(ask: { readonly title: string }): Promise<string | null>
  choosePlaceToSave(ask: { readonly title: string; readonly suggested: string; readonly kind: FileKind }): Promise<string | null>
  showInFolder(path: string): Promise<void>
  /** The page as it is printed, as PDF. It is the backend that writes it, as it writes everything that goes out. */
  pageAsPdf(): Promise<Uint8Array>
  /** Puts text on the clipboard, from where it is cleared again; gives after how many seconds. */
  copy(text: string): Promise<number>
  /** Keeps the window out of screenshots and shared screens, or no longer. */
  hideFromCapture(isHidden: boolean): Promise<void>
  /** What was being typed is kept: a window that waits for that may close. */
  typedIsKept(): Promise<void>
}

/** The file that this backend has open, if any. */
export interface Session {
  readonly vault: OpenVault | null
  opened(vault: OpenVault): void
  closed(): void
}

/** How far a task is. */
export interface Progress {
  readonly done: number
  readonly total: number
  readonly what: string
}

export interface QueryContext {
  readonly db: ReadableDatabase
  readonly today: CivilDate
  readonly now: () => Instant
}

export interface CommandContext {
  readonly db: WritableDatabase
  /** Who is at the computer, by the name of their account: who signs. */
  readonly who: string
  readonly today: CivilDate
  readonly now: () => Instant
}

export interface TaskContext {
  /** Who is at the computer, by the name of their account. */
  readonly who: string
  readonly session: Session
  readonly shell: Shell
  /** The folder for what belongs to this computer's user and not to a service. */
  readonly userData: string
  /** What the council's IT service has set for this computer. */
  readonly policies: Policies
  readonly today: CivilDate
  readonly now: () => Instant
  readonly signal: AbortSignal
  readonly progress: (progress: Progress) => void
  /** Reads the open service; refuses when it is locked. */
  readonly read: <Result>(work: (db: ReadableDatabase) => Result) => Result
  /** Changes the open service in one audited transaction; refuses when it is locked. */
  readonly transaction: <Result>(work: (db: WritableDatabase) => Result) => Result
  /** Cancels the task that the page gave this ticket. */
  readonly cancel: (ticket: string) => void
}
