import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { GivenAnswer } from '../electron-stand-in/host/questions.ts'
import { launchInElectron } from './launch-electron.ts'
import { launchOnStandIn } from './launch-stand-in.ts'

/** What happens to a computer, as `powerMonitor` tells it. */
export type PowerEvent = 'lock-screen' | 'unlock-screen' | 'suspend' | 'resume' | 'shutdown'

/** A Mainstay that a journey has started: the built program, with everything real behind it. */
export interface Running {
  /** The page of the window; after the window was opened anew, the new one. */
  readonly page: Page
  /** The folder of the program's own settings. */
  readonly userData: string
  /** Answers the next dialog, whether it is open already or not: a path, several, the number of a button, or null to call it off. */
  readonly answerDialog: (answer: GivenAnswer) => void
  readonly emitPower: (event: PowerEvent) => Promise<void>
  /** Lets whatever the page asks wait, as on a very slow computer, until it is let go again. */
  readonly holdBackend: (held: boolean) => Promise<void>
  /** Quits as the menu does, and waits until the program has ended; what was made in a folder of the journey's own stays. */
  readonly close: () => Promise<void>
  /** Ends the main process at once, as when the power fails. */
  readonly kill: () => Promise<void>
  /** Every request for anything but the program's own pages. Each was refused; there is to be none. */
  readonly requests: readonly string[]
  /** Every breach of the content security policy. There is to be none. */
  readonly violations: readonly string[]
  readonly title: () => Promise<string>
  /** Whether the window is kept out of screenshots and shared screens. */
  readonly isHiddenFromCapture: () => Promise<boolean>
  /** What the program has printed. */
  readonly output: () => string
}

export interface LaunchOptions {
  /** The day that the program takes for today, `2026-11-22`. */
  readonly today?: string
  /** A folder to keep between two launches; without it the launch makes one of its own, and `close` removes it. */
  readonly userData?: string
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  /** The words of a program that starts Mainstay, such as one that gives it a network of its own; on the stand-in only. */
  readonly inside?: readonly string[]
  /** The built main process: this checkout's, or a packed application's own. */
  readonly main?: string
}

export interface LaunchPlan {
  readonly main: string
  readonly userData: string
  readonly env: Readonly<Record<string, string>>
  readonly args: readonly string[]
  readonly inside: readonly string[]
}

/** Starts the built Mainstay and waits for its page: on the stand-in, or in real Electron when MAINSTAY_E2E=electron. */
export async function launchMainstay(options: LaunchOptions = {}): Promise<Running> {
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'mainstay-journey-'))
  const plan: LaunchPlan = {
    main: options.main ?? process.env['MAINSTAY_MAIN'] ?? join(import.meta.dirname, '../../out/main/index.js'),
    userData,
    env: { MAINSTAY_USER_DATA: userData, ...(options.today === undefined ? {} : { MAINSTAY_TODAY: options.today }), ...options.env },
    args: options.args ?? [],
    inside: options.inside ?? [],
  }
  const running = await (process.env['MAINSTAY_E2E'] === 'electron' ? launchInElectron(plan) : launchOnStandIn(plan))
  return {
    ...running,
    get page() {
      return running.page
    },
    close: async () => {
      await running.close()
      if (options.userData === undefined) rmSync(userData, { recursive: true, force: true })
    },
  }
}
