import type { Backend } from '#backend/backend.ts'
import { all, sql, value } from '#backend/database/sql.ts'
import type { Sql } from '#backend/database/sql.ts'
import type { Random } from '#backend/demo/random.ts'
import { NEW_PERSON } from '#backend/young-people/new-person-for-tests.ts'
import type { Contract } from '#contract/contract.ts'
import type { InputOf } from '#contract/procedure.ts'
import type { Reply } from '#contract/refusal.ts'
import type { Sets } from './holdings.ts'
import { ask, TODAY } from './prepared-service.ts'

/* What a coordinator does between an enquiry and a friendship, by the commands of the page. Each writes into several tables at once, or takes what one wrote back. */

/* Asked as the page asks, so that the compiler says where a command asks for more. */
function tell<Feature extends keyof Contract, Name extends keyof Contract[Feature] & string>(backend: Backend, feature: Feature, name: Name, input: InputOf<Contract[Feature][Name]>): Promise<Reply> {
  return ask(backend, `${feature}.${name}`, input)
}

/** One change of the trade, or null where the service has nothing that it could be done to. */
type Made = { readonly sets: Sets; readonly perform: () => Promise<Reply> } | null

/** The changes of the trade over an open backend, by what they are. */
export function tradeDeedsOf(backend: Backend, random: Random): Readonly<Record<TradeKind, (number: string) => Promise<Made>>> {
  const db = (): NonNullable<Backend['session']['vault']>['db'] => backend.session.vault!.db
  const pickRow = <Row extends object>(query: Sql): Row | undefined => {
    const rows = all<Row>(db(), query)
    return rows.length === 0 ? undefined : random.pick(rows)
  }
  const pickVolunteer = (): number => random.pick(all<{ id: number }>(db(), sql`select id from volunteers where key like 'V%' order by id`)).id

  return {
    contact: async (number) => ({ sets: [[`step ${number}`, 'call']], perform: () => tell(backend, 'volunteers', 'logContact', { id: pickVolunteer(), on: TODAY, what: number, who: null }) }),
    takenBack: async () => {
      const row = pickRow<{ entry: number; what: string }>(sql`select max(auditId) as entry, what from steps join _auditChanges on tableName = 'steps' and action = 'insert' and steps.id between firstId and lastId join _audit on _audit.id = auditId where kind = 'call' and procedure = 'volunteers.logContact' group by steps.id order by steps.id`)
      return row === undefined ? null : { sets: [[`step ${row.what}`, null]], perform: () => tell(backend, 'history', 'undo', { entry: row.entry }) }
    },
    referral: async (number) => ({
      sets: [[`young person ${number}`, 'waiting'], [`view of ${number}`, 'wants']],
      perform: () => tell(backend, 'referrals', 'receive', {
        youngPerson: { add: { ...NEW_PERSON, firstName: 'Ann', lastName: number } }, receivedOn: TODAY, referredBy: 'social worker', criterion: 'best_interests', factors: [], isUrgent: null, offeredOn: null, prefersGender: null, genderStrength: null, prefersBackground: null,
        backgroundStrength: null, preferenceOf: null, notes: null, isInCarePlan: null, carePlanOn: null, childView: 'wants', understanding: null, viewOn: TODAY, viewTakenBy: 'A social worker', viewReasons: null, riskAskedOn: null, riskReceivedOn: null, waitingReason: 'seeking_visitor', owner: null, nextStep: null, nextStepOn: null,
      }),
    }),
    objection: async (number) => {
      const row = pickRow<{ id: number; lastName: string }>(sql`select referrals.id, lastName from referrals join youngPeople on youngPeople.id = youngPersonId where firstName = 'Ann' and state = 'waiting' and closedOn is null and referrals.id not in (select referralId from pairings where stoppedOn is null) order by referrals.id`)
      return row === undefined ? null : {
        sets: [[`young person ${row.lastName}`, 'declined_by_child'], [`view of ${row.lastName}`, 'objects']],
        perform: () => tell(backend, 'referrals', 'recordView', { id: row.id, childView: 'objects', understanding: 'yes', viewOn: TODAY, viewTakenBy: 'A social worker', viewReasons: number }),
      }
    },
    training: async (number) => {
      const modules = all<{ id: number }>(db(), sql`select id from trainingModules order by id`).slice(0, 2)
      const moduleIds = modules.map(({ id }) => id)
      return modules.length === 0 ? null : { sets: moduleIds.map((id) => [`training ${number} ${id}`, TODAY]), perform: () => tell(backend, 'recruitment', 'recordTraining', { volunteerId: pickVolunteer(), moduleIds, trainedOn: TODAY, hours: null, trainer: number, accreditedBy: null, accreditedLevel: null }) }
    },
    pairing: async () => {
      const referral = pickRow<{ id: number }>(sql`select id from referrals where state = 'waiting' and closedOn is null and id not in (select referralId from pairings where stoppedOn is null) order by id`)
      if (referral === undefined) return null
      const opened = await ask(backend, 'matching.open', { referralId: referral.id })
      if (!opened.ok) return null
      const { candidates, objections } = opened.value as { candidates: { id: number; mayBeAsked: boolean }[]; objections: { stops: string }[] }
      const free = candidates.filter(({ mayBeAsked }) => mayBeAsked)
      if (free.length === 0 || objections.some(({ stops }) => stops === 'matching')) return null
      const volunteerId = random.pick(free).id
      return { sets: [[`pairing of ${referral.id}`, `with ${volunteerId}`]], perform: () => tell(backend, 'matching', 'begin', { referralId: referral.id, volunteerId, secondVolunteerId: null, type: 'standard', on: TODAY, askedOn: TODAY }) }
    },
    stop: async (number) => {
      const pairing = pickRow<{ id: number; referralId: number }>(sql`select id, referralId from pairings where stoppedOn is null and matchId is null order by id`)
      return pairing === undefined ? null : { sets: [[`pairing of ${pairing.referralId}`, `stopped: ${number}`]], perform: () => tell(backend, 'matching', 'stop', { pairingId: pairing.id, on: TODAY, reason: number }) }
    },
    objective: async (number) => {
      const match = pickRow<{ id: number }>(sql`select id from matches where endedOn is null and startedOn < ${TODAY} order by id`)
      return match === undefined ? null : { sets: [[`objective ${number}`, String(match.id)]], perform: () => tell(backend, 'matches', 'setObjective', { matchId: match.id, on: TODAY, what: number, tagIds: [] }) }
    },
    concern: async (number) => {
      const volunteer = pickRow<{ id: number; key: string }>(sql`select id, key from volunteers where key like 'V%' and exists (select 1 from statusPeriods where volunteerId = volunteers.id and status = 'active') and not exists (select 1 from statusPeriods where volunteerId = volunteers.id and (fromOn >= ${TODAY} or status = 'suspended')) order by id`)
      const isActive = volunteer !== undefined && value<string>(db(), sql`select status from statusPeriods where volunteerId = ${volunteer.id} order by fromOn desc limit 1`) === 'active'
      return !isActive ? null : {
        sets: [[`concern ${number}`, 'told designated_officer'], [`suspended ${volunteer.key}`, TODAY]],
        perform: () => tell(backend, 'concerns', 'record', { kind: 'allegation', raisedOn: TODAY, raisedBy: null, youngPersonId: null, volunteerId: volunteer.id, matchId: null, summary: number, action: null, told: [{ whom: 'designated_officer', toldOn: TODAY }], suspends: true, pauses: false, meanwhileOn: TODAY }),
      }
    },
  }
}

export type TradeKind = 'contact' | 'takenBack' | 'referral' | 'objection' | 'training' | 'pairing' | 'stop' | 'objective' | 'concern'

/** What they made, as items read back from a file. */
export const TRADE_HOLDINGS: Sql = sql`
  select 'step ' || what as item, kind as value from steps where kind = 'call'
  union all select 'young person ' || lastName, (select state from referrals where youngPersonId = youngPeople.id) from youngPeople where firstName = 'Ann' and id in (select youngPersonId from referrals)
  union all select 'view of ' || lastName, (select childView from referrals where youngPersonId = youngPeople.id) from youngPeople where firstName = 'Ann' and id in (select youngPersonId from referrals)
  union all select 'training ' || trainer || ' ' || moduleId, trainedOn from trainingRecords where trainer is not null
  union all select 'pairing of ' || referralId, case when stoppedOn is null then 'with ' || volunteerId else 'stopped: ' || stopReason end from pairings where id in (select max(id) from pairings group by referralId)
  union all select 'objective ' || what, cast(matchId as text) from objectives
  union all select 'concern ' || summary, (select 'told ' || whom from concernTellings where concernId = concerns.id) from concerns where kind = 'allegation' and raisedOn = ${TODAY}
  union all select 'suspended ' || key, fromOn from statusPeriods join volunteers on volunteers.id = volunteerId where status = 'suspended' and fromOn = ${TODAY}`
