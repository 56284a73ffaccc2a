import { createLink, type Link } from '../link.ts'
import type { HostAnswers, ProgramAnswers } from '../wire.ts'

type Answers = { -readonly [Name in keyof ProgramAnswers]: ProgramAnswers[Name] }

/** What this process answers the host: each module of the stand-in adds its own. */
export const answers: Partial<Answers> = {}

if (!process.send) throw new Error('The stand-in for Electron is started by test/electron-stand-in/host/open.ts')

/** The host, which owns Chromium. When it ends, so does this process: nothing of Mainstay runs without its window. */
export const host: Link<HostAnswers> = createLink<HostAnswers, Partial<Answers> & ProgramAnswers>(
  {
    send: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', listener),
    onClose: (listener) => void process.on('disconnect', listener),
  },
  answers as Partial<Answers> & ProgramAnswers,
)

/* Node would wait for the host's channel before it lets an empty program end, and that is right: Electron runs until it is told to quit. */
process.on('disconnect', () => process.exit(0))

/** Asks the host for something whose outcome nobody waits for. */
export function tell<Name extends keyof HostAnswers & string>(name: Name, ...args: Parameters<HostAnswers[Name]>): void {
  host.ask(name, ...args).catch(() => undefined)
}
