import { categoryOf, ethnicityGroup } from './categories.ts'
import { answerWords, PREFER_NOT_TO_SAY } from './equalities.ts'
import { ETHNIC_CODE } from './looked-after-codes.ts'
import { capital } from './spoken.ts'

/* What is asked of a young person's sex and ethnicity: as the children looked after return asks it, since a council reports them so (domain.md R6.5, R6.6). Ethnicity has the answer of the Census beside the code of the return: neither can be had from the other. */

const SEX = { female: 'Female (F)', male: 'Male (M)', U: 'Not known (U)' } as const

/** The answers to sex, and what is there otherwise, as it came. */
export function sexChoices(kept: string | null): readonly { readonly value: string; readonly label: string }[] {
  const is = (answer: string): boolean => kept !== null && (answer === 'U' ? kept.trim().toUpperCase() === 'U' : categoryOf('gender', kept) === answer)
  const usual = Object.entries(SEX).map(([answer, label]) => ({ value: is(answer) ? kept! : answer, label }))
  return kept === null || usual.some(({ value }) => value === kept) ? usual : [...usual, { value: kept, label: answerWords('gender', kept) }]
}

/** The code of the return that stands in an answer to ethnicity, as a workbook may bring it; null where it is none. */
export function ethnicCodeIn(ethnicity: string | null): string | null {
  const code = ethnicity?.trim().toUpperCase() ?? ''
  return Object.hasOwn(ETHNIC_CODE, code) ? code : null
}

/** What is unlikely about an ethnicity and its code: that they are of different groups. Undefined where one is not known, or not told. */
export function unlikelyCode(ethnicity: string | null, ethnicCode: string | null): string | undefined {
  const [group, other] = [ethnicityGroup(ethnicity), ethnicityGroup(ethnicCode)]
  if (group === null || other === null || group === other || [group, other].includes(PREFER_NOT_TO_SAY)) return undefined
  return `This code is of the group ${capital(other)}, the ethnicity of ${capital(group)}`
}
