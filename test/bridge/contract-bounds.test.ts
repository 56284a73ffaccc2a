import { describe, expect, it } from 'vitest'
import { contract } from '#contract/contract.ts'
import type { Procedure } from '#contract/procedure.ts'
import { exampleFor, exampleOf, kindOf, spotsOf, withPut } from './input-walk.ts'

/* Every input is strict and bounded: nothing comes in that was not asked for, and nothing of any size. The contract is walked, so that a new procedure is held to it the day it is added. */

const MOST_CHARACTERS = 250_000
const MOST_ITEMS = 20_001

const procedures = Object.entries(contract).flatMap(([feature, verbs]) => Object.entries(verbs).map(([verb, procedure]) => [`${feature}.${verb}`, procedure as Procedure] as const))
const LONG = ['a', '2026-11-22', ' '].map((part) => part.repeat(MOST_CHARACTERS / part.length + 1))

/** What is wrong with one place of an input: it takes something without end. */
function unbounded({ input }: Procedure): string[] {
  expect(input.safeParse(exampleOf(input)).error?.issues, 'the example of the walk fits').toBeUndefined()
  return spotsOf(input).flatMap((spot) => {
    const { way, schema } = spot
    const example = exampleFor(input, spot)
    const takes = (put: unknown): boolean => input.safeParse(withPut(example, way, put)).success
    const name = way.join('.') || 'the input'
    const kind = kindOf(schema)
    if (kind === 'string' && LONG.some(takes)) return [`${name} is a text without a longest`]
    if (kind === 'custom' && takes(new Uint8Array(MOST_CHARACTERS))) return [`${name} is bytes without a most`]
    if (kind === 'number' && [1e308, -1e308].some(takes)) return [`${name} is a number without a largest`]
    if (kind === 'array') {
      const [item] = way.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], example) as unknown[]
      if (takes(Array.from({ length: MOST_ITEMS }, () => item))) return [`${name} is a list without a most`]
    }
    if (kind === 'object') {
      const object = way.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], example) as object
      for (const key of ['somethingElse', '__proto__', 'constructor', 'prototype', 'toString']) {
        if (takes(Object.defineProperty({ ...object }, key, { value: 1, enumerable: true }))) return [`${name} takes ${key}, which nobody asked for`]
      }
    }
    return []
  })
}

describe('what each procedure takes is strict and bounded', () => {
  it('is every one of them', () => expect(procedures.length).toBeGreaterThan(60))
  it.each(procedures)('%s', (_name, procedure) => expect(unbounded(procedure)).toEqual([]))
})
