import { spokenDate, together } from '../spoken.ts'
import type { Candidate } from './people.ts'
import type { Remark } from './remark.ts'

/**
 * What they were trained in beyond what everybody is: the younger children, young people leaving care, a disability (requirement C23). The modules are
 * the service's own, so that only a reader knows which of them this young person needs: it is told and weighs nothing.
 */
export function trainedRemark({ trainedIn }: Pick<Candidate, 'trainedIn'>): Remark | null {
  return trainedIn.length === 0 ? null : { about: 'training', tone: 'tells', words: `Trained in ${together(trainedIn.map(({ module, on }) => `“${module}” (${spokenDate(on)})`))}` }
}
