import type { KeyedTable, Table } from '#domain/workbook/column.ts'
import type { ColumnOf, TableName } from '#domain/workbook/workbook-format.ts'
import { columnsOf } from '#domain/workbook/workbook-format.ts'
import { SETTING, STAGE } from '#domain/vocabulary.ts'

/* Where each table and column of the workbook lives in the database. The compiler holds it complete.
   A column in a history of its own is written `history.column`: the workbook has its latest entry. */

/** A history that hangs on a record; the workbook has columns for its latest entry. */
interface History {
  readonly owner: string
  readonly latest: string
}

const HISTORIES: Readonly<Record<string, History>> = {
  placements: { owner: 'youngPersonId', latest: 'fromOn desc nulls last, id desc' },
  matchPauses: { owner: 'matchId', latest: 'fromOn desc, id desc' },
}

interface Binding<Name extends TableName> {
  readonly into: string
  readonly columns: Readonly<Record<ColumnOf<Name>, string>>
  /** Which records are meant, where not all are. */
  readonly where?: string
}

/* The service has settings and stages of its own for which the workbook has no word; they stay in the file. */
function listed(words: object): string {
  return Object.keys(words).map((word) => `'${word}'`).join(', ')
}

const BINDINGS: { readonly [Name in TableName]: Binding<Name> } = {
  service: {
    into: 'settings',
    columns: { setting: 'name', value: 'value' },
    where: `name in (${listed(SETTING)}) and not exists (select 1 from settings later where later.name = main.name and later.fromOn > main.fromOn)`,
  },
  years: {
    into: 'serviceYears',
    columns: {
      year_start: 'startOn', children_in_care: 'childrenInCare', target_referrals: 'targetReferrals', target_matches: 'targetMatches', funded_matches: 'fundedMatches', budget_gbp: 'budgetPence', staff_fte: 'staffFte',
    },
  },
  mileage_rates: { into: 'mileageRates', columns: { from_date: 'fromOn', pence_per_mile: 'pencePerMile' } },
  volunteers: {
    into: 'volunteers',
    columns: {
      volunteer: 'key', first_name: 'firstName', last_name: 'lastName', date_of_birth: 'bornOn', gender: 'gender', ethnicity: 'ethnicity', religion: 'religion', nationality: 'nationality', disability: 'disability',
      email: 'email', phone: 'phone', address: 'address', postcode: 'postcode', enquired_on: 'enquiredOn', source: 'source', cohort: 'cohort', languages: 'languages', interests: 'interests', drives: 'drives',
      max_miles: 'maxMiles', prefers_age_from: 'prefersAgeFrom', prefers_age_to: 'prefersAgeTo', notes: 'notes',
    },
  },
  volunteer_status: { into: 'statusPeriods', columns: { volunteer: 'volunteerId', status: 'status', from_date: 'fromOn', reason: 'reason' } },
  stages: {
    into: 'stages',
    columns: {
      volunteer: 'volunteerId', stage: 'stage', state: 'state', requested_on: 'requestedOn', completed_on: 'completedOn', outcome: 'outcome', reference: 'reference', hours: 'hours', safe_action: 'safeAction', notes: 'notes',
    },
    where: `stage in (${listed(STAGE)})`,
  },
  young_people: {
    into: 'youngPeople',
    columns: {
      young_person: 'key', case_number: 'caseNumber', first_name: 'firstName', last_name: 'lastName', date_of_birth: 'bornOn', gender: 'gender', ethnicity: 'ethnicity', nationality: 'nationality', religion: 'religion',
      disability: 'disability', languages: 'languages', interests: 'interests', placement_type: 'placements.placementType', postcode: 'placements.postcode', out_of_area: 'placements.outOfArea', legal_status: 'legalStatus',
      in_care_from: 'inCareFrom', in_care_to: 'inCareTo', family_contact: 'familyContact', social_worker: 'socialWorker', social_worker_email: 'socialWorkerEmail', reviewing_officer: 'reviewingOfficer',
      asylum_seeking: 'asylumSeeking', notes: 'notes',
    },
  },
  referrals: {
    into: 'referrals',
    columns: {
      referral: 'key', young_person: 'youngPersonId', received_on: 'receivedOn', referred_by: 'referredBy', criterion: 'criterion', child_agrees: 'childAgrees', risk_assessment_on: 'riskAssessmentOn', state: 'state',
      closed_on: 'closedOn', waiting_reason: 'waitingReason', notes: 'notes',
    },
  },
  matches: {
    into: 'matches',
    columns: {
      match: 'key', young_person: 'youngPersonId', referral: 'referralId', volunteer: 'volunteerId', second_volunteer: 'secondVolunteerId', type: 'type', introduced_on: 'introducedOn', started_on: 'startedOn',
      paused_from: 'matchPauses.fromOn', paused_to: 'matchPauses.toOn', ended_on: 'endedOn', end_reason: 'endReason', friendship_continues: 'friendshipContinues', funded_after_18: 'fundedAfter18',
    },
  },
  visits: {
    into: 'visits',
    columns: { match: 'matchId', date: 'visitedOn', minutes: 'minutes', mode: 'mode', outcome: 'outcome', activity: 'activity', cost_gbp: 'costPence', miles: 'miles', notes: 'notes' },
  },
  supervisions: {
    into: 'supervisions',
    columns: { volunteer: 'volunteerId', match: 'matchId', due_on: 'dueOn', held_on: 'heldOn', mode: 'mode', impact: 'impact', enjoying: 'enjoying', child_safe: 'childSafe', notes: 'notes' },
  },
  care_reviews: {
    into: 'careReviews',
    columns: { young_person: 'youngPersonId', match: 'matchId', date: 'reviewedOn', attended_by: 'attendedBy', feedback: 'feedback', notes: 'notes' },
  },
  feedback: {
    into: 'feedback',
    columns: { match: 'matchId', date: 'givenOn', from: 'givenBy', occasion: 'occasion', rating: 'rating', quote: 'quote', may_quote: 'mayQuote' },
  },
  claims: {
    into: 'claims',
    columns: { claim: 'key', volunteer: 'volunteerId', match: 'matchId', date: 'claimedOn', kind: 'kind', amount_gbp: 'amountPence', miles: 'miles', approved_on: 'approvedOn', paid_on: 'paidOn' },
  },
  budget: { into: 'budgetLines', columns: { year_start: 'yearStartOn', line: 'line', amount_gbp: 'amountPence' } },
  concerns: {
    into: 'concerns',
    columns: {
      kind: 'kind', raised_on: 'raisedOn', raised_by: 'raisedBy', young_person: 'youngPersonId', volunteer: 'volunteerId', match: 'matchId', summary: 'summary', action: 'action', referred_to: 'referredTo',
      resolved_on: 'resolvedOn', outcome: 'outcome',
    },
  },
}

/** A column of the workbook, and where its value goes. */
export interface BoundColumn {
  readonly name: string
  /** Its place among the table's columns. */
  readonly place: number
  /** The column of the database. */
  readonly into: string
  /** The keyed table it refers to; its value becomes that record's id. */
  readonly refersTo: KeyedTable | null
}

/** A table of the workbook as it lies in the database. */
export interface BoundTable {
  readonly into: string
  readonly columns: readonly BoundColumn[]
  readonly history: { readonly into: string; readonly owner: string; readonly columns: readonly BoundColumn[] } | null
  /** Gives `id`, the latest history entry's id or null, then every column in the workbook's order and terms, by id. */
  readonly select: string
}

/** The database's table behind a keyed table of the workbook. */
export function recordsOf(table: KeyedTable): string {
  return BINDINGS[table].into
}

/** How a table of the workbook lies in the database. */
export function boundTable(table: Table & { readonly name: TableName }): BoundTable {
  const { into, columns: names, where } = BINDINGS[table.name]
  const all = columnsOf(table).map(([name, column], place) => {
    const path = (names as Readonly<Record<string, string>>)[name]!.split('.')
    return { name, place, into: path.at(-1)!, history: path.length > 1 ? path[0]! : null, refersTo: column.type.kind === 'ref' ? column.type.to : null }
  })
  const historyName = all.find((column) => column.history !== null)?.history ?? null
  const history = historyName === null ? null : { into: historyName, owner: HISTORIES[historyName]!.owner, columns: all.filter((column) => column.history !== null) }
  const joins = all.flatMap(({ refersTo, into: column, place }) => (refersTo === null ? [] : [`left join ${recordsOf(refersTo)} r${place} on r${place}.id = main.${column}`]))
  if (history !== null) joins.push(`left join ${history.into} history on history.id = (select id from ${history.into} where ${history.owner} = main.id order by ${HISTORIES[history.into]!.latest} limit 1)`)
  const selected = all.map((column) => (column.refersTo !== null ? `r${column.place}.key` : `${column.history === null ? 'main' : 'history'}.${column.into}`))
  return {
    into,
    columns: all.filter((column) => column.history === null),
    history,
    select: `select main.id, ${history === null ? 'null' : 'history.id'}, ${selected.join(', ')} from ${into} main ${joins.join(' ')} where ${where ?? 'true'} and main.id > ? order by main.id limit ?`,
  }
}
