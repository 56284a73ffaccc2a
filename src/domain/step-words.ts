/* Of whom a step speaks: a chase names who was chased, every other step who took it. */

/** `Yasmin Newton was chased`, or `By Yasmin Newton`; null where nobody is named. */
export function whoInStep({ kind, who }: { readonly kind: string; readonly who: string | null }): string | null {
  if (who === null) return null
  return kind === 'chase' ? `${who} was chased` : `By ${who}`
}
