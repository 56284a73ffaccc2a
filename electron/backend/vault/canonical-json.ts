/* The one way to write a slot file or a backup header as text: keys sorted, no spaces, whole numbers, text, lists and objects.
   Two copies with the same meaning are then the same bytes, so that they can be sealed and compared. */

export type CanonicalValue = number | string | readonly CanonicalValue[] | { readonly [name: string]: CanonicalValue }

/** The value as canonical text; refuses (as a fault) anything but safe whole numbers, text, lists and plain objects. */
export function canonicalJson(value: CanonicalValue): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError('canonical JSON holds whole numbers only')
    return String(value)
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name]!)}`)
  return `{${members.join(',')}}`
}

function isList(value: CanonicalValue): value is readonly CanonicalValue[] {
  return Array.isArray(value)
}
