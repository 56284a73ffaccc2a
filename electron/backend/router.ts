import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { CivilDate, Instant } from '#domain/civil-date.ts'
import type { FeatureContract, OutputOf, ParsedInputOf, Procedure } from '#contract/procedure.ts'
import type { BackendEvent, Question } from '#contract/bridge.ts'
import type { Reply } from '#contract/refusal.ts'
import { pathsIn } from '#contract/file-path.ts'
import type { Policies } from '#contract/policies.ts'
import { NO_POLICIES } from '#contract/policies.ts'
import { Refusal } from '#contract/refusal.ts'
import { handleOf } from './database/database.ts'
import type { CommandContext, QueryContext, Session, Shell, TaskContext } from './context.ts'
import type { KnownPaths } from './known-paths.ts'
import { isPlainData } from './plain-data.ts'
import { refuseByPolicy } from './policies/refuse-by-policy.ts'
import { inTransaction, perform as performInVault } from './transaction.ts'
import type { OpenVault } from './vault/open-vault.ts'
import { damageOrDisk } from './vault/damage-or-disk.ts'
import { storageRefusal } from './vault/storage-errors.ts'

type Handler<P> =
  P extends Procedure<'query'> ? (input: ParsedInputOf<P>, context: QueryContext) => OutputOf<P>
  : P extends Procedure<'command'> ? (input: ParsedInputOf<P>, context: CommandContext) => OutputOf<P>
  : P extends Procedure<'task'> ? (input: ParsedInputOf<P>, context: TaskContext) => Promise<OutputOf<P>>
  : never

/** A service: one handler for each procedure of its contract. A missing one, an async command or a query that writes does not compile. */
export type HandlersOf<Feature extends FeatureContract> = { readonly [Verb in keyof Feature]: Handler<Feature[Verb]> }

/** What the router needs of the world. */
export interface Desk {
  readonly session: Session
  readonly shell: Shell
  readonly userData: string
  readonly paths: KnownPaths
  readonly policies?: Policies
  readonly who: string
  readonly today: () => CivilDate
  readonly now: () => Instant
  readonly emit: (event: BackendEvent) => void
  /** Before what cannot be taken back. */
  readonly beforeDestroying?: (vault: OpenVault) => void
  /** Where a fault goes: its reference and the error, from which the log takes no text that may hold personal data. */
  readonly fault: (reference: string, procedure: string, problem: unknown) => void
}

export interface Router {
  readonly answer: (question: Question) => Promise<Reply>
  /** Cancels every task that runs; settles once they have all cleared up behind them. */
  readonly stopTasks: () => Promise<void>
}

/** Joins what may be asked to who answers it. */
export function createRouter<Contract extends Readonly<Record<string, FeatureContract>>>(
  contract: Contract,
  handlers: { readonly [Feature in keyof Contract]: HandlersOf<Contract[Feature]> },
  desk: Desk,
): Router {
  const procedures = new Map<string, { procedure: Procedure; handler: (input: never, context: never) => unknown }>()
  for (const [feature, verbs] of Object.entries(contract)) {
    for (const [verb, procedure] of Object.entries(verbs)) {
      procedures.set(`${feature}.${verb}`, { procedure, handler: handlers[feature]![verb] as never })
    }
  }
  const policies = desk.policies ?? NO_POLICIES
  const running = new Map<string, { readonly control: AbortController; readonly ended: Promise<void> }>()

  const openVault = (): OpenVault => {
    if (desk.session.vault === null) throw new Refusal('locked')
    return desk.session.vault
  }

  const runTask = async (question: Question, handler: (input: never, context: never) => unknown, input: unknown): Promise<unknown> => {
    const ticket = question.ticket ?? randomUUID()
    // Two tasks with one ticket: nobody could say which of them is to stop.
    if (running.has(ticket)) throw new Refusal('busy')
    const control = new AbortController()
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    running.set(ticket, { control, ended })
    let changed = false
    const context: TaskContext = {
      session: desk.session, who: desk.who, shell: desk.shell, userData: desk.userData, policies, today: desk.today(), now: desk.now, signal: control.signal,
      progress: (progress) => desk.emit({ type: 'progress', ticket, ...progress }),
      read: (work) => work(openVault().db),
      transaction: (work) => {
        changed = true
        return inTransaction(openVault(), { who: desk.who, procedure: question.procedure, now: desk.now }, work)
      },
      cancel: (other) => running.get(other)?.control.abort(),
    }
    try {
      return await handler(input as never, context as never)
    } catch (problem) {
      if (control.signal.aborted && !(problem instanceof Refusal)) throw new Refusal('cancelled')
      throw problem
    } finally {
      running.delete(ticket)
      end()
      if (changed) desk.emit({ type: 'changed' })
    }
  }

  const perform = async (question: Question): Promise<{ readonly value: unknown; readonly entry?: number }> => {
    const known = procedures.get(question.procedure)
    if (known === undefined) throw new Refusal('unknown-procedure')
    const { procedure, handler } = known
    const input = parsed(procedure.input, question.input)
    refuseByPolicy(question.procedure, input, policies)
    if (procedure.kind === 'task') {
      desk.paths.check(pathsIn(procedure.input, input))
      const value = await runTask(question, handler, input)
      desk.paths.learn(pathsIn(procedure.output, value))
      return { value }
    }
    const vault = openVault()
    const world = { today: desk.today(), now: desk.now }
    if (procedure.kind === 'query') return { value: onlyReading(() => handler(input as never, { ...world, db: vault.db } as never)) }
    if (procedure.destroys === true) desk.beforeDestroying?.(vault)
    const asker = { who: desk.who, procedure: question.procedure, now: desk.now }
    const { result, entry } = performInVault(vault, asker, (db) => handler(input as never, { ...world, who: desk.who, db } as never))
    desk.emit({ type: 'changed' })
    return entry === null ? { value: result } : { value: result, entry }
  }

  return {
    stopTasks: async () => {
      const all = [...running.values()]
      for (const { control } of all) control.abort()
      await Promise.all(all.map(({ ended }) => ended))
    },
    answer: async (question) => {
      try {
        return { ok: true, ...(await perform(question)) }
      } catch (problem) {
        // A full disk or a drive that was pulled out is no fault of Mainstay's, and the person can mend it.
        const refusal = storageRefusal(desk.session.vault === null ? problem : damageOrDisk(problem, handleOf(desk.session.vault.db)))
        if (refusal !== null) return { ok: false, error: { code: refusal.code, message: refusal.message, details: refusal.details } }
        const reference = randomUUID().slice(0, 8)
        desk.fault(reference, question.procedure, problem)
        return { ok: false, error: { code: 'fault', message: `Something went wrong in Mainstay, and nothing was changed. If it happens again, tell your IT service the reference ${reference}.`, details: { reference } } }
      }
    },
  }
}

/* That the database refuses a query's writing says nothing of the disk: the query is at fault. */
function onlyReading(ask: () => unknown): unknown {
  try {
    return ask()
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'SQLITE_READONLY') throw new Error('a query tried to write', { cause: problem })
    throw problem
  }
}

/* What is wrong may name what was sent, and that may be of any length. */
const MOST_SAID = 300

function parsed(schema: z.ZodType, input: unknown): unknown {
  if (!isPlainData(input)) throw new Refusal('bad-input', { where: '', expected: 'Send plain data, and no more of it than a form holds.' })
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new Refusal('bad-input', { where: issue?.path.join('.').slice(0, MOST_SAID) ?? '', expected: issue?.message.slice(0, MOST_SAID) ?? '' })
}
