/* The workbook has no column for which referral another follows; its key says it: `R0012~2` is the second of `R0012`. */

/** The key of the referral that follows one of that key. */
export function followingKey(key: string): string {
  const { first, number } = parts(key)
  return `${first}~${number + 1}`
}

/** The keys of which one is that of the referral it follows, nearest first; none where its key says of none. */
export function followsKey(key: string): readonly string[] {
  const { first, number } = parts(key)
  return number === 1 ? [] : Array.from({ length: Math.min(number, 50) - 1 }, (_, back) => number - 1 - back).map((each) => (each === 1 ? first : `${first}~${each}`))
}

function parts(key: string): { readonly first: string; readonly number: number } {
  const found = /^(.+)~([2-9]|[1-9]\d{1,2})$/.exec(key)
  return found === null ? { first: key, number: 1 } : { first: found[1]!, number: Number(found[2]) }
}
