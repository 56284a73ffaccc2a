/** Two records as they stand beside each other before they are made one. */
export interface ComparedRecords {
  readonly names: { readonly kept: string; readonly other: string }
  readonly keys: { readonly kept: string; readonly other: string }
  /** What of the other comes to this one, each in words. */
  readonly moves: readonly string[]
  readonly objections: readonly string[]
  readonly warnings?: readonly string[]
}

export type Side = 'kept' | 'other'

/** Of what was chosen earlier, only what there is still to choose: the two may say otherwise by now. */
export function chosenAgain<Name extends string>(chosen: Partial<Record<Name, Side>>, offered: readonly Name[]): Partial<Record<Name, Side>> {
  return Object.fromEntries(offered.flatMap((name) => (chosen[name] === undefined ? [] : [[name, chosen[name]]]))) as Partial<Record<Name, Side>>
}

/** The choice between what this record says and what the other says. */
export function sides(kept: string, other: string): { readonly value: Side; readonly label: string }[] {
  return [{ value: 'kept', label: kept }, { value: 'other', label: other }]
}

/** The same where both may stay, as of histories. */
export function sidesOrBoth(kept: string, other: string): { readonly value: Side | 'both'; readonly label: string }[] {
  return [...sides(kept, other), { value: 'both', label: 'Both, in the order of their days' }]
}
