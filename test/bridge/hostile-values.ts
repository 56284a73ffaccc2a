import { DAYS_ASKED } from '#contract/shapes.ts'

/* Values that a page gone wrong might send in any place: of every type that crosses the bridge, huge, cyclic, and with names that every object has. */

const MANY = 500_500

function nested(depth: number): unknown {
  let inner: unknown = null
  for (let level = 0; level < depth; level += 1) inner = level % 2 === 0 ? [inner] : { inner }
  return inner
}

function cyclicObject(): object {
  const cyclic: Record<string, unknown> = { procedure: 'vault.status' }
  cyclic['self'] = cyclic
  return cyclic
}

function cyclicList(): unknown[] {
  const cyclic: unknown[] = []
  cyclic.push(cyclic)
  return cyclic
}

/** An object with such a key of its own, as JSON and structured clone make it. */
export function withOwn(object: object, key: string, value: unknown): object {
  return Object.defineProperty({ ...object }, key, { value, enumerable: true, writable: true, configurable: true })
}

/** Names that every object has, or that lead to what every object has. */
export const NAMES_OF_OBJECTS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'toJSON'] as const

/** What such a key would spoil, if it were merged anywhere. */
export const SPOILING = { spoiled: 'yes', toString: null, input: { spoiled: 'yes' } } as const

export const HOSTILE_VALUES: readonly (readonly [what: string, value: unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['true', true],
  ...[0, -0, -1, 1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 53), 1e308].map((number) => [`the number ${number}`, number] as const),
  ['a big integer', 2n ** 70n],
  ['no text', ''],
  ['a short text', 'a'],
  ['a hundred thousand spaces', ' '.repeat(100_000)],
  ['four thousand letters', 'a'.repeat(4000)],
  ['a text with a zero in it', 'a\0b'],
  ['half a character', '\ud800'],
  ['text that turns round', '\u202Eabc\u202C'],
  ['SQL', "'; drop table volunteers; --"],
  ['words of the search', '"AND (NEAR * ^ -'],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['a way out of the folder', '../../../../../../etc/passwd'],
  ['a file of Windows', 'C:\\Windows\\win.ini'],
  ['the root of all folders', '/'],
  ['a file without end', '/dev/zero'],
  ['a share', '\\\\server\\share\\file.mainstay'],
  ['an address', 'https://example.org/'],
  ['the first day there is', '0000-01-01'],
  ['the last day there is', '9999-12-31'],
  ['the first day that may be asked', DAYS_ASKED.from],
  ['the last day that may be asked', DAYS_ASKED.to],
  ['a day that is none', '2026-02-30'],
  ['a day after the last', '+10000-01-01'],
  ['the name of what every object has', '__proto__'],
  ['an empty list', []],
  ['a list with holes', new Array(1000)],
  ['a thousand deep', nested(1000)],
  ['a list that holds itself', cyclicList()],
  ['an object that holds itself', cyclicObject()],
  ['an empty object', {}],
  ...NAMES_OF_OBJECTS.map((name) => [`an object with its own ${name}`, withOwn({}, name, SPOILING)] as const),
  ['a date', new Date(0)],
  ['a date that is none', new Date(Number.NaN)],
  ['a map', new Map<unknown, unknown>([['procedure', 'vault.status'], ['__proto__', SPOILING]])],
  ['a set', new Set(['abandon'])],
  ['an expression', /(a+)+$/],
  ['an error', new Error('Ann Young')],
  ['no bytes', new Uint8Array(0)],
  ['bytes of another kind', new Float64Array([Number.NaN])],
  ['a buffer', new ArrayBuffer(8)],
]

/** What is merely huge. Sent in fewer places, since even sending it takes time. */
export const HUGE_VALUES: readonly (readonly [what: string, value: unknown])[] = [
  ['eleven megabytes of text', 'a'.repeat(11_000_000)],
  ['four megabytes of bytes', new Uint8Array(4_000_000)],
  ['a list of very many', Array.from({ length: MANY }, () => null)],
  ['a list of many texts', Array.from({ length: 20_000 }, () => 'abandon')],
  ['an object of very many keys', Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`key${at}`, at]))],
]
