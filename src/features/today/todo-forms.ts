import type { Component } from 'vue'
import { api, done } from '#app/client.ts'
import type { DayPlan } from '#app/day-plan.ts'
import DayDialog from '#app/DayDialog.vue'
import type { DueLine, DuePerson } from '#domain/due/due-line.ts'
import { growingUp } from '#domain/growing-up.ts'
import type { GrowingUpStepName } from '#domain/match-words.ts'
import { certificateToLookUp, checkUnderWay } from '#domain/recruitment/certificate.ts'
import FeedbackDialog from '#features/feedback/FeedbackDialog.vue'
import EndMatchDialog from '#features/matches/EndMatchDialog.vue'
import GrowingUpDialog from '#features/matches/GrowingUpDialog.vue'
import { MATCH_PLANS } from '#features/matches/match-plans.ts'
import PauseDialog from '#features/matches/PauseDialog.vue'
import type { AskedDeed } from '#features/recruitment/asked-deed.ts'
import RecruitmentDialog from '#features/recruitment/RecruitmentDialog.vue'
import { askedDeed, stageDeeds } from '#features/recruitment/stage-deeds.ts'
import NextStepDialog from '#features/referrals/NextStepDialog.vue'
import StepTakenDialog from '#features/referrals/StepTakenDialog.vue'
import SupervisionDialog from '#features/supervisions/SupervisionDialog.vue'
import VisitDialog from '#features/visits/VisitDialog.vue'
import CommitmentDialog from '#features/volunteers/CommitmentDialog.vue'
import ContactMadeDialog from '#features/volunteers/ContactMadeDialog.vue'
import CareReviewDialog from '#features/young-people/CareReviewDialog.vue'
import type { TodoForm } from './todo-deeds.ts'

/* Each form that a line of Today opens, with what it needs to know: the dialogs of the features as their own pages open them. Loaded once somebody does something. */

/** What a form is opened for. */
export type AskedLine = Pick<DueLine, 'kind' | 'part' | 'subject' | 'people' | 'what' | 'detail' | 'dueOn'>

/** A dialog with what it is given, and the name of what closes it: `open` is false then, a plan or a step null. */
export interface ShownForm {
  readonly dialog: Component
  readonly props: Readonly<Record<string, unknown>>
  readonly closesBy: 'open' | 'plan' | 'taking'
}

type Opens = (line: AskedLine, person?: DuePerson) => Promise<ShownForm | null>
type PropsOf<Dialog extends abstract new (...args: never[]) => { $props: object }> = Omit<InstanceType<Dialog>['$props'], 'open'>

function shown<Dialog extends abstract new (...args: never[]) => { $props: object }>(dialog: Dialog, props: PropsOf<Dialog>, closesBy: ShownForm['closesBy'] = 'open'): ShownForm {
  return { dialog: dialog as unknown as Component, props: props as Readonly<Record<string, unknown>>, closesBy }
}

const planned = (plan: DayPlan): ShownForm => shown(DayDialog, { plan }, 'plan')
const youngPersonOf = ({ people }: Pick<AskedLine, 'people'>): number | undefined => people.find(({ role }) => role === 'young_person')?.id
const feedbackOn = (occasion: 'annual_visit' | 'quarterly_check_in'): Opens => async (line, person) => {
  const youngPersonId = person?.id ?? youngPersonOf(line)
  return youngPersonId === undefined ? null : shown(FeedbackDialog, { youngPersonId, asked: { about: await api.feedback.form({ youngPersonId }), feedback: null, occasion, matchId: line.subject.kind === 'match' ? line.subject.id ?? undefined : undefined } })
}
const matchOf = async ({ subject }: AskedLine) => {
  const [opened, life] = await Promise.all([api.matches.open({ id: subject.id! }), api.matches.life({ id: subject.id! })])
  return { opened, life, matchId: subject.id! }
}
const volunteerOf = async ({ subject }: AskedLine) => ({ id: subject.id!, record: await api.volunteers.record({ id: subject.id! }) })

/* Everything of somebody's recruitment has one dialog, which asks for the record as it stands. */
const recruitment = (choose: (known: Awaited<ReturnType<typeof recruitmentOf>>, line: AskedLine) => AskedDeed | null): Opens => async (line) => {
  const known = await recruitmentOf(line)
  const asked = choose(known, line)
  if (asked === null) return null
  const { volunteerId, dossier, record } = known
  const stands = standsOf(known, 'stage' in asked ? asked.stage.stage : null)
  return shown(RecruitmentDialog, { volunteerId, person: record.details, stands, dossier, asked, commitmentMonths: record.commitmentMonths })
}
const recruitmentOf = async ({ subject }: AskedLine) => {
  const volunteerId = subject.id!
  const [dossier, opened, record] = await Promise.all([api.recruitment.open({ volunteerId }), api.volunteers.open({ id: volunteerId }), api.volunteers.record({ id: volunteerId })])
  return { volunteerId, dossier, opened, record }
}
type Recruitment = Awaited<ReturnType<typeof recruitmentOf>>
const standsOf = ({ opened }: Pick<Recruitment, 'opened'>, stage: string | null) => {
  const found = opened.stages.find((each) => each.stage === stage)
  return { state: found?.state ?? null, requestedOn: found?.requestedOn ?? null }
}
const stageOf = ({ dossier }: Recruitment, stage: string) => dossier.stages.find((each) => each.stage === stage)

/* The first stage of the path on which something can be done; once all are done, the approval. */
function nextStage(known: Recruitment): AskedDeed | null {
  for (const stage of known.dossier.stages) {
    const { main } = stageDeeds(stage, standsOf(known, stage.stage), known.dossier)
    if (main === 'again' || main === 'reopen') return null
    if (main !== null) return askedDeed(main, stage, known.dossier)
  }
  return known.dossier.stages.some((stage) => stage.kind === 'approval' && stage.missing.length === 0) ? { deed: 'approve' } : null
}

/** How each form is opened for a line; null where the record as it stands has no such form, and is opened instead. */
export const TODO_FORMS: Readonly<Record<TodoForm, Opens>> = {
  visit: async ({ subject }) => shown(VisitDialog, { matchId: subject.id!, asked: { about: await api.visits.form({ matchId: subject.id! }), visit: null } }),
  supervision: async ({ subject }) => shown(SupervisionDialog, { volunteerId: subject.id!, asked: { about: await api.supervisions.form({ volunteerId: subject.id! }), supervision: null } }),
  // A check that is under way goes on.
  certificate: recruitment(({ dossier }) => ({ deed: 'dbs', check: checkUnderWay(dossier.dbsChecks) })),
  status_check: recruitment(({ dossier }) => {
    const check = certificateToLookUp(dossier.dbsChecks, dossier.today)
    return check === null ? null : { deed: 'status', check }
  }),
  training: recruitment(() => ({ deed: 'training' })),
  remind: recruitment((known, { part }) => {
    const stage = stageOf(known, part)
    return stage === undefined ? null : { deed: 'remind', stage }
  }),
  reference: recruitment((known, { part }) => {
    const stage = stageOf(known, part)
    return stage === undefined ? null : { deed: 'record', stage }
  }),
  next_stage: recruitment(nextStage),
  contact: async (line) => shown(ContactMadeDialog, { ...await volunteerOf(line), contact: null }),
  care_review: async (line) => {
    const youngPersonId = youngPersonOf(line)
    if (youngPersonId === undefined) return null
    const { bornOn, today } = await api.youngPeople.open({ id: youngPersonId })
    return shown(CareReviewDialog, { youngPersonId, review: null, bornOn, today })
  },
  annual_visit: feedbackOn('annual_visit'),
  check_in: feedbackOn('quarterly_check_in'),
  plan_step: async ({ subject }) => shown(NextStepDialog, { referral: await api.referrals.open({ id: subject.id! }) }),
  step_taken: async ({ subject }) => shown(StepTakenDialog, { referral: await api.referrals.open({ id: subject.id! }) }),
  approve_claim: async ({ subject, what, detail }) => {
    const [{ today }, { rows }] = await Promise.all([api.service.read(null), api.money.claims(subject.on === undefined ? {} : { on: subject.on })])
    const paid = rows.find(({ id }) => id === subject.id)?.paidOn ?? null
    const paidOn = paid !== null && subject.on !== undefined && paid < subject.on ? null : paid
    return planned({
      key: `money.approveClaim ${subject.id}`, title: what, description: detail, today, dayLabel: 'Approved on', startOn: paidOn, notBefore: subject.on === undefined ? null : { on: subject.on, what: 'It was claimed' }, notAfter: paidOn === null ? null : { on: paidOn, what: 'It was paid' },
      save: 'Approve claim', said: 'Claim approved', send: ({ on }) => done.money.approveClaim({ claimId: subject.id!, on }),
    })
  },
  growing_up: async (line) => {
    const { life, matchId } = await matchOf(line)
    const step = growingUp(life.bornOn, life.growingUp, life.today, life.growingUpMonths)?.steps.find(({ taken }) => taken === null)?.step
    return step === undefined ? null : growing(step, { life, matchId })
  },
  after_care: async (line) => {
    const { opened, life, matchId } = await matchOf(line)
    if (opened.fundedAfter18 === false) return shown(EndMatchDialog, { opened, life })
    return life.afterCare === null ? growing('permission', { life, matchId }) : planned(MATCH_PLANS.goOnAfterCare(opened, life))
  },
  commitment: async (line) => shown(CommitmentDialog, { ...await volunteerOf(line), commitment: null }),
  pause: async (line) => {
    const { opened, life } = await matchOf(line)
    return opened.match.state === 'active' && life.pause === null ? shown(PauseDialog, { opened }) : null
  },
  end: async (line) => {
    const { opened, life } = await matchOf(line)
    return shown(EndMatchDialog, { opened, life })
  },
}

function growing(taking: GrowingUpStepName, { life, matchId }: Pick<Awaited<ReturnType<typeof matchOf>>, 'life' | 'matchId'>): ShownForm {
  return shown(GrowingUpDialog, { life, matchId, taking }, 'taking')
}
