import type { z } from 'zod'

/* A procedure is what may be asked: its kind, what goes in and what comes out. The kind decides what its handler is given:
   a query a readable database, a command exactly one transaction, a task the shell and time. */

export type Kind = 'query' | 'command' | 'task'

export interface Procedure<K extends Kind = Kind, Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly kind: K
  readonly input: Input
  readonly output: Output
  /** What it takes away cannot be taken back: the file is backed up aside first. */
  readonly destroys?: true
}

/** Reads and answers at once; cannot write. */
export function query<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output): Procedure<'query', Input, Output> {
  return { kind: 'query', input, output }
}

/** Changes records in one transaction, audited. */
export function command<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output): Procedure<'command', Input, Output> {
  return { kind: 'command', input, output }
}

/** A command whose work cannot be taken back. The file is backed up aside before it; where that cannot be done, it is refused. */
export function destroyingCommand<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output): Procedure<'command', Input, Output> {
  return { ...command(input, output), destroys: true }
}

/** Touches files, dialogs or keys; takes time, tells how far it is and can be cancelled. */
export function task<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output): Procedure<'task', Input, Output> {
  return { kind: 'task', input, output }
}

export type InputOf<P> = P extends Procedure<Kind, infer Input, z.ZodType> ? z.input<Input> : never
export type ParsedInputOf<P> = P extends Procedure<Kind, infer Input, z.ZodType> ? z.output<Input> : never
export type OutputOf<P> = P extends Procedure<Kind, z.ZodType, infer Output> ? z.output<Output> : never

/** A feature's procedures by their verb. */
export type FeatureContract = Readonly<Record<string, Procedure>>
