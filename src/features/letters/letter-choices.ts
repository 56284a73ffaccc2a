import type { LettersOfVolunteer } from '#contract/letters.ts'
import type { Letter } from '#domain/letters/letter.ts'
import { LETTER_IDS, LETTERS } from '#domain/letters/letter.ts'

/** A letter that can be written, to be chosen from a list. */
export interface LetterChoice {
  readonly value: string
  readonly label: string
  readonly letter: Letter
  readonly stage: string | null
  readonly youngPersonId: number | null
}

/** Every letter that can be written for a volunteer: one for each reference, each interview, and each young person they visit or are asked for. */
export function lettersFor(known: LettersOfVolunteer | undefined): LetterChoice[] {
  if (known === undefined) return []
  return LETTER_IDS.flatMap((letter): LetterChoice[] => {
    const { name, about } = LETTERS[letter]
    if (about === 'pairing') return known.youngPeople.map(({ id, name: who }) => ({ value: `${letter} ${id}`, label: `${name}: ${who}`, letter, stage: null, youngPersonId: id }))
    if (about === 'volunteer') return [{ value: letter, label: name, letter, stage: null, youngPersonId: null }]
    return known.stages.filter(({ kind }) => kind === about).map(({ stage, name: which }) => ({ value: `${letter} ${stage}`, label: `${name}: ${which.toLowerCase()}`, letter, stage, youngPersonId: null }))
  })
}

/** The choice that holds: the one that was chosen while it is there, else the letter that the page asked for, else the first; null where there is none. What a draft brings back may be gone, as a pairing is that ended. */
export function choiceThatHolds(choices: readonly LetterChoice[], chosen: string | null, first: Letter | undefined): string | null {
  return (choices.find(({ value }) => value === chosen) ?? choices.find(({ letter }) => letter === first) ?? choices[0])?.value ?? null
}
