import type { IpcMainEvent } from 'electron'
import type { Question } from '#contract/bridge.ts'
import { LONGEST_PROCEDURE, LONGEST_TICKET } from '#contract/bridge.ts'

/** Whether the question comes from the top frame of our own page. */
export function isOurPage(event: Pick<IpcMainEvent, 'senderFrame'>, origin: string): boolean {
  return event.senderFrame !== null && event.senderFrame.origin === origin && event.senderFrame.parent === null
}

/** The question in what was sent, and nothing else that came with it; null where there is none. What it asks is for the router. */
export function questionIn(sent: unknown): Question | null {
  if (typeof sent !== 'object' || sent === null) return null
  const { procedure, input, ticket } = sent as Partial<Record<keyof Question, unknown>>
  if (typeof procedure !== 'string' || procedure.length > LONGEST_PROCEDURE) return null
  if (ticket === undefined) return { procedure, input }
  return typeof ticket === 'string' && ticket.length <= LONGEST_TICKET ? { procedure, input, ticket } : null
}
