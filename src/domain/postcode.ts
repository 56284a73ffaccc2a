/**
 * The postcode's district, as people name an area: `DH1` of `DH1 2GL`. Null where there is nothing, or nothing like a postcode:
 * what stands there may then be a whole address, which a list is not to show.
 */
export function postcodeDistrict(postcode: string | null): string | null {
  const given = (postcode ?? '').trim().toUpperCase()
  const whole = /^([A-Z]{1,2}\d[A-Z\d]?)\s*(?:\d[A-Z]{2})?$/.exec(given)
  return whole?.[1] ?? null
}
