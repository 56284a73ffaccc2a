import type { CivilDate } from '#domain/civil-date.ts'
import { addDays } from '#domain/civil-date.ts'
import type { PastValue, ServiceSettings } from '#domain/setting.ts'
import { SINCE_EVER, settingsFrom } from '#domain/setting.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { Setting } from '#domain/vocabulary.ts'

/* Settings are dated: an interval that changes must leave the past as it was agreed. A save gives all settings at one day, so what was
   not touched is given as it held on that day, and only what was changed is changed. */

export type SettingField = keyof ServiceSettings

/** One save: all settings as they are to hold from the day; null is since ever. */
export interface SettingsSave {
  readonly settings: ServiceSettings
  readonly fromOn: CivilDate | null
}

const KEPT_AS = {
  serviceName: 'service_name', localAuthority: 'local_authority', delivery: 'delivery', provider: 'provider', yearStartMonth: 'year_start_month',
  supervisionWeeks: 'supervision_weeks', visitsPerYear: 'visits_per_year', upperAge: 'upper_age', contractMonthlyRatePence: 'contract_monthly_rate_gbp',
  contractMinimumMatches: 'contract_minimum_matches', contractIncludedMatches: 'contract_included_matches', contractExtraMatchPencePerYear: 'contract_extra_match_gbp_per_year',
} as const satisfies Readonly<Record<SettingField, Setting>>

/** What is agreed for a time and may change: asked for with the day from which it holds. The rest names the service, and a change corrects it. */
const DATED: ReadonlySet<SettingField> = new Set([
  'delivery', 'provider', 'supervisionWeeks', 'visitsPerYear', 'upperAge', 'contractMonthlyRatePence', 'contractMinimumMatches', 'contractIncludedMatches', 'contractExtraMatchPencePerYear',
])

/** The settings that differ. */
export function changedFields(before: ServiceSettings, after: ServiceSettings): SettingField[] {
  return (Object.keys(KEPT_AS) as SettingField[]).filter((field) => before[field] !== after[field])
}

/** Whether any of them is agreed for a time, so that the day must be asked for. */
export function needsDay(fields: readonly SettingField[]): boolean {
  return fields.some((field) => DATED.has(field))
}

/**
 * The saves that make the change and nothing else. What is dated holds from `fromOn`, or corrects the value in force when that is null;
 * what names the service always corrects the value in force.
 */
export function savesFor(before: ServiceSettings, after: ServiceSettings, history: readonly PastValue[], today: CivilDate, fromOn: CivilDate | null): SettingsSave[] {
  const byDay = new Map<CivilDate, SettingField[]>()
  for (const field of changedFields(before, after)) {
    const day = (DATED.has(field) ? fromOn : null) ?? inForceSince(history, KEPT_AS[field], today)
    byDay.set(day, [...(byDay.get(day) ?? []), field])
  }
  return [...byDay].map(([day, fields]) => ({
    settings: { ...settingsOn(history, day), ...Object.fromEntries(fields.map((field) => [field, after[field]])) },
    fromOn: day === SINCE_EVER ? null : day,
  }))
}

/** The saves that take those back: the same days, with what held on them before. */
export function savesToUndo(saves: readonly SettingsSave[], history: readonly PastValue[]): SettingsSave[] {
  return saves.map(({ fromOn }) => ({ settings: settingsOn(history, fromOn ?? SINCE_EVER), fromOn }))
}

/** What a setting was before and will be: `Was 12 until 31 Mar 2025. Will be 6 from 1 Dec 2026`; nothing where it has always been the same. */
export function spokenHistory(history: readonly PastValue[], field: SettingField, today: CivilDate, show: (value: string) => string = (value) => value): string | undefined {
  const name = KEPT_AS[field]
  const since = inForceSince(history, name, today)
  const own = history.filter((past) => past.name === name).sort((one, other) => (one.fromOn < other.fromOn ? -1 : 1))
  const said = own.flatMap(({ fromOn, value }, index) => {
    const shown = value === null ? 'not set' : show(value)
    if (fromOn < since) return [`Was ${shown} until ${spokenDate(addDays(own[index + 1]!.fromOn, -1))}`]
    return fromOn > since ? [`Will be ${shown} from ${spokenDate(fromOn)}`] : []
  })
  return said.length > 0 ? said.join('. ') : undefined
}

function inForceSince(history: readonly PastValue[], name: Setting, today: CivilDate): CivilDate {
  return history.filter((past) => past.name === name && past.fromOn <= today).reduce((latest, past) => (past.fromOn > latest ? past.fromOn : latest), SINCE_EVER)
}

function settingsOn(history: readonly PastValue[], on: CivilDate): ServiceSettings {
  const held = new Map<string, PastValue>()
  for (const past of history) {
    const known = held.get(past.name)
    if (past.fromOn <= on && (known === undefined || known.fromOn < past.fromOn)) held.set(past.name, past)
  }
  return settingsFrom(new Map([...held].map(([name, past]) => [name, past.value])))
}
