/* The codes of the children looked after return (SSDA903) in words (domain.md R6.5; the codes as the sector's validator of April 2026 has them, the words are ours). A council's
   list may bring a code instead of a word: it is kept as it came, counted under its category (categories.ts) and told in words. What is offered is what the collection of 2025-26 on
   knows; codes that were withdrawn are read, never offered. Not in domain.md, and so not here: the reasons why an episode ended. */

interface Code {
  readonly words: string
  /** Withdrawn: told in words, but not offered. */
  readonly isWithdrawn?: boolean
}
type Codes = Readonly<Record<string, Code>>

export const LEGAL_STATUS_CODE: Codes = {
  C1: { words: 'Interim care order' }, C2: { words: 'Full care order' }, D1: { words: 'Freeing order', isWithdrawn: true }, E1: { words: 'Placement order' },
  V2: { words: 'Section 20, a single period' }, V3: { words: 'Section 20, series of short breaks' }, V4: { words: 'Section 20, one of a series of short breaks' },
  J1: { words: 'On remand' }, J2: { words: 'Detained under PACE' }, J3: { words: 'Youth rehabilitation order with residence' },
  L1: { words: 'Police protection' }, L2: { words: 'Emergency protection order' }, L3: { words: 'Child assessment order' },
}

export const PLACEMENT_CODE: Codes = {
  U1: { words: 'Relative or friend, long-term foster care' }, U2: { words: 'Relative or friend, foster to adopt' }, U3: { words: 'Relative or friend, other foster care' },
  U4: { words: 'Foster care, long-term' }, U5: { words: 'Foster care, foster to adopt' }, U6: { words: 'Foster care, other' },
  K1: { words: 'Secure home' }, K2: { words: 'Children’s home' }, K3: { words: 'Supported accommodation' }, P1: { words: 'With parents' }, P3: { words: 'Residential employment' },
  R1: { words: 'Care home' }, R2: { words: 'Health service' }, R3: { words: 'Family centre or mother and baby unit' }, R5: { words: 'Young offender institution or training centre' }, S1: { words: 'Residential school' },
  A3: { words: 'Placed for adoption' }, A4: { words: 'Placed for adoption' }, A5: { words: 'Placed for adoption' }, A6: { words: 'Placed for adoption' },
  T0: { words: 'Temporary' }, T1: { words: 'Temporary' }, T2: { words: 'Temporary' }, T3: { words: 'Temporary' }, T4: { words: 'Temporary' },
  Z11: { words: 'Other placement' }, Z12: { words: 'Other placement' }, Z13: { words: 'Other placement' }, Z14: { words: 'Other placement' },
  H5: { words: 'Semi-independent living', isWithdrawn: true }, P2: { words: 'Independent living', isWithdrawn: true }, Z1: { words: 'Other placement', isWithdrawn: true },
}

/** Its own list, which no other maps to one by one: Chinese stands apart, Gypsy and Roma are one, and there is no Arab (domain.md R6.6). */
export const ETHNIC_CODE: Codes = {
  WBRI: { words: 'White British' }, WIRI: { words: 'White Irish' }, WIRT: { words: 'Traveller of Irish heritage' }, WROM: { words: 'Gypsy or Roma' }, WOTH: { words: 'Any other White background' },
  MWBC: { words: 'White and Black Caribbean' }, MWBA: { words: 'White and Black African' }, MWAS: { words: 'White and Asian' }, MOTH: { words: 'Any other mixed background' },
  AIND: { words: 'Indian' }, APKN: { words: 'Pakistani' }, ABAN: { words: 'Bangladeshi' }, AOTH: { words: 'Any other Asian background' }, CHNE: { words: 'Chinese' },
  BCRB: { words: 'Black Caribbean' }, BAFR: { words: 'Black African' }, BOTH: { words: 'Any other Black background' }, OOTH: { words: 'Any other ethnic group' },
  REFU: { words: 'Refused' }, NOBT: { words: 'Not yet obtained' },
}

/** A code in words with the code itself: `Full care order (C2)`; null where it is none of the list. */
export function codeWords(codes: Codes, given: string): string | null {
  const code = given.trim().toUpperCase()
  return Object.hasOwn(codes, code) ? `${codes[code]!.words} (${code})` : null
}

/** The codes that can be chosen, in the order of the list; one that is there already stays, though it was withdrawn. */
export function codeChoices(codes: Codes, given: string): readonly { readonly value: string; readonly label: string }[] {
  const kept = given.trim().toUpperCase()
  return Object.entries(codes).filter(([code, { isWithdrawn }]) => isWithdrawn !== true || code === kept).map(([code]) => ({ value: code === kept ? given : code, label: codeWords(codes, code)! }))
}
