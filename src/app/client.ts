import { toRaw } from 'vue'
import type { BackendEvent, Bridge } from '#contract/bridge.ts'
import type { Contract } from '#contract/contract.ts'
import type { InputOf, OutputOf } from '#contract/procedure.ts'
import type { RefusalDetails, Reply } from '#contract/refusal.ts'

declare global {
  interface Window {
    readonly mainstay: Bridge
  }
}

/** An answer that was no: its code to act on, and words that can be shown as they are. */
export class Refused extends Error {
  readonly code: string
  readonly details: RefusalDetails

  constructor(code: string, message: string, details: RefusalDetails) {
    super(message)
    this.name = 'Refused'
    this.code = code
    this.details = details
  }
}

type Ask<P> = (input: InputOf<P>, ticket?: string) => Promise<OutputOf<P>>

/** `api.matches.open({ id })` for every procedure of the contract; only types cross from there, so nothing here grows with features. */
export type Api = { readonly [Feature in keyof Contract]: { readonly [Verb in keyof Contract[Feature]]: Ask<Contract[Feature][Verb]> } }

/** Takes back what a command did, and gives the way to do it again. It may be refused, and throws as any command does. */
export type WayBack = () => Promise<Done<unknown> | void>

/** What a command gave, and the way to take it back; none where it changed nothing. */
export interface Done<Value> {
  readonly value: Value
  readonly undo: WayBack | undefined
}

/** `done.matches.end({ … })` for every command: as `api`, with the way back. */
export type DoneApi = { readonly [Feature in keyof Contract]: { readonly [Verb in keyof Contract[Feature] as Contract[Feature][Verb] extends { kind: 'command' } ? Verb : never]: (input: InputOf<Contract[Feature][Verb]>) => Promise<Done<OutputOf<Contract[Feature][Verb]>>> } }

type Given = Extract<Reply, { ok: true }>

function asking<Functions>(bridge: Pick<Bridge, 'call'>, take: (given: Given) => unknown): Functions {
  return new Proxy({} as object, {
    get: (_api, feature) =>
      new Proxy({}, {
        get: (_feature, verb) => async (input: unknown, ticket?: string) => {
          const reply = await bridge.call({ procedure: `${String(feature)}.${String(verb)}`, input: plain(input), ...(ticket === undefined ? {} : { ticket }) })
          if (reply.ok) return take(reply)
          throw new Refused(reply.error.code, reply.error.message, reply.error.details)
        },
      }),
  }) as Functions
}

/** The contract as functions over a bridge. */
export function createApi(bridge: Pick<Bridge, 'call'>): Api {
  return asking<Api>(bridge, ({ value }) => value)
}

/** The contract's commands as functions over a bridge, each with its way back. */
export function createDoneApi(bridge: Pick<Bridge, 'call'>): DoneApi {
  const doing: DoneApi = asking<DoneApi>(bridge, ({ value, entry }) => ({ value, undo: entry === undefined ? undefined : () => doing.history.undo({ entry }) }))
  return doing
}

/* Vue's reactive values are proxies, which cannot be cloned across the bridge; what they stand for can. */
function plain(value: unknown): unknown {
  const raw: unknown = toRaw(value)
  if (Array.isArray(raw)) return raw.map(plain)
  if (typeof raw !== 'object' || raw === null || raw instanceof Uint8Array) return raw
  return Object.fromEntries(Object.entries(raw).map(([name, part]) => [name, plain(part)]))
}

const bridge: Pick<Bridge, 'call'> = { call: (question) => window.mainstay.call(question) }

/** The backend, asked. */
export const api: Api = createApi(bridge)

/** The backend's commands, with the way back of each. */
export const done: DoneApi = createDoneApi(bridge)

/** Hears what the backend tells unasked, until the returned function is called. */
export function onBackendEvent(listener: (event: BackendEvent) => void): () => void {
  return window.mainstay.onEvent(listener)
}

/** The words for whatever was thrown. */
export function wordsOf(problem: unknown): string {
  return problem instanceof Refused ? problem.message : 'Something went wrong on this page. Go back and try again; nothing was changed.'
}
