/** One end of a channel between two processes that keeps structured-clone values whole. */
export interface Endpoint {
  readonly send: (message: unknown) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  readonly onClose: (listener: () => void) => void
}

type Call = (...args: never[]) => unknown

/** What can be asked of the other side. */
export interface Link<Asked extends { [Name in keyof Asked]: Call }> {
  readonly ask: <Name extends keyof Asked & string>(name: Name, ...args: Parameters<Asked[Name]>) => Promise<Awaited<ReturnType<Asked[Name]>>>
}

type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }

/** Joins two processes by named questions and answers, in both directions; what is still unanswered when the channel closes is refused. */
export function createLink<Asked extends { [Name in keyof Asked]: Call }, Answered extends { [Name in keyof Answered]: Call }>(
  endpoint: Endpoint,
  answers: Answered,
): Link<Asked> {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (reason: Error) => void }>()
  let count = 0
  let open = true
  const send = (message: Message): void => {
    if (open) endpoint.send(message)
  }
  const answer = async (message: Message & { kind: 'ask' }): Promise<void> => {
    try {
      const call = answers[message.name as keyof Answered] as unknown as ((...args: readonly unknown[]) => unknown) | undefined
      if (!call) throw new Error(`Nothing answers ${message.name}`)
      send({ kind: 'answer', id: message.id, value: await call(...message.args) })
    } catch (error) {
      send({ kind: 'failure', id: message.id, message: error instanceof Error ? error.message : String(error) })
    }
  }
  endpoint.onMessage((received) => {
    const message = received as Message
    if (message.kind === 'ask') return void answer(message)
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'answer') asked?.resolve(message.value as never)
    else asked?.reject(new Error(message.message))
  })
  endpoint.onClose(() => {
    open = false
    for (const { reject } of waiting.values()) reject(new Error('The other process has ended'))
    waiting.clear()
  })
  return {
    ask: (name, ...args) =>
      new Promise((resolve, reject) => {
        if (!open) return reject(new Error('The other process has ended'))
        const id = (count += 1)
        waiting.set(id, { resolve, reject })
        send({ kind: 'ask', id, name, args })
      }),
  }
}
