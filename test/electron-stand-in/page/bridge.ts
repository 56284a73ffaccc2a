/**
 * `contextBridge.exposeInMainWorld` as the page sees it: what is exposed is a frozen copy; functions are reached through another function,
 * arguments and answers are copied on their way in both directions, and what could not be cloned is refused. That refusal matters:
 * a Vue proxy given to the bridge fails in Electron, and so fails here.
 *
 * Not reproduced: an isolated world. The preload shares the page's globals, so a page that spoils `Array.prototype` would spoil it
 * for the preload too; real Electron keeps them apart.
 *
 * The function is self-contained: its source is evaluated in the page.
 */
export function contextBridgeSide(): { readonly exposeInMainWorld: (key: string, api: unknown) => void } {
  const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null
  const holdsFunction = (value: unknown, seen: Set<unknown>): boolean => {
    if (typeof value === 'function' || value instanceof Promise || value instanceof Blob || value instanceof Node) return true
    if (typeof value !== 'object' || value === null || seen.has(value)) return false
    seen.add(value)
    return (Array.isArray(value) || isPlain(value)) && Object.values(value).some((item) => holdsFunction(item, seen))
  }

  function cross(value: unknown, depth: number): unknown {
    if (depth > 1000) throw new TypeError('Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.')
    if (typeof value === 'symbol') throw new TypeError('A symbol could not be cloned.')
    if (typeof value === 'function') return crossFunction(value as (...args: unknown[]) => unknown)
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof Promise) {
      return value.then(
        (answer: unknown) => cross(answer, 0),
        (reason: unknown) => {
          throw cross(reason, 0)
        },
      )
    }
    if (value instanceof Error) return new Error(value.message)
    if (value instanceof Blob || value instanceof Node) return value
    if (!holdsFunction(value, new Set())) return structuredClone(value)
    if (Array.isArray(value)) return value.map((item) => cross(item, depth + 1))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cross(item, depth + 1)]))
  }
  const crossFunction =
    (call: (...args: unknown[]) => unknown) =>
    (...args: unknown[]): unknown => {
      const given = args.map((item) => cross(item, 0))
      let answer: unknown
      try {
        answer = call(...given)
      } catch (error) {
        throw cross(error, 0)
      }
      return cross(answer, 0)
    }
  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null && (Array.isArray(value) || isPlain(value))) {
      for (const item of Object.values(value)) freeze(item)
      Object.freeze(value)
    }
    return value
  }
  return {
    exposeInMainWorld: (key, api) => {
      if (Object.hasOwn(window, key)) throw new Error(`Cannot bind an API on top of an existing property on the window object: ${key}`)
      Object.defineProperty(window, key, { value: freeze(cross(api, 0)), enumerable: true, writable: false, configurable: false })
    },
  }
}
