import { addDays, addMonths } from '#domain/civil-date.ts'
import type { CivilDate } from '#domain/civil-date.ts'
import type { Agreement } from '#domain/recruitment/agreement.ts'
import { AGREEMENT } from '#domain/recruitment/agreement.ts'
import { identityPurgeOn } from '#domain/recruitment/purge.ts'
import { valuesOf } from '#domain/vocabulary.ts'
import type { WritableDatabase } from '../database/database.ts'
import { all, run, runOnOne, sql } from '../database/sql.ts'
import type { Random } from './random.ts'
import { createRandom } from './random.ts'
import type { Timeline } from './timeline.ts'
import { INTERVIEWERS, PLACES_TO_TALK, REFEREES, WORKED_AT } from './words/recruitment.ts'
import type { StageDone, Visitor } from './world.ts'

/* What a workbook has no column for on the way to approval (requirements H09, D09, C23): who was asked for a reference and what came of it, interviews, the certificate,
   identity, declarations, training by module, agreements. Each stands on the days of the stage that the workbook has, so that nothing is due sooner or later for it. */

/** What not everybody is trained in; each with the share who are. */
const BEYOND_EVERYBODY = [['Care leavers', 3, 0.3], ['Younger children', 3, 0.2]] as const

/** Approved before this day, nobody was asked for a declaration yet: of them it is missing data. */
const DECLARED_SINCE = -730
/** The certificates of two visitors cover staying overnight. */
const BARRED_LIST_FOR = 2

interface Recorded {
  readonly visitor: Visitor
  readonly id: number
  readonly random: Random
}

/** Adds it to the invented service, alike for the same service. */
export function addRecruitmentRecords(db: WritableDatabase, visitors: readonly Visitor[], timeline: Timeline): void {
  const ids = new Map(all<{ key: string; id: number }>(db, sql`select key, id from volunteers`).map(({ key, id }) => [key, id]))
  const people = visitors.map((visitor): Recorded => ({ visitor, id: ids.get(visitor.key)!, random: createRandom(`recruitment ${visitor.key}`) }))
  const asked = addModules(db)
  for (const person of people) {
    for (const stage of person.visitor.stages) addStage(db, person, stage, asked, timeline)
    addAgreements(db, person, timeline)
    addSignatures(db, person)
  }
  addDeclarations(db, people, timeline)
}

interface Modules {
  readonly everybody: readonly { readonly id: number; readonly hours: number }[]
  readonly beyond: readonly { readonly id: number; readonly share: number }[]
}

function addModules(db: WritableDatabase): Modules {
  const everybody = all<{ id: number; hours: number }>(db, sql`select id, coalesce(hours, 0) as hours from trainingModules where isRequired order by position`)
  const beyond = BEYOND_EVERYBODY.map(([name, hours, share], index) => ({
    share, id: run(db, sql`insert into trainingModules (name, hours, isRequired, refreshMonths, position) values (${name}, ${hours}, 0, null, ${everybody.length + index + 1})`).lastId,
  }))
  return { everybody, beyond }
}

function addStage(db: WritableDatabase, person: Recorded, stage: StageDone, modules: Modules, timeline: Timeline): void {
  const on = (day: number | null): CivilDate | null => (day === null ? null : timeline.on(day))
  const [requestedOn, completedOn] = [on(stage.requested), stage.state === 'complete' ? on(stage.completed) : null]
  switch (stage.stage) {
    case 'reference_1': case 'reference_2': return addReferee(db, person, stage.stage, requestedOn, completedOn)
    case 'interview_1': case 'interview_2': return addInterview(db, person, stage.stage, { plannedOn: completedOn ?? timeline.on(4), heldOn: completedOn })
    case 'dbs': return addCertificate(db, person, stage, requestedOn, completedOn, timeline)
    case 'identity':
      addAddresses(db, person, completedOn ?? timeline.today)
      return completedOn === null ? undefined : addIdentity(db, person, completedOn, timeline)
    case 'training': return completedOn === null ? undefined : addTraining(db, person, stage, completedOn, modules, timeline)
    default:
  }
}

function addReferee(db: WritableDatabase, { id, random }: Recorded, stage: string, requestedOn: CivilDate | null, receivedOn: CivilDate | null): void {
  const [relationship, kind] = stage === 'reference_1' ? ['Friend of many years', 'personal'] as const : ['Line manager', 'employer'] as const
  run(db, sql`
    insert into referees (volunteerId, stage, name, kind, relationship, organisation, isRelative, requestedOn, receivedOn, verifiedOn, verifiedBy, hasConcerns, outcome)
    values (${id}, ${stage}, ${random.pick(REFEREES)}, ${kind}, ${relationship}, ${kind === 'employer' ? random.pick(WORKED_AT) : null}, 0, ${requestedOn}, ${receivedOn}, ${receivedOn}, ${receivedOn === null ? null : random.pick(INTERVIEWERS)},
      ${receivedOn === null ? null : 0}, ${receivedOn === null ? null : 'satisfactory'})`)
}

function addInterview(db: WritableDatabase, { id, random }: Recorded, stage: string, { plannedOn, heldOn }: { readonly plannedOn: CivilDate; readonly heldOn: CivilDate | null }): void {
  const interviewers = random.shuffled(INTERVIEWERS).slice(0, 2).join(', ')
  run(db, sql`
    insert into interviews (volunteerId, stage, plannedOn, plannedAt, place, heldOn, interviewers, withYoungPeople, outcome)
    values (${id}, ${stage}, ${plannedOn}, '18:00', ${random.pick(PLACES_TO_TALK)}, ${heldOn}, ${heldOn === null ? null : interviewers}, ${heldOn === null ? null : Number(stage === 'interview_2' && random.chance(0.5))}, ${heldOn === null ? null : 'recommended'})`)
}

/* A workbook says when the stage was done; the certificate is of that day, so that its recheck is due when it was. */
function addCertificate(db: WritableDatabase, { id, visitor, random }: Recorded, { reference }: StageDone, appliedOn: CivilDate | null, issuedOn: CivilDate | null, timeline: Timeline): void {
  const isBarred = issuedOn !== null && Number(visitor.key.slice(1)) % 20 < BARRED_LIST_FOR && visitor.approved !== null
  const isInService = issuedOn !== null && random.chance(0.4)
  const { lastId } = run(db, sql`
    insert into dbsChecks (volunteerId, appliedOn, level, workforce, levelRationale, certificateNumber, issuedOn, nameOnCertificate, position, seenOn, seenBy, disclosure, decision, decidedOn, decidedBy, updateService, consentOn)
    values (${id}, ${appliedOn}, ${isBarred ? 'enhanced_children_barred' : 'enhanced'}, 'child', ${isBarred ? 'Stays overnight with the young person on journeys: regulated activity' : null}, ${issuedOn === null ? null : reference}, ${issuedOn},
      ${issuedOn === null ? null : `${visitor.first} ${visitor.last}`}, ${issuedOn === null ? null : 'Independent visitor'}, ${issuedOn}, ${issuedOn === null ? null : random.pick(INTERVIEWERS)}, ${issuedOn === null ? null : 'none'},
      ${issuedOn === null ? null : 'accepted'}, ${issuedOn}, ${issuedOn === null ? null : random.pick(INTERVIEWERS)}, ${issuedOn === null ? 'unknown' : isInService ? 'yes' : 'no'}, ${isInService ? issuedOn : null})`)
  if (!isInService) return
  const checkedOn = timeline.on(-random.between(20, 320))
  if (checkedOn > issuedOn) run(db, sql`insert into updateServiceChecks (dbsCheckId, checkedOn, checkedBy, result) values (${lastId}, ${checkedOn}, ${random.pick(INTERVIEWERS)}, 'blank_no_new')`)
}

/* What the documents were may be kept for two years; that they were seen stays (domain.md R3.7). */
function addIdentity(db: WritableDatabase, { id, random }: Recorded, checkedOn: CivilDate, timeline: Timeline): void {
  const { lastId } = run(db, sql`insert into identityChecks (volunteerId, checkedOn, checkedBy, route, viewing) values (${id}, ${checkedOn}, ${random.pick(INTERVIEWERS)}, 1, ${random.chance(0.85) ? 'in_person' : 'digital'})`)
  if (identityPurgeOn(checkedOn) <= timeline.on(90)) return
  for (const kind of ['passport', 'driving_licence']) run(db, sql`insert into identityDocuments (identityCheckId, kind, lastFour, expiresOn) values (${lastId}, ${kind}, ${String(random.between(1000, 9999))}, ${addMonths(checkedOn, random.between(30, 100))})`)
}

/* Where they live, and for every third where they lived before. */
function addAddresses(db: WritableDatabase, { id }: Recorded, on: CivilDate): void {
  const moved = id % 3 === 0 ? addMonths(on, -26) : null
  run(db, sql`insert into addresses (volunteerId, fromOn, address, postcode) select id, ${moved ?? addMonths(on, -100)}, address, postcode from volunteers where id = ${id} and address is not null`)
  if (moved !== null) run(db, sql`insert into addresses (volunteerId, fromOn, toOn, address) select id, ${addMonths(on, -90)}, ${addDays(moved, -1)}, ${'14 Station Road'} from volunteers where id = ${id} and address is not null`)
}

/* The invented awarding body of the course. */
const ACCREDITED = { by: 'Wexmouth Awards', level: 2 } as const

/* The hours of the course, by module in the measure that the service asks for. */
function addTraining(db: WritableDatabase, { id, random, visitor }: Recorded, { hours }: StageDone, trainedOn: CivilDate, { everybody, beyond }: Modules, timeline: Timeline): void {
  const whole = everybody.reduce((sum, module) => sum + module.hours, 0)
  let left = hours ?? whole
  everybody.forEach((module, index) => {
    const own = index === everybody.length - 1 ? left : Math.round((module.hours * (hours ?? whole) * 2) / whole) / 2
    left -= own
    run(db, sql`insert into trainingRecords (volunteerId, moduleId, trainedOn, hours, trainer, accreditedBy, accreditedLevel) values (${id}, ${module.id}, ${trainedOn}, ${own}, ${random.pick(INTERVIEWERS)}, ${ACCREDITED.by}, ${ACCREDITED.level})`)
  })
  if (visitor.approved === null) return
  for (const { id: moduleId, share } of beyond) {
    const on = addDays(trainedOn, random.between(30, 300))
    if (random.chance(share) && on <= timeline.today) run(db, sql`insert into trainingRecords (volunteerId, moduleId, trainedOn, trainer) values (${id}, ${moduleId}, ${on}, ${random.pick(INTERVIEWERS)})`)
  }
}

function addAgreements(db: WritableDatabase, { id, visitor }: Recorded, timeline: Timeline): void {
  if (visitor.approved === null || visitor.approved < DECLARED_SINCE) return
  const signedOn = timeline.on(visitor.approved - 2)
  for (const agreement of valuesOf(AGREEMENT) satisfies readonly Agreement[]) run(db, sql`insert into agreements (volunteerId, agreement, signedOn) values (${id}, ${agreement}, ${signedOn})`)
  signStage(db, id, 'agreements', signedOn)
}

/* Signed on the day by one of those who interview, where that was written down: of applicants and of those approved in the last two years who visit. Of the others what was brought in is still to be signed for. */
function addSignatures(db: WritableDatabase, { id, visitor }: Recorded): void {
  if (visitor.approved !== null && (visitor.approved < DECLARED_SINCE || visitor.stays.at(-1)?.status !== 'active')) return
  const random = createRandom(`signatures ${visitor.key}`)
  const unsigned = all<{ stage: string }>(db, sql`select stage from stages where volunteerId = ${id} and state = 'complete' and signedOffBy is null order by stage`)
  for (const { stage } of unsigned) run(db, sql`update stages set signedOffBy = ${random.pick(INTERVIEWERS)}, signedOffOn = completedOn where volunteerId = ${id} and stage = ${stage}`)
}

/* Declared before the approval and every year since; one is late with it, and one has taken a post with who runs a home. */
function addDeclarations(db: WritableDatabase, people: readonly Recorded[], timeline: Timeline): void {
  const declaring = people.filter(({ visitor }) => visitor.approved !== null && visitor.approved >= DECLARED_SINCE)
  const daysOf = ({ visitor }: Recorded): CivilDate[] => {
    const first = timeline.on(visitor.approved! - 4)
    return [first, ...[1, 2].map((years) => addDays(addMonths(first, 12 * years), -15 * years)).filter((again) => again <= timeline.today)]
  }
  // Whoever declared last is the one who has not yet: a few weeks late, and no more.
  const late = declaring.filter((person) => daysOf(person).length > 1 && daysOf(person).at(-1)! < timeline.on(-18) && person.visitor.stays.at(-1)?.status === 'active').sort((one, other) => (daysOf(one).at(-1)! < daysOf(other).at(-1)! ? 1 : -1))[0]
  for (const person of declaring) {
    const [first, ...again] = daysOf(person)
    declare(db, person, first!)
    signStage(db, person.id, 'independence', first!)
    for (const on of person === late ? again.slice(0, -1) : again) declare(db, person, on)
  }
  linkToHome(db, declaring, late, timeline)
}

function declare(db: WritableDatabase, { id, random }: Recorded, declaredOn: CivilDate, homeProvider: string | null = null): void {
  run(db, sql`
    insert into independenceDeclarations (volunteerId, declaredOn, isCouncillor, directorate, householdLink, homeProvider, outcome, decidedBy) values (${id}, ${declaredOn}, 0, 'none', 'none', ${homeProvider}, 'independent', ${random.pick(INTERVIEWERS)})`)
}

const WHO_RUNS_HOMES = ['Northlight Homes', 'Ellershire County Council', 'Birch Tree Care'] as const

function linkToHome(db: WritableDatabase, declaring: readonly Recorded[], late: Recorded | undefined, timeline: Timeline): void {
  const homes = all<{ id: number; youngPersonId: number }>(db, sql`select id, youngPersonId from placements where placementType = 'residential' order by id`)
  homes.forEach(({ id }, index) => runOnOne(db, sql`update placements set provider = ${WHO_RUNS_HOMES[index % WHO_RUNS_HOMES.length]!} where id = ${id}`))
  const visiting = all<{ volunteerId: number; provider: string }>(db, sql`
    select volunteerId, provider from matches join placements on placements.youngPersonId = matches.youngPersonId where endedOn is null and startedOn < ${timeline.on(-60)} and provider is not null
      and placements.id = (select id from placements as latest where latest.youngPersonId = matches.youngPersonId order by fromOn desc, id desc limit 1) order by matches.id`)
  const linked = visiting.flatMap(({ volunteerId, provider }) => declaring.filter((person) => person.id === volunteerId && person !== late && person.visitor.approved! < -60).map((person) => ({ person, provider })))[0]
  if (linked !== undefined) declare(db, linked.person, timeline.on(-6), linked.provider)
}

function signStage(db: WritableDatabase, id: number, stage: 'independence' | 'agreements', on: CivilDate): void {
  run(db, sql`insert into stages (volunteerId, stage, state, requestedOn, completedOn, signedOffBy, signedOffOn) values (${id}, ${stage}, 'complete', ${on}, ${on}, ${INTERVIEWERS[0]}, ${on})`)
}
