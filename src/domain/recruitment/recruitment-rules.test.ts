import { describe, expect, it } from 'vitest'
import type { DbsDecision, StatusResult } from './certificate.ts'
import { certificateNumber, joinUpdateServiceBy, recheckDueOn, statusCheckAgainOn, toJoinBy, wrongCertificateNumber } from './certificate.ts'
import { isCurrentThere, wrongDbsCheck, wrongDecision, wrongStatusCheck, wrongSubscription } from './dbs-check.ts'
import { wrongDocument, wrongIdentity } from './identity.ts'
import type { Declaration } from './independence.ts'
import { declareAgainOn, suggestedIndependence, wrongDeclaration } from './independence.ts'
import { asksForGoodConduct, wrongOverseasStay } from './overseas-stay.ts'
import { USUAL_POLICY } from './policy.ts'
import { dbsNotePurgeOn, identityPurgeOn } from './purge.ts'
import type { Reference } from './reference.ts'
import { missingInReference, wrongReference } from './reference.ts'
import { helpedDaysThatCount, isDecided, patternSinceOn, regulatedPattern } from './regulated-activity.ts'
import { wrongSimpleStage } from './simple-stage.ts'
import { USUAL_MODULES } from './rules-for-tests.ts'
import type { StageFacts } from './stage-requirements.ts'
import { missingForStage } from './stage-requirements.ts'
import { accreditedInWords, hoursDone, trainingRunsOut, wrongAccreditation } from './training-module.ts'

/* Every dated rule of domain.md R2.4 and R3, with the cases printed there. */

const today = '2026-11-22'

describe('a certificate (R3.4, R3.5)', () => {
  it.each([['001234567890', undefined], ['0012 3456 7890', undefined], ['12345678901', 'This has 11 digits. Enter the 12 digits of the certificate.'], ['CRB123456789', 'Enter the 12 digits of the certificate, like 001234567890.']])('numbered %s', (typed, words) => {
    expect(wrongCertificateNumber(typed)).toBe(words)
  })
  it('keeps its noughts and loses its spaces', () => expect(certificateNumber(' 0012 3456 7890 ')).toBe('001234567890'))

  const issued = (issuedOn: string, checkedOn?: string) => ({ workforce: null, issuedOn, seenOn: issuedOn, disclosure: 'none', decision: 'accepted', decidedOn: issuedOn, statusChecks: checkedOn === undefined ? [] : [{ checkedOn, result: 'blank_no_new' as const }] }) as const
  it.each([['2024-02-29', '2027-02-28'], ['2023-11-14', '2026-11-14'], ['2023-08-31', '2026-08-31']])('issued %s is to be renewed by %s', (on, due) => {
    expect(recheckDueOn(issued(on), null, USUAL_POLICY, today)).toBe(due)
    expect(recheckDueOn(null, on, USUAL_POLICY, today)).toBe(due)
  })
  it.each([[12, '2024-11-14'], [24, '2025-11-14'], [36, '2026-11-14']])('is renewed after %d months, as the service sets it, by %s', (recheckMonths, due) => expect(recheckDueOn(issued('2023-11-14'), null, { ...USUAL_POLICY, recheckMonths }, today)).toBe(due))
  it.each<[string, readonly [checkedOn: string, result: StatusResult][], number, string | null]>([
    ['never', [], 12, null],
    ['once', [['2025-10-01', 'blank_no_new']], 12, '2026-10-01'],
    ['twice, and the later counts', [['2026-03-31', 'non_blank_no_new'], ['2025-10-01', 'blank_no_new']], 12, '2027-03-31'],
    ['on a leap day', [['2024-02-29', 'blank_no_new']], 12, '2025-02-28'],
    ['with a year and a half between', [['2025-08-31', 'blank_no_new']], 18, '2027-02-28'],
    ['once, and once with details that did not match', [['2025-10-01', 'blank_no_new'], ['2026-10-01', 'no_match']], 12, '2026-10-01'],
    ['and a new certificate is needed', [['2025-10-01', 'blank_no_new'], ['2026-10-01', 'new_info']], 12, null],
    ['on a day to come', [['2026-12-01', 'blank_no_new']], 12, null],
  ])('asked for %s is asked for again (R3.5)', (_what, checks, statusCheckMonths, again) => {
    expect(statusCheckAgainOn({ statusChecks: checks.map(([checkedOn, result]) => ({ checkedOn, result })) }, { ...USUAL_POLICY, statusCheckMonths }, today)).toBe(again)
  })
  it.each([[false, '2026-11-14'], [true, '2027-10-01']])('with a status check of 1 Oct 2026, which waives it: %s, by %s', (statusCheckWaivesRecheck, due) => {
    expect(recheckDueOn(issued('2023-11-14', '2026-10-01'), null, { ...USUAL_POLICY, statusCheckWaivesRecheck }, today)).toBe(due)
  })
  it('can join the Update Service for 30 days', () => expect(joinUpdateServiceBy('2026-11-03')).toBe('2026-12-03'))
})

describe('identity (R3.7)', () => {
  it.each([['2026-05-20', true], ['2026-05-22', false], ['2026-05-23', false], [null, false]])('a passport that expired %s, seen 22 Nov 2026, is refused: %s', (expiresOn, refused) => {
    expect(wrongDocument({ kind: 'passport', lastFour: '1234', expiresOn }, today) !== undefined).toBe(refused)
  })
  it('a passport of another country must be in date', () => expect(wrongDocument({ kind: 'passport_abroad', lastFour: null, expiresOn: '2026-11-21' }, today)).toContain('expired on 21 Nov 2026. Ask for another document'))
  it('another document must be in date', () => expect(wrongDocument({ kind: 'driving_licence', lastFour: null, expiresOn: '2026-11-21' }, today)).toBeDefined())
  it('keeps no whole number', () => expect(wrongDocument({ kind: 'passport', lastFour: '123456789', expiresOn: null }, today)).toBe('Enter the last four characters only'))
  it.each([[1, null, false], [2, null, true], [3, null, true], [2, 'No passport', false]])('by route %i because %j lacks a reason: %s', (route, rationale, lacks) => {
    const wrong = wrongIdentity({ checkedOn: today, route, viewing: 'in_person', rationale, documents: [{ kind: 'passport', lastFour: '1234', expiresOn: null }] }, today)
    expect(wrong.rationale !== undefined).toBe(lacks)
  })
})

describe('a reference (R3.8)', () => {
  const whole: Reference = { name: 'Ms Ward', kind: 'employer', relationship: 'Line manager', isRelative: false, requestedOn: '2026-11-01', receivedOn: '2026-11-10', verifiedOn: '2026-11-12', hasConcerns: false, outcome: 'satisfactory', notes: null }
  it('that is whole lacks nothing', () => {
    expect(missingInReference(whole, false)).toEqual([])
    expect(Object.values(wrongReference(whole, today)).filter((words) => words !== undefined)).toEqual([])
  })
  it.each<[Partial<Reference>, string]>([
    [{ verifiedOn: null }, 'a call to the referee'], [{ receivedOn: null }, 'the reference itself'], [{ hasConcerns: null }, 'whether it gives concern'], [{ outcome: 'unsatisfactory' }, 'a satisfactory outcome'],
    [{ isRelative: true }, 'a referee who is no relative'], [{ relationship: null }, 'how the referee knows them'], [{ kind: null }, 'what kind of referee it is'],
  ])('%j lacks %s', (known, words) => expect(missingInReference({ ...whole, ...known }, false)).toEqual([words]))
  it.each<[Reference['kind'], boolean, string[]]>([
    ['personal', false, []], ['personal', true, ['a referee who saw them at work or with children (the other is none)']], ['employer', true, []], ['with_children', true, []], ['education', true, []], [null, true, ['what kind of referee it is']],
  ])('of %s, the last one: %s, lacks %j', (kind, isLastOne, missing) => expect(missingInReference({ ...whole, kind }, isLastOne)).toEqual(missing))
  it.each<[Partial<Reference>, keyof Reference]>([
    [{ isRelative: true }, 'isRelative'], [{ receivedOn: '2026-10-31' }, 'receivedOn'], [{ receivedOn: '2026-11-23' }, 'receivedOn'], [{ hasConcerns: true }, 'notes'], [{ receivedOn: null }, 'outcome'],
  ])('%j is wrong at %s', (known, field) => expect(wrongReference({ ...whole, ...known }, today)[field]).toBeDefined())
})

describe('a stay abroad (R3.8)', () => {
  it.each([
    ['7 months in 2018 and 2019', '2018-09-01', '2019-03-31', '1990-01-01', true], ['5 months', '2018-09-01', '2019-01-31', '1990-01-01', false],
    ['6 months exactly', '2018-09-01', '2019-02-28', '1990-01-01', true], ['more than 10 years ago', '2015-01-01', '2016-06-30', '1990-01-01', false],
    ['of which 5 months are within 10 years', '2016-01-01', '2017-04-21', '1990-01-01', false], ['before 16', '2018-01-01', '2018-12-31', '2004-01-01', false],
  ])('%s asks for a certificate of good conduct: %4$s', (_case, fromOn, toOn, bornOn, asks) => {
    expect(asksForGoodConduct({ fromOn, toOn }, bornOn, '2026-11-22', USUAL_POLICY)).toBe(asks)
  })
})

describe('independence (R2.4)', () => {
  const nobody: Declaration = { isCouncillor: false, directorate: 'none', householdLink: 'none' }
  it.each<[string, Partial<Declaration>, string]>([
    ['nobody', {}, 'independent'], ['a councillor', { isCouncillor: true }, 'not_independent'], ['a children’s social worker', { directorate: 'children' }, 'not_independent'],
    ['the partner of one', { householdLink: 'children' }, 'not_independent'], ['the partner of a councillor', { householdLink: 'councillor' }, 'not_independent'],
    ['a parks officer', { directorate: 'other' }, 'refer_to_legal'], ['a retired children’s social worker', { directorate: 'none' }, 'independent'],
  ])('of %s: suggested %3$s', (_who, known, outcome) => expect(suggestedIndependence({ ...nobody, ...known })).toBe(outcome))
  it('is declared again after a year', () => expect(declareAgainOn('2024-02-29', USUAL_POLICY)).toBe('2025-02-28'))
})

describe('hours of training', () => {
  it.each<[string, readonly (readonly [id: number, hours: number, ofModule: number | null])[], number]>([
    ['nothing', [], 0], ['two modules', [[1, 6, 6], [2, 4, 4]], 10], ['one module entered twice', [[1, 6, 6], [1, 6, 6]], 6], ['one taught in two parts', [[1, 3, 6], [1, 2, 6]], 5], ['one taught again in part', [[1, 6, 6], [1, 2, 6]], 6],
    ['one that took longer', [[1, 8, 6]], 8], ['a module without hours, twice', [[1, 3, null], [1, 4, null]], 4],
  ])('%s', (_what, taken, hours) => expect(hoursDone(taken.map(([moduleId, each, moduleHours]) => ({ moduleId, hours: each, moduleHours })))).toBe(hours))
})

describe('accredited training (H09)', () => {
  it.each<[string | null, number | null, string | null, boolean]>([
    [null, null, null, false], ['Wexmouth Awards', null, 'accredited by Wexmouth Awards', false], ['Wexmouth Awards', 2, 'accredited by Wexmouth Awards, level 2', false], [null, 2, null, true],
  ])('by %s at level %s', (accreditedBy, accreditedLevel, words, isWrong) => {
    expect(accreditedInWords({ accreditedBy, accreditedLevel })).toBe(words)
    expect(wrongAccreditation({ accreditedBy, accreditedLevel }).accreditedBy !== undefined).toBe(isWrong)
  })
})

describe('training (R3.8)', () => {
  it.each([['2023-11-21', '2026-11-21'], ['2024-02-29', '2027-02-28'], ['2023-08-31', '2026-08-31'], ['2026-11-22', '2029-11-22']])('goes by the stage’s day for safeguarding while no module is on record: %s runs out %s', (on, dueOn) => {
    expect(trainingRunsOut(USUAL_MODULES, [], on, today)).toEqual([{ name: 'Safeguarding', trainedOn: on, dueOn }])
  })
  it('goes by each module’s own last day where there is one, soonest first', () => {
    const done = [{ moduleId: 1, trainedOn: '2023-01-01' }, { moduleId: 1, trainedOn: '2026-01-01' }, { moduleId: 3, trainedOn: '2025-01-01' }, { moduleId: 2, trainedOn: '2020-01-01' }]
    expect(trainingRunsOut(USUAL_MODULES, done, '2023-11-21', today).map((each) => [each.name, each.dueOn])).toEqual([['Boundaries', '2028-01-01'], ['Safeguarding', '2029-01-01']])
  })
})

describe('what is kept only for a time (R3.6, R3.7)', () => {
  it.each([['2026-03-31', '2026-09-30'], ['2026-08-31', '2027-02-28']])('the note of a check decided %s goes on %s', (on, goes) => expect(dbsNotePurgeOn(on)).toBe(goes))
  it.each([['2025-11-10', '2027-11-10'], ['2024-02-29', '2026-02-28'], ['2026-02-28', '2028-02-28'], ['2025-12-31', '2027-12-31']])('the details of documents checked %s go on %s', (on, goes) => expect(identityPurgeOn(on)).toBe(goes))
})

describe('a pattern that may be regulated activity (R3.2)', () => {
  const on = (...days: string[]) => days.map((day) => ({ on: day, minutes: 120 }))
  it.each([
    ['4 days in 30', on('2026-10-01', '2026-10-08', '2026-10-15', '2026-10-22'), ['2026-10-01', '2026-10-08', '2026-10-15', '2026-10-22']],
    ['the fourth on the thirtieth day', on('2026-10-01', '2026-10-08', '2026-10-15', '2026-10-30'), ['2026-10-01', '2026-10-08', '2026-10-15', '2026-10-30']],
    ['the fourth a day later', on('2026-10-01', '2026-10-08', '2026-10-15', '2026-10-31'), null],
    ['3 days', on('2026-10-01', '2026-10-15', '2026-10-29'), null],
    ['two visits on one day', on('2026-10-01', '2026-10-01', '2026-10-15', '2026-10-29'), null],
  ])('%s', (_case, visits, days) => expect(regulatedPattern(visits)?.days ?? null).toEqual(days))
  it.each([['from 20:00 to 07:00', 660, true], ['from 20:00 to 08:00', 720, true], ['from 21:00 to 07:00', 600, true], ['a long day out', 595, false], ['of a length nobody wrote down', null, false]])('a visit %s is overnight: %3$s', (_when, minutes, is) =>
    expect(regulatedPattern([{ on: '2026-11-14', minutes }])).toEqual(is ? { days: [], overnight: ['2026-11-14'] } : null))
  it.each<[string, number | null, boolean | null, boolean]>([
    ['from 21:00 to 06:30, as somebody said', 570, true, true], ['of eleven hours that was a day out, as somebody said', 660, false, false], ['of a length nobody wrote down, overnight', null, true, true], ['of ten hours of which nobody said', 600, null, true], ['of two hours of which nobody said', 120, null, false],
  ])('a visit %s, is not guessed at where it is known: %4$s', (_when, minutes, isOvernight, is) => expect(regulatedPattern([{ on: '2026-11-14', minutes, isOvernight }])?.overnight ?? []).toEqual(is ? ['2026-11-14'] : []))
  it('shadowing and group days count from 1 September 2026 on (0.2)', () => {
    expect(helpedDaysThatCount(on('2026-08-31', '2026-09-01')).map((day) => day.on)).toEqual(['2026-09-01'])
  })
  it.each([[{ days: ['2026-10-01', '2026-10-08', '2026-10-15', '2026-10-22'], overnight: [] }, '2026-10-22'], [{ days: [], overnight: ['2026-11-14'] }, '2026-11-14'], [{ days: ['2026-10-01', '2026-10-08', '2026-10-15', '2026-10-22'], overnight: ['2026-10-08'] }, '2026-10-08']])('there is one in %j since %s', (pattern, since) => {
    expect(patternSinceOn(pattern)).toBe(since)
  })
  it.each([
    ['not asked', [], null, false], ['asked', [], '2026-10-23', true], ['asked a year ago to the day', [], '2025-11-22', false], ['asked a day later', [], '2025-11-23', true],
    ['a night since', ['2026-11-14'], '2026-11-13', false], ['a night on the day', ['2026-11-14'], '2026-11-14', true],
  ] as const)('the signatory was %s', (_what, overnight, decidedOn, isSettled) => {
    expect(isDecided({ days: [], overnight }, decidedOn, '2026-11-22')).toBe(isSettled)
  })
})

describe('what a stage needs before it is signed off (H09)', () => {
  const nothing: StageFacts = { wasDone: false, isMissingData: false, identity: null, interview: null, reference: null, isLastReference: false, addressesMissing: [], dbs: null, goodConductMissing: [], independence: null, hours: 0, modulesDone: [], agreements: [] }
  const accepted = { workforce: 'child', certificateNumber: '001234567890', issuedOn: '2026-11-01', seenOn: '2026-11-05', disclosure: 'none', decision: 'accepted', obtainedBy: null, isCurrentThere: false } as const
  const missing = (kind: Parameters<typeof missingForStage>[0]['kind'], known: Partial<StageFacts>, hours: number | null = null) => missingForStage({ kind, hours }, { ...nothing, ...known }, USUAL_MODULES)
  it.each([
    [missing('shadowing', {}), ['the day it was done']], [missing('shadowing', { wasDone: true }), []], [missing('identity', {}), ['a check of identity']], [missing('identity', { addressesMissing: ['where they lived 2022'] }), ['a check of identity', 'where they lived 2022']],
    [missing('interview', {}), ['the interview itself', 'who interviewed', 'a recommendation']],
    [missing('dbs', {}), ['a DBS check']], [missing('dbs', { dbs: accepted }), []], [missing('dbs', { dbs: accepted, goodConductMissing: ['a certificate of good conduct from Spain'] }), ['a certificate of good conduct from Spain']],
    [missing('dbs', { dbs: { ...accepted, disclosure: 'to_assess', decision: null } }), ['the risk assessment', 'a decision to accept it']],
    [missing('dbs', { dbs: { ...accepted, decision: 'not_accepted' } }), ['a decision to accept it']],
    [missing('dbs', { dbs: { ...accepted, obtainedBy: 'A county council' } }), ['what the Update Service says of a certificate that another body obtained']], [missing('dbs', { dbs: { ...accepted, obtainedBy: 'A county council', isCurrentThere: true } }), []],
    [missing('independence', {}), ['a declaration']], [missing('independence', { independence: 'refer_to_legal' }), ['a declaration that is found independent']],
    [missing('training', { hours: 24, modulesDone: [1, 2, 3, 4, 5, 6] }, 30), ['6 more hours', 'the module Health and safety']], [missing('training', { hours: 30, modulesDone: [1, 2, 3, 4, 5, 6, 7] }, 30), []],
    [missing('agreements', { agreements: ['volunteer', 'confidentiality', 'policies'] }), ['code of conduct']],
  ])('%j', (found, expected) => expect(found).toEqual(expected))
})

describe('a decision on a certificate (R3.4)', () => {
  const seen = { seenOn: '2026-11-10', disclosure: 'to_assess', obtainedBy: null } as const
  it.each<[string, Partial<Parameters<typeof wrongDecision>[0]>, Partial<Parameters<typeof wrongDecision>[1]>, string | undefined]>([
    ['by a risk assessment', {}, {}, undefined], ['without one', { assessmentReference: null }, {}, 'Enter where the risk assessment is kept'], ['of nothing disclosed', { assessmentReference: null }, { disclosure: 'none' }, undefined],
    ['of a certificate nobody saw', {}, { seenOn: null }, 'Record that the certificate was seen first'], ['before it was seen', { decidedOn: '2026-11-09' }, {}, 'It cannot be decided before the certificate was seen'],
    ['to come', { decidedOn: '2026-11-23' }, {}, 'The day of the decision is still to come. Enter today or an earlier day'], ['not made', { decision: null }, {}, 'Choose what was decided'],
  ])('%s', (_, given, check, words) => expect(Object.values(wrongDecision({ assessmentReference: 'HR 2026/114', decision: 'accepted', decidedOn: today, ...given }, { ...seen, ...check }, today)).find((each) => each !== undefined)).toBe(words))
})

describe('a certificate that another body obtained (R3.4)', () => {
  const said = (...results: readonly StatusResult[]) => isCurrentThere({ statusChecks: results.map((result, index) => ({ checkedOn: `2026-11-1${index}`, result })) }, today)
  it.each<[string, readonly StatusResult[], boolean]>([
    ['never asked about', [], false], ['current', ['blank_no_new'], true], ['current, with something on it', ['non_blank_no_new'], true], ['no longer current', ['blank_no_new', 'new_info'], false], ['not found there', ['no_match'], false], ['found, and then mistyped', ['blank_no_new', 'no_match'], true],
  ])('is current there: %s', (_what, results, isCurrent) => expect(said(...results)).toBe(isCurrent))

  it.each<[string, DbsDecision | null, string | null, boolean, boolean]>([
    ['of this service', 'accepted', null, false, true], ['without the Update Service', 'accepted', 'A county council', false, false], ['that the Update Service says is current', 'accepted', 'A county council', true, true],
    ['not accepted', 'not_accepted', 'A county council', false, true], ['not decided', null, 'A county council', false, true],
  ])('is accepted or not: %s', (_what, decision, obtainedBy, isCurrent, isRight) => {
    const words = isRight ? undefined : 'A county council obtained it, so it holds here only once the Update Service says that it is current. Record that check first, or apply for a new certificate'
    const check = { appliedOn: '2026-09-01', level: 'enhanced', levelRationale: null, certificateNumber: '001234567890', issuedOn: '2026-10-01', seenOn: '2026-11-10', seenBy: 'K Lowes', disclosure: 'none', decision, obtainedBy } as const
    expect(wrongDbsCheck(check, today, isCurrent).decision).toBe(words)
    if (decision !== null) expect(wrongDecision({ assessmentReference: null, decision, decidedOn: today }, { seenOn: '2026-11-10', disclosure: 'none', obtainedBy }, today, isCurrent).decision).toBe(words)
  })
})

describe('joining the Update Service (R3.5)', () => {
  const issued = { issuedOn: '2026-11-03', updateService: 'unknown', decision: null } as const
  it.each<[string, Partial<Parameters<typeof toJoinBy>[0]>, string, string | null]>([
    ['nobody knows of', {}, '2026-11-22', '2026-12-03'], ['nobody knows of on the last day', {}, '2026-12-03', '2026-12-03'], ['nobody knows of a day too late', {}, '2026-12-04', null], ['has joined', { updateService: 'yes' }, '2026-11-22', null],
    ['has not, and said so', { updateService: 'no' }, '2026-11-22', null], ['is not accepted', { decision: 'not_accepted' }, '2026-11-22', null], ['is accepted', { decision: 'accepted' }, '2026-11-22', '2026-12-03'], ['is not issued', { issuedOn: null }, '2026-11-22', null],
    ['is issued later', { issuedOn: '2026-11-23' }, '2026-11-22', null],
  ])('with a certificate that %s', (_which, known, on, by) => expect(toJoinBy({ ...issued, ...known }, on)).toBe(by))

  it.each<[Parameters<typeof wrongSubscription>[0], boolean, string | undefined]>([
    [{ updateService: 'no', consentOn: null }, false, undefined], [{ updateService: 'no', consentOn: null }, true, 'updateService'], [{ updateService: 'yes', consentOn: '2026-11-23' }, false, 'consentOn'], [{ updateService: null, consentOn: null }, false, 'updateService'],
    [{ updateService: 'yes', consentOn: null }, true, undefined],
  ])('%j, answered %s, is wrong at %s', (given, isAnswered, field) => expect(Object.entries(wrongSubscription(given, isAnswered, today)).find(([, words]) => words !== undefined)?.[0]).toBe(field))
})

describe('a status check (R3.5)', () => {
  it.each<[Partial<Parameters<typeof wrongStatusCheck>[0]>, string | null, string | undefined]>([
    [{}, '2026-11-10', undefined], [{ consentOn: null }, '2026-11-10', 'Enter the day of their consent, without which nobody may look'], [{ consentOn: '2026-11-21' }, '2026-11-10', 'The consent comes before the check'],
    [{}, null, 'The original certificate must be seen before the Update Service is asked'], [{}, '2026-11-21', 'The original certificate must be seen before the Update Service is asked'], [{ result: null }, '2026-11-10', 'Choose what it answered'],
  ])('%j, original seen %s: %s', (given, seenOn, words) => expect(Object.values(wrongStatusCheck({ consentOn: '2026-11-12', checkedOn: '2026-11-20', result: 'blank_no_new', ...given }, { seenOn }, today)).find((each) => each !== undefined)).toBe(words))
})

describe('a declaration as it is written down (R2.4)', () => {
  const declared = { declaredOn: today, isCouncillor: false, directorate: 'none', householdLink: 'none', outcome: 'independent', notes: null } as const
  it.each<[Partial<Parameters<typeof wrongDeclaration>[0]>, string | undefined]>([
    [{}, undefined], [{ isCouncillor: null }, 'Choose yes or no'], [{ directorate: null }, 'Choose whether the council employs them, and where'], [{ outcome: null }, 'Choose what follows'], [{ declaredOn: '2026-11-23' }, 'The day of the declaration is still to come. Enter today or an earlier day'],
    [{ directorate: 'other' }, 'Enter why they count as independent all the same'], [{ directorate: 'other', notes: 'Legal, 20 Nov: no tie to children’s services' }, undefined], [{ directorate: 'other', outcome: 'refer_to_legal' }, undefined],
  ])('%j: %s', (given, words) => expect(Object.values(wrongDeclaration({ ...declared, ...given }, today)).find((each) => each !== undefined)).toBe(words))
})

describe('a stay and a simple stage as they are written down', () => {
  it.each([
    [{ country: 'Spain', fromOn: '2018-06-01', toOn: '2019-01-01', certificateOn: null }, undefined], [{ country: null, fromOn: '2018-06-01', toOn: '2019-01-01', certificateOn: null }, 'Enter the country'],
    [{ country: 'Spain', fromOn: '2019-06-01', toOn: '2019-01-01', certificateOn: null }, 'The stay ends before it begins. Enter a later last day'], [{ country: 'Spain', fromOn: null, toOn: '2019-01-01', certificateOn: null }, 'Enter the first day'],
  ])('%j: %s', (stay, words) => expect(Object.values(wrongOverseasStay(stay, today)).find((each) => each !== undefined)).toBe(words))
  it.each([
    [{ requestedOn: null, doneOn: null }, 'Enter the day it was begun, or the day it was done'], [{ requestedOn: '2026-11-20', doneOn: '2026-11-19' }, 'It cannot be done before it was begun'], [{ requestedOn: '2026-11-20', doneOn: null }, undefined],
    [{ requestedOn: null, doneOn: '2026-11-23' }, 'The day it was done is still to come. Enter today or an earlier day'],
  ])('%j: %s', (stage, words) => expect(Object.values(wrongSimpleStage(stage, today)).find((each) => each !== undefined)).toBe(words))
})
