import type { CivilDate } from '../civil-date.ts'
import { standingOn } from '../due/standing.ts'
import type { GateRecord, GateRules } from '../gate.ts'
import { isDone, isLetOff, reasonsGateIsClosed, stagesFromBefore, stagesNotRecorded } from '../gate.ts'
import { counted } from '../spoken.ts'
import { stagesAskedFor } from './path-stage.ts'

/* What a change of the path, the training or the policy means for people as they are, before it is made and after. */

/** How many people it touches. */
export interface ChangeMeans {
  /** Applicants who need something that was not asked of them before. */
  readonly needMore: number
  /** Applicants of whom something is asked no more. */
  readonly needLess: number
  /** Volunteers once approved for whom a stage is missing that was not before; it closes nothing. */
  readonly lacking: number
  /** Volunteers once approved whose gate closes, and whose gate opens. */
  readonly closes: number
  readonly opens: number
}

/** What it means on the day that these rules hold instead of those. */
export function meansOfChange(before: GateRules, after: GateRules, people: readonly GateRecord[], on: CivilDate): ChangeMeans {
  const means = { needMore: 0, needLess: 0, lacking: 0, closes: 0, opens: 0 }
  for (const person of people) {
    const { status, firstActiveOn } = standingOn(person.statuses, on)
    const [was, will] = [{ ...person, rules: before }, { ...person, rules: after }]
    if (status === 'applicant') {
      const [askedBefore, askedAfter] = [openFor(was, on), openFor(will, on)]
      if ([...askedAfter].some((each) => !askedBefore.has(each))) means.needMore += 1
      if ([...askedBefore].some((each) => !askedAfter.has(each))) means.needLess += 1
    } else if (firstActiveOn !== null && (status === 'active' || status === 'inactive' || status === 'suspended')) {
      const missedBefore = new Set(stagesNotRecorded(was, on).map((stage) => stage.stage))
      if (stagesNotRecorded(will, on).some((stage) => !missedBefore.has(stage.stage))) means.lacking += 1
      const [wasOpen, isOpen] = [was, will].map((each) => reasonsGateIsClosed(each, on).length === 0)
      if (wasOpen === true && isOpen === false) means.closes += 1
      if (wasOpen === false && isOpen === true) means.opens += 1
    }
  }
  return means
}

/* What is still asked of an applicant: stages, and of training that is not finished its modules and hours. */
function openFor(person: GateRecord, on: CivilDate): Set<string> {
  const before = new Set(stagesFromBefore(person, on))
  const asked = stagesAskedFor(person.rules.path).filter((stage) => before.has(stage.stage) || !person.stages.some((recorded) => recorded.stage === stage.stage && isDone(recorded, on) && !isLetOff(stage, recorded)))
  const training = asked.filter((stage) => stage.kind === 'training')
  const done = new Set(person.training.map((each) => each.moduleId))
  const modules = training.length === 0 ? [] : person.rules.modules.filter((module) => module.isRequired && !module.isRetired && !done.has(module.id))
  return new Set([...asked.map((stage) => `stage ${stage.stage}`), ...training.map((stage) => `hours ${stage.hours ?? 0}`), ...modules.map((module) => `module ${module.id}`)])
}

/** The same in sentences: `6 applicants will need it.`; one that says so where it touches nobody. */
export function meansInWords({ needMore, needLess, lacking, closes, opens }: ChangeMeans): string[] {
  const theGate = (count: number, does: string): string => (count === 1 ? `1 volunteer’s gate ${does}s.` : `The gates of ${counted(count, 'volunteer')} ${does}.`)
  const said = [
    needMore > 0 && needLess > 0 ? `It changes what is asked of ${counted(Math.max(needMore, needLess), 'applicant')}.` : needMore > 0 ? `${counted(needMore, 'applicant')} will need it.` : needLess > 0 ? `${counted(needLess, 'applicant')} will not need it any more.` : null,
    lacking > 0 ? `It is missing for ${counted(lacking, 'volunteer')} approved before, which is listed and closes nobody’s gate.` : null,
    closes > 0 ? theGate(closes, 'close') : null,
    opens > 0 ? theGate(opens, 'open') : null,
  ].filter((part) => part !== null)
  return said.length > 0 ? said : ['It changes nothing for anybody today.']
}
