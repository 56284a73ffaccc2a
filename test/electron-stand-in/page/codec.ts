export interface Codec {
  readonly encode: (value: unknown) => string
  readonly decode: (text: string) => unknown
}

/**
 * Structured clone as text, because what crosses between Chromium and Node here is text: undefined, dates, maps, sets, bytes,
 * big integers, errors, and values that refer to each other or to themselves survive; a function, a symbol or a page element is refused
 * with a DataCloneError, as Electron's own channel does.
 *
 * The function is self-contained: its source is also evaluated in the page.
 */
export function structuredCodec(): Codec {
  type Coded = string | boolean | null | number | readonly [string, ...unknown[]]
  const refuse = (what: string): never => {
    throw new DOMException(`${what} could not be cloned.`, 'DataCloneError')
  }
  const toBase64 = (bytes: Uint8Array): string => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
    return btoa(text)
  }
  const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

  const encodeNumber = (value: number): Coded => (Number.isFinite(value) && !Object.is(value, -0) ? value : ['n', Object.is(value, -0) ? '-0' : String(value)])

  function encodeObject(value: object, seen: Map<object, number>): Coded {
    const known = seen.get(value)
    if (known !== undefined) return ['#', known]
    seen.set(value, seen.size)
    const inner = (item: unknown): Coded => encodeAny(item, seen)
    if (Array.isArray(value)) return ['a', Array.from(value, inner)]
    if (value instanceof Date) return ['d', encodeNumber(value.getTime())]
    if (value instanceof Map) return ['m', [...value].map(([key, item]) => [inner(key), inner(item)])]
    if (value instanceof Set) return ['s', [...value].map(inner)]
    if (value instanceof RegExp) return ['r', value.source, value.flags]
    if (value instanceof ArrayBuffer) return ['t', 'ArrayBuffer', toBase64(new Uint8Array(value))]
    if (ArrayBuffer.isView(value)) {
      const kind = Object.prototype.toString.call(value).slice(8, -1)
      return ['t', kind, toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))]
    }
    if (value instanceof Error) return ['e', value.name, value.message, value.stack ?? '']
    if ('Node' in globalThis && value instanceof globalThis.Node) return refuse(Object.prototype.toString.call(value))
    if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet || value instanceof Blob) return refuse('An object')
    return ['o', Object.entries(value).map(([key, item]) => [key, inner(item)])]
  }
  function encodeAny(value: unknown, seen: Map<object, number>): Coded {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value
      case 'number':
        return encodeNumber(value)
      case 'undefined':
        return ['u']
      case 'bigint':
        return ['b', String(value)]
      case 'object':
        return value === null ? null : encodeObject(value, seen)
      default:
        return refuse(typeof value === 'function' ? 'A function' : 'A symbol')
    }
  }

  const views: Readonly<Record<string, (buffer: ArrayBuffer) => object>> = {
    ArrayBuffer: (buffer) => buffer,
    DataView: (buffer) => new DataView(buffer),
    Int8Array: (buffer) => new Int8Array(buffer),
    Uint8Array: (buffer) => new Uint8Array(buffer),
    Uint8ClampedArray: (buffer) => new Uint8ClampedArray(buffer),
    Int16Array: (buffer) => new Int16Array(buffer),
    Uint16Array: (buffer) => new Uint16Array(buffer),
    Int32Array: (buffer) => new Int32Array(buffer),
    Uint32Array: (buffer) => new Uint32Array(buffer),
    Float32Array: (buffer) => new Float32Array(buffer),
    Float64Array: (buffer) => new Float64Array(buffer),
    BigInt64Array: (buffer) => new BigInt64Array(buffer),
    BigUint64Array: (buffer) => new BigUint64Array(buffer),
  }
  function decodeError(name: string, message: string, stack: string): Error {
    const error = new Error(message)
    error.name = name
    error.stack = stack
    return error
  }
  function decodeAny(node: unknown, seen: unknown[]): unknown {
    if (!Array.isArray(node)) return node
    const [tag, first, second, third] = node as [string, never, never, never]
    const keep = <Value>(value: Value): Value => {
      seen.push(value)
      return value
    }
    if (tag === 'u') return undefined
    if (tag === 'n') return Number(first)
    if (tag === 'b') return BigInt(first)
    if (tag === '#') return seen[first]
    if (tag === 'd') return keep(new Date(Array.isArray(first) ? Number.NaN : first))
    if (tag === 'r') return keep(new RegExp(first, second))
    if (tag === 't') return keep(views[first]?.(fromBase64(second).buffer) ?? refuse(first))
    if (tag === 'e') return keep(decodeError(first, second, third))
    if (tag === 'a') {
      const list = keep<unknown[]>([])
      for (const item of first as unknown[]) list.push(decodeAny(item, seen))
      return list
    }
    if (tag === 'm') {
      const map = keep(new Map<unknown, unknown>())
      for (const [key, item] of first as [unknown, unknown][]) map.set(decodeAny(key, seen), decodeAny(item, seen))
      return map
    }
    if (tag === 's') {
      const set = keep(new Set<unknown>())
      for (const item of first as unknown[]) set.add(decodeAny(item, seen))
      return set
    }
    const object = keep<Record<string, unknown>>({})
    for (const [key, item] of first as [string, unknown][]) {
      Object.defineProperty(object, key, { value: decodeAny(item, seen), enumerable: true, writable: true, configurable: true })
    }
    return object
  }
  return {
    encode: (value) => JSON.stringify(encodeAny(value, new Map())),
    decode: (text) => decodeAny(JSON.parse(text), []),
  }
}
