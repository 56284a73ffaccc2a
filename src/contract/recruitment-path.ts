import { z } from 'zod'
import { COMMITMENT_RANGE } from '#domain/commitment.ts'
import { SEVERAL_KINDS } from '#domain/recruitment/path-change.ts'
import { STAGE_KIND } from '#domain/recruitment/path-stage.ts'
import { DBS_LEVEL, DBS_WORKFORCE } from '#domain/recruitment/certificate.ts'
import { POLICY_RANGE } from '#domain/recruitment/policy.ts'
import { valuesOf } from '#domain/vocabulary.ts'
import { command, query } from './procedure.ts'
import { civilDate, line, pastValue, recordId } from './shapes.ts'

/* The service's own recruitment path: its stages in their order, the modules of its training, and its policy by date. */

const stageCode = z.string().min(1).max(40)
const which = z.strictObject({ stage: stageCode })
const hours = z.number().min(0, 'Enter 0 to 500 hours.').max(500, 'Enter 0 to 500 hours.').nullable()
const months = z.int().min(1, 'Enter 1 to 120 months.').max(120, 'Enter 1 to 120 months.').nullable()
const kind = z.enum(valuesOf(STAGE_KIND))
const name = line.min(1, 'Enter a name.')
const within = ({ least, most }: { readonly least: number; readonly most: number }): z.ZodInt => z.int().min(least, `Enter ${least} to ${most}.`).max(most, `Enter ${least} to ${most}.`)

const policy = z.strictObject({
  recheckMonths: within(POLICY_RANGE.recheckMonths), statusCheckMonths: within(POLICY_RANGE.statusCheckMonths), statusCheckWaivesRecheck: z.boolean(), overseasMonths: within(POLICY_RANGE.overseasMonths),
  overseasYears: within(POLICY_RANGE.overseasYears), independenceMonths: within(POLICY_RANGE.independenceMonths), commitmentMonths: within(COMMITMENT_RANGE), dbsLevel: z.enum(valuesOf(DBS_LEVEL)), dbsWorkforce: z.enum(valuesOf(DBS_WORKFORCE)),
})
const trainingModule = z.strictObject({ name, hours, isRequired: z.boolean(), refreshMonths: months })

export type KeptPolicy = z.output<typeof policy>

export const recruitmentPathContract = {
  /** The path, the training and the policy as they are, and for how many volunteers approved before each stage is missing. */
  read: query(
    z.null(),
    z.strictObject({
      today: civilDate,
      /** In their order; those taken off the path come last. */
      stages: z.array(z.strictObject({ stage: z.string(), name: z.string(), kind, isRequired: z.boolean(), hours: z.number().nullable(), isRetired: z.boolean(), lacking: z.int() })),
      modules: z.array(trainingModule.extend({ id: recordId, name: z.string(), isRetired: z.boolean() })),
      policy: z.strictObject({ recheckMonths: z.number(), statusCheckMonths: z.number(), statusCheckWaivesRecheck: z.boolean(), overseasMonths: z.number(), overseasYears: z.number(), independenceMonths: z.number(), commitmentMonths: z.number(), dbsLevel: z.enum(valuesOf(DBS_LEVEL)), dbsWorkforce: z.enum(valuesOf(DBS_WORKFORCE)) }),
      /** Every value that each has had, by the name it is kept under. */
      policyHistory: z.array(pastValue),
    }),
  ),
  /** The volunteers approved before for whom the stage is missing. */
  lacking: query(which, z.array(z.strictObject({ id: recordId, name: z.string() }))),
  /** What a change would mean for people as they are; what is null stays as it is. */
  whatItMeans: query(
    z.strictObject({
      stage: z.strictObject({ stage: stageCode.nullable(), kind, isRequired: z.boolean(), hours, isRetired: z.boolean() }).nullable(),
      module: z.strictObject({ id: recordId.nullable(), hours, isRequired: z.boolean(), refreshMonths: months, isRetired: z.boolean() }).nullable(),
      policy: policy.extend({ fromOn: civilDate.nullable() }).nullable(),
    }),
    z.strictObject({ needMore: z.int(), needLess: z.int(), lacking: z.int(), closes: z.int(), opens: z.int() }),
  ),
  addStage: command(z.strictObject({ name, kind: z.enum(SEVERAL_KINDS), isRequired: z.boolean() }), z.strictObject({ stage: z.string() })),
  describeStage: command(which.extend({ name, isRequired: z.boolean(), hours }), z.null()),
  moveStage: command(which.extend({ to: z.enum(['earlier', 'later']) }), z.null()),
  /** Takes a stage off the path; what was recorded of it stays. */
  retireStage: command(which, z.null()),
  putBackStage: command(which, z.null()),
  saveModule: command(trainingModule.extend({ id: recordId.nullable() }), z.null()),
  moveModule: command(z.strictObject({ id: recordId, to: z.enum(['earlier', 'later']) }), z.null()),
  retireModule: command(z.strictObject({ id: recordId }), z.null()),
  putBackModule: command(z.strictObject({ id: recordId }), z.null()),
  /** Saves what was changed of the policy: from the day given, or as a correction of what is in force. */
  savePolicy: command(policy.extend({ fromOn: civilDate.nullable() }), z.null()),
}
