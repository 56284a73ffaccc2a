import type { Procedure } from '#contract/procedure.ts'
import { HOSTILE_VALUES, HUGE_VALUES, NAMES_OF_OBJECTS, SPOILING, withOwn } from './hostile-values.ts'
import { exampleFor, kindOf, spotsOf, without, withPut } from './input-walk.ts'

/** An input with one thing about it that may be wrong, and what that is. */
export interface HostileInput {
  readonly what: string
  readonly input: unknown
}

/** The example itself, and a few values in its place. */
export function* inputsAsAWhole(example: unknown): Generator<HostileInput> {
  yield { what: 'the input is an example', input: example }
  for (const [what, input] of HOSTILE_VALUES) if (/^nothing|^null|holds itself|own __proto__/.test(what)) yield { what: `the input is ${what}`, input }
}

/** Every input that can be made of an example by spoiling one place of it: each value in each place, each key missing, keys that nobody asked for. */
export function* hostileInputs({ input: schema }: Procedure, given: (key: string) => unknown): Generator<HostileInput> {
  for (const spot of spotsOf(schema)) {
    const { way, schema: here } = spot
    const example = exampleFor(schema, spot, given)
    const place = way.join('.') || 'the input'
    for (const [what, value] of HOSTILE_VALUES) yield { what: `${place} is ${what}`, input: withPut(example, way, value) }
    if (way.length > 0) yield { what: `${place} is missing`, input: without(example, way) }
    if (kindOf(here) !== 'object') continue
    const object = way.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], example) as object
    for (const key of ['somethingElse', ...NAMES_OF_OBJECTS]) yield { what: `${place} has ${key} too`, input: withPut(example, way, withOwn(object, key, SPOILING)) }
  }
}

/** What is merely huge, as the input and in the first places within it: even sending it takes time. */
export function* hugeInputs({ input: schema }: Procedure, given: (key: string) => unknown, most = 2): Generator<HostileInput> {
  for (const spot of spotsOf(schema).slice(0, most)) {
    const example = exampleFor(schema, spot, given)
    for (const [what, value] of HUGE_VALUES) yield { what: `${spot.way.join('.') || 'the input'} is ${what}`, input: withPut(example, spot.way, value) }
  }
}
