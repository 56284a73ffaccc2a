import type { z } from 'zod'

/* Walks the shape of what a procedure takes, so that its tests are made from the contract itself: a new procedure is covered the day it is added. */

export type Way = readonly (string | number)[]

/** One place in an input, and the schema that stands there. */
export interface Spot {
  readonly way: Way
  readonly schema: z.ZodType
  /** Which of several forms must stand where, for the place to be there at all. */
  readonly forms?: readonly { readonly way: Way; readonly schema: z.ZodType }[]
}

interface Definition {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly in?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly entries?: Readonly<Record<string, unknown>>
  readonly values?: readonly unknown[]
}

const WRAPPERS = ['optional', 'nullable', 'default', 'prefault', 'readonly', 'nonoptional', 'catch']
const LEAVES = ['string', 'number', 'boolean', 'null', 'enum', 'literal', 'custom']

const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition

/** The schema within optional, nullable and the like. */
export function coreOf(schema: z.ZodType): z.ZodType {
  const { type, innerType, in: input } = definitionOf(schema)
  if (WRAPPERS.includes(type) && innerType !== undefined) return coreOf(innerType)
  return type === 'pipe' && input !== undefined ? coreOf(input) : schema
}

/** What kind of schema stands there, wrappings apart. */
export function kindOf(schema: z.ZodType): string {
  return definitionOf(coreOf(schema)).type
}

/** The input as a whole, then every place within it. A kind of schema that the walk does not know is an error: teach it, with values that do not fit. */
export function spotsOf(schema: z.ZodType, way: Way = [], forms: Spot['forms'] = []): readonly Spot[] {
  const core = coreOf(schema)
  const { type, shape = {}, element, options = [] } = definitionOf(core)
  const here = { way, schema, forms }
  if (type === 'object') return [here, ...Object.entries(shape).flatMap(([key, inner]) => spotsOf(inner, [...way, key], forms))]
  if (type === 'array' && element !== undefined) return [here, ...spotsOf(element, [...way, 0], forms)]
  if (type === 'union') return [here, ...options.flatMap((option) => spotsOf(option, way, [...forms, { way, schema: option }]))]
  if (LEAVES.includes(type)) return [here]
  throw new Error(`The walk of the contract knows no schema of the kind ${type}`)
}

const CANDIDATES: readonly unknown[] = [null, '2026-11-22', '2026-11-22T10:00:00.000Z', 'abandon', 1, 20, 0.5, true, new Uint8Array([97, 98, 99]), '0042']

/** A value that fits, as small as may be; the one of a field whose name `given` knows is asked of it. */
export function exampleOf(schema: z.ZodType, given: (key: string) => unknown = () => undefined, key = ''): unknown {
  const core = coreOf(schema)
  const { type, shape = {}, element, options = [], entries = {}, values = [] } = definitionOf(core)
  if (type === 'literal') return values[0]
  const known = given(key)
  if (known !== undefined && LEAVES.includes(type)) return known
  if (type === 'object') return Object.fromEntries(Object.entries(shape).map(([name, inner]) => [name, exampleOf(inner, given, name)]))
  if (type === 'array') {
    const item = exampleOf(element!, given)
    for (let length = 1; length <= 24; length += 1) {
      const list = Array.from({ length }, () => item)
      if (core.safeParse(list).success) return list
    }
    return []
  }
  if (type === 'union') return exampleOf(options[0]!, given, key)
  if (type === 'enum') return Object.values(entries)[0]
  const found = CANDIDATES.find((candidate) => core.safeParse(candidate).success)
  if (found === undefined) throw new Error(`No example fits ${key || 'the input'}: teach the walk one`)
  return found
}

/** An example in which the place is there. */
export function exampleFor(schema: z.ZodType, { forms = [] }: Spot, given?: (key: string) => unknown): unknown {
  return forms.reduce((example, form) => withPut(example, form.way, exampleOf(form.schema, given)), exampleOf(schema, given))
}

/** The value with something else put at one place; what is on the way there is copied. */
export function withPut(value: unknown, way: Way, put: unknown): unknown {
  const [step, ...rest] = way
  if (step === undefined) return put
  if (Array.isArray(value)) return value.map((item: unknown, at) => (at === step ? withPut(item, rest, put) : item))
  const record = value as Readonly<Record<string, unknown>>
  return { ...record, [step]: withPut(record[step], rest, put) }
}

/** The value without what is at one place. */
export function without(value: unknown, way: Way): unknown {
  const parent = way.slice(0, -1)
  const last = way.at(-1)
  const holder = parent.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], value)
  if (Array.isArray(holder)) return withPut(value, parent, holder.filter((_, at) => at !== last))
  return withPut(value, parent, Object.fromEntries(Object.entries(holder as object).filter(([key]) => key !== last)))
}
