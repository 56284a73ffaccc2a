import type { Random } from './random.ts'
import { STORIES } from './stories/stories.ts'
import { ADULT_NAMES, BRITISH, NAMES_BY_BACKGROUND } from './words/first-names.ts'

/** Hands out what only one person may have. */
export interface Register {
  /** A full name that nobody has, of a background and, for adults born here, of an age. */
  readonly name: (of: { readonly gender: string; readonly ethnicity: string; readonly age: number; readonly last?: string | undefined }) => { readonly first: string; readonly last: string }
  readonly phone: () => string
  readonly caseNumber: () => string
  readonly certificate: () => string
}

const MOST_TRIES = 60

/** A register that knows the people of the stories already. */
export function createRegister(random: Random): Register {
  const taken = new Set<string>(STORIES.flatMap((story) => [story.youngPerson, ...story.visitors].map((person) => person.name.join(' '))))
  const uses = new Map<string, number>()
  const once = (make: () => string): (() => string) => {
    const made = new Set<string>()
    return () => {
      let text = make()
      while (made.has(text)) text = make()
      made.add(text)
      return text
    }
  }
  const digits = (count: number): string => Array.from({ length: count }, () => random.between(0, 9)).join('')
  return {
    name: ({ gender, ethnicity, age, last }) => {
      const names = NAMES_BY_BACKGROUND[ethnicity] ?? BRITISH
      const adult = names === BRITISH && age >= 18
      const side = gender === 'male' ? 'male' : gender === 'female' ? 'female' : random.pick(['female', 'male'] as const)
      for (let tried = 0; ; tried += 1) {
        /* A short list may be used up; a name given by parents born here is right for anybody. */
        const from = tried < MOST_TRIES ? names : BRITISH
        const first = random.pick<string>(adult ? ADULT_NAMES[age >= 40 ? 'older' : 'younger'][side] : from[side])
        const full = { first, last: last ?? random.pick(from.last) }
        const key = `${full.first} ${full.last}`
        /* A name comes up again only when the others are nearly used up; three of one surname are no surprise in a county. */
        const patience = Math.floor(tried / 12)
        if (taken.has(key) || (uses.get(`${first}.`) ?? 0) > patience || (last === undefined && (uses.get(full.last) ?? 0) > 1 + patience)) continue
        taken.add(key)
        for (const name of [`${first}.`, full.last]) uses.set(name, (uses.get(name) ?? 0) + 1)
        return full
      }
    },
    phone: once(() => `01632 960${digits(3)}`),
    caseNumber: once(() => String(random.between(1_000_000, 9_999_999))),
    certificate: once(() => `00${digits(10)}`),
  }
}
