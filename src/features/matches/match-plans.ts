import { done } from '#app/client.ts'
import type { DayPlan } from '#app/day-plan.ts'
import type { OutputOf } from '#contract/procedure.ts'
import type { matchesContract } from '#contract/matches.ts'
import type { OpenedMatch } from './match-sentence.ts'

/* What is recorded in a match with its day. */

export type MatchLife = OutputOf<typeof matchesContract.life>

/** Whether the match was decided to go on past the day on which the appointment ended by law, at 18 or before; null where nothing is recorded. */
export function goesOn(opened: Pick<OpenedMatch, 'fundedAfter18'>, { afterCare }: Pick<MatchLife, 'afterCare'>): boolean | null {
  return opened.fundedAfter18 ?? (afterCare !== null && afterCare.goesOn !== null ? true : null)
}

type Plan = (opened: OpenedMatch, life: MatchLife) => DayPlan

const plan = ({ match, today }: OpenedMatch, name: string, rest: Omit<DayPlan, 'key' | 'today'>): DayPlan => ({ key: `matches.${name} ${match.id}`, today, notBefore: { on: match.startedOn, what: 'The match started' }, ...rest })

export const MATCH_PLANS = {
  resume: (opened, life) => plan(opened, 'resume', {
    title: 'The match goes on', dayLabel: 'From', notBefore: life.pause === null ? null : { on: life.pause.fromOn, what: 'The pause began' }, save: 'Go on', said: 'The match goes on', send: ({ on }) => done.matches.resume({ matchId: opened.match.id, on }),
  }),
  onFile: (opened, life) => plan(opened, 'onFile', {
    title: 'Recorded on the child’s file', description: 'The council’s own file of the child says that there is an independent visitor.', dayLabel: 'Recorded on', startOn: life.recordedOnFileOn, notBefore: null, save: 'Save', said: 'Recorded on the child’s file',
    send: ({ on }) => done.matches.recordOnFile({ matchId: opened.match.id, on }),
  }),
  trial: (opened, life) => plan(opened, 'trial', {
    title: 'A trial', dayLabel: 'Trial until', startOn: life.trialUntilOn, mayLieAhead: true, save: 'Save', said: 'Trial saved', send: ({ on }) => done.matches.setTrial({ matchId: opened.match.id, untilOn: on }),
  }),
  callOff: (opened, life) => plan(opened, 'callOff', {
    title: 'Call this match off', description: `It has not started, so it is no match to count; only where a concern, a supervision or a review is recorded of it does it stay on record, as one that ended before anybody met. ${life.firstName} waits for a visitor again.`, dayLabel: 'Called off on', notBefore: null, words: { label: 'Reason', isRequired: true }, save: 'Call off', keep: 'Keep match',
    danger: true, said: `Match called off; ${life.firstName} waits again`, send: ({ on, words }) => done.matches.callOff({ matchId: opened.match.id, on, reason: words ?? '' }),
  }),
  goOnAfterCare: (opened, { firstName, afterCare }) => plan(opened, 'goOnAfterCare', {
    title: 'The match goes on after care', description: `The appointment ended by law when ${firstName}’s time in care did. That the two go on meeting is the council’s decision; it says nothing of what comes at 18.`, dayLabel: 'Decided on', startOn: afterCare?.goesOn?.decidedOn ?? null,
    who: { label: 'Who decided', start: afterCare?.goesOn?.decidedBy ?? null }, words: { label: 'What was decided, and who pays', start: afterCare?.goesOn?.reason ?? null }, save: 'Save decision', said: 'The match goes on',
    send: ({ on, words, who }) => done.matches.goOnAfterCare({ matchId: opened.match.id, on, decidedBy: who, reason: words }),
  }),
  goOnPastAge: (opened, { firstName }) => plan(opened, 'goOnPastAge', {
    title: 'The match goes on past the service’s age', description: `That ${firstName} keeps a visitor beyond it is an exception, which the council decides and funds.`, dayLabel: 'Decided on',
    who: { label: 'Who decided', isRequired: true }, words: { label: 'What was decided, and who pays', isRequired: true }, save: 'Save decision', said: 'The match goes on',
    send: ({ on, words, who }) => done.matches.goOnPastAge({ matchId: opened.match.id, on, decidedBy: who, reason: words }),
  }),
  told: (opened, life) => plan(opened, 'told', {
    title: `${life.firstName} was told`, description: 'That the match is to end.', dayLabel: 'Told on', save: 'Save', said: `${life.firstName} was told`, send: ({ on }) => done.matches.recordToldOfEnding({ matchId: opened.match.id, on }),
  }),
  rematch: (opened, life) => plan(opened, 'rematch', {
    title: 'Look for another visitor', description: `${life.firstName} waits again from that day. The first referral’s day is kept, and no new referral is counted.`, dayLabel: 'Waits from', startOn: opened.match.endedOn,
    notBefore: opened.match.endedOn === null ? null : { on: opened.match.endedOn, what: 'The match ended' }, save: 'Put on the waiting list', said: `${life.firstName} waits for a visitor`, send: ({ on }) => done.matches.rematch({ matchId: opened.match.id, on }),
  }),
  nobody: (opened, life) => plan(opened, 'considerFurther', {
    title: 'Nobody is appointed for now', description: `${life.firstName} stays without a visitor. It is considered again at the next care review or, where none is known, after six months.`, dayLabel: 'Decided on',
    notBefore: opened.match.endedOn === null ? null : { on: opened.match.endedOn, what: 'The match ended' }, words: { label: 'Why', hint: `What ${life.firstName} said, or what speaks against it`, isRequired: true }, save: 'Save decision', said: 'Decision recorded',
    send: ({ on, words }) => done.matches.considerFurther({ matchId: opened.match.id, on, reason: words ?? '' }),
  }),
} as const satisfies Readonly<Record<string, Plan>>

export type MatchDeed = keyof typeof MATCH_PLANS

/** That an objective was reached. */
export function reachPlan(opened: OpenedMatch, objective: MatchLife['objectives'][number]): DayPlan {
  return plan(opened, `reach ${objective.id}`, {
    title: `Reached: ${objective.what}`, dayLabel: 'Reached on', notBefore: { on: objective.setOn, what: 'The objective was set' }, words: { label: 'Note' }, save: 'Save', said: 'Objective reached',
    send: ({ on, words }) => done.matches.reachObjective({ objectiveId: objective.id, on, note: words }),
  })
}
