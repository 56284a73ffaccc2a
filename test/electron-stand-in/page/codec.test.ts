import { describe, expect, it } from 'vitest'
import { structuredCodec } from './codec.ts'

const { encode, decode } = structuredCodec()
const there = (value: unknown): unknown => decode(encode(value))

describe('what crosses between the page and the program', () => {
  it.each([
    ['undefined', undefined],
    ['undefined inside an object', { a: undefined, b: [undefined, 1] }],
    ['numbers that JSON lacks', [Number.NaN, Number.POSITIVE_INFINITY, -0]],
    ['a date', new Date('2026-11-22T10:00:00Z')],
    ['a map with object keys', new Map<unknown, unknown>([[{ a: 1 }, new Set([1, 'two'])]])],
    ['bytes', new Uint8Array([0, 1, 254, 255])],
    ['wide numbers', new Float64Array([1.5, -2])],
    ['a big integer', 12345678901234567890n],
    ['an array that begins like a tag', ['u', 'a', ['b', '1']]],
    ['an object with an own __proto__', JSON.parse('{"__proto__": {"a": 1}, "#": 2}')],
    ['text beyond ASCII', 'Siân Öğe 🜨'],
  ])('keeps %s', (_name, value) => {
    expect(there(value)).toStrictEqual(value)
  })

  it('keeps two references to one object as one, and circles as circles', () => {
    const shared = { name: 'shared' }
    const circle: Record<string, unknown> = { first: shared, second: shared }
    circle['self'] = circle
    const copy = there(circle) as Record<string, unknown>
    expect(copy['first']).toBe(copy['second'])
    expect(copy['self']).toBe(copy)
  })

  it('keeps the name and the message of an error', () => {
    const copy = there(new TypeError('no')) as Error
    expect([copy instanceof Error, copy.name, copy.message]).toEqual([true, 'TypeError', 'no'])
  })

  it.each([
    ['a function', { call: () => 1 }],
    ['a symbol', [Symbol('x')]],
    ['a promise', { later: Promise.resolve(1) }],
  ])('refuses %s as structured clone does', (_name, value) => {
    expect(() => encode(value)).toThrow(expect.objectContaining({ name: 'DataCloneError' }))
  })

  it('works from its own source alone, as it is evaluated in the page', () => {
    const fromSource = new Function(`return (${structuredCodec.toString()})()`)() as ReturnType<typeof structuredCodec>
    expect(fromSource.decode(fromSource.encode(new Map([['a', new Uint8Array([1])]])))).toStrictEqual(new Map([['a', new Uint8Array([1])]]))
  })
})
