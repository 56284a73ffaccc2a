import { z } from 'zod'
import { eachInterval } from '#domain/due/intervals.ts'
import { SERVICE_TERM, TERM_NAMES, type ServiceTerms, type TermName } from '#domain/service-term.ts'
import type { ServiceSettings } from '#domain/setting.ts'
import { DELIVERY, valuesOf } from '#domain/vocabulary.ts'
import { command, query } from './procedure.ts'
import { capacity, civilDate, line, pastValue, pence, recordId, text } from './shapes.ts'

const count = z.int().min(0).max(1_000_000)

const settings = z.strictObject({
  serviceName: line.min(1, 'Enter the name of the service.').nullable(),
  localAuthority: line.nullable(),
  delivery: z.enum(valuesOf(DELIVERY)),
  provider: line.nullable(),
  yearStartMonth: z.int().min(1).max(12),
  supervisionWeeks: z.int('Enter whole weeks.').min(1, 'Enter 1 to 52 weeks.').max(52, 'Enter 1 to 52 weeks.'),
  visitsPerYear: z.int('Enter a whole number of visits.').min(1, 'Enter 1 to 104 visits a year.').max(104, 'Enter 1 to 104 visits a year.'),
  upperAge: z.int().min(18, 'Enter an age from 18 to 25.').max(25, 'Enter an age from 18 to 25.'),
  contractMonthlyRatePence: pence.nullable(),
  contractMinimumMatches: count.nullable(),
  contractIncludedMatches: count.nullable(),
  contractExtraMatchPencePerYear: pence.nullable(),
}) satisfies z.ZodType<ServiceSettings>

const year = z.strictObject({
  startOn: civilDate,
  childrenInCare: count.nullable(),
  targetReferrals: count.nullable(),
  targetMatches: count.nullable(),
  fundedMatches: count.nullable(),
  budgetPence: pence.nullable(),
  staffFte: z.number().min(0).max(1000).nullable(),
})

const rate = z.strictObject({ fromOn: civilDate, pencePerMile: z.number().min(0, 'Enter pence, 0 or more.').max(500, 'Enter pence a mile, at most 500.') })

const scope = z.strictObject({
  /** In the service's own words. */
  eligibility: text(2000).nullable(),
  priority: text(2000).nullable(),
  /** The councils that adjoin its own (domain.md R2.9). */
  adjoining: z.array(line.min(1)).max(60),
})

export type ServiceScope = z.output<typeof scope>
const intervals = z.strictObject(eachInterval(({ least, most }) => z.int('Enter a whole number.').min(least, `Enter ${least} to ${most}.`).max(most, `Enter ${least} to ${most}.`)))

const TERM_SHAPES = Object.fromEntries(TERM_NAMES.map((name) => {
  const { least, most, usual } = SERVICE_TERM[name]
  const number = z.int('Enter a whole number.').min(least, `Enter ${least} to ${most}.`).max(most, `Enter ${least} to ${most}.`)
  return [name, usual === null ? number.nullable() : number]
})) as unknown as { readonly [Name in TermName]: z.ZodType<ServiceTerms[Name]> }
const terms = z.strictObject(TERM_SHAPES)

export type ServiceYear = z.output<typeof year>
export type MileageRate = z.output<typeof rate>

export const serviceContract = {
  /** The service's settings as they hold today, and today's date. */
  read: query(z.null(), z.strictObject({ today: civilDate, settings, isEmpty: z.boolean() })),
  /** Every value that a setting has had, newest first. */
  history: query(z.null(), z.array(pastValue)),
  /** Saves settings; a change holds from the day given, or since ever. */
  save: command(z.strictObject({ settings, fromOn: civilDate.nullable() }), z.null()),
  /** Whom the service is for, and which referral comes first. */
  readScope: query(z.null(), scope),
  saveScope: command(scope, z.null()),
  /** Ages, months, the target and the points as they hold today, and every value that each has had by the name it is kept under. */
  terms: query(z.null(), z.strictObject({ today: civilDate, terms, history: z.array(pastValue) })),
  /** Saves those of them that are given: from the day given, or as a correction of what is in force. */
  saveTerms: command(z.strictObject({ terms: terms.partial(), fromOn: civilDate.nullable() }), z.null()),
  /** How soon each thing is due, as agreed today, and every value that each has had by the name it is kept under. */
  intervals: query(z.null(), z.strictObject({ today: civilDate, intervals, history: z.array(pastValue) })),
  /** Saves what was changed of the intervals: from the day given, or as a correction of what is in force. */
  saveIntervals: command(z.strictObject({ intervals, fromOn: civilDate.nullable() }), z.null()),
  /** How many matches the contract agrees at one time, as today's, and every number that it agreed; what counts as agreed where it says nothing, and how many are taken. */
  capacity: query(z.null(), capacity.extend({ today: civilDate, contracted: z.int().nullable(), history: z.array(pastValue) })),
  /** Keeps how many the contract agrees: from the day given, or as a correction of what is in force. */
  saveCapacity: command(z.strictObject({ contracted: z.int('Enter a whole number.').min(0).max(10_000).nullable(), fromOn: civilDate.nullable() }), z.null()),
  years: query(z.null(), z.array(year.extend({ id: recordId }))),
  /** Saves a financial year; the year that starts on that day is replaced. */
  saveYear: command(year, z.null()),
  removeYear: command(z.strictObject({ id: recordId }), z.null()),
  rates: query(z.null(), z.array(rate.extend({ id: recordId }))),
  /** Saves a mileage rate from its day on, in place of the rate named; the rate of that same day is replaced. */
  saveRate: command(rate.extend({ instead: recordId.nullable() }), z.null()),
  removeRate: command(z.strictObject({ id: recordId }), z.null()),
}
