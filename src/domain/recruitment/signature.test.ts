import { expect, it } from 'vitest'
import type { StageKind } from './path-stage.ts'
import type { Grounds, Signed } from './signature.ts'
import { noLongerHolds } from './signature.ts'

const signed: Signed = { state: 'complete', completedOn: '2024-05-01', signedOffBy: 'K Lowes' }
const on = (restsOn: string | null, ...missing: string[]): Grounds => ({ restsOn, missing, isOnRecord: restsOn !== null })

it.each<[string, StageKind, Signed, Grounds, Grounds, boolean]>([
  ['nothing changed', 'reference', signed, on('2024-04-20'), on('2024-04-20'), false],
  ['another day before the signature', 'reference', signed, on('2024-04-20'), on('2024-04-28'), false],
  ['the day of the signature itself', 'reference', signed, on('2024-04-20'), on('2024-05-01'), false],
  ['a day after the signature', 'reference', signed, on('2024-04-20'), on('2024-05-02'), true],
  ['a day after it that stood there before', 'reference', signed, on('2024-06-01'), on('2024-06-02'), false],
  ['something missing now', 'reference', signed, on('2024-04-20'), on('2024-04-20', 'a satisfactory outcome'), true],
  ['something missing that was missing before', 'reference', signed, on('2024-04-20', 'what kind of referee it is'), on('2024-04-20', 'what kind of referee it is'), false],
  ['the record gone', 'interview', signed, on('2024-04-20'), on(null, 'the interview itself'), true],
  ['a stage that is open', 'reference', { ...signed, state: 'received', signedOffBy: null }, on('2024-04-20'), on(null, 'a referee'), false],
  ['a stage that a workbook brought in', 'reference', { ...signed, signedOffBy: null }, on('2024-04-20'), on(null, 'a referee'), false],
  ['a stage that was waived', 'reference', { ...signed, state: 'waived' }, on('2024-04-20'), on(null, 'a referee'), false],
  ['the certificate that was signed for', 'dbs', signed, on('2024-04-20'), on('2024-04-20', 'a decision to accept it'), true],
  ['a certificate renewed since, and none left', 'dbs', signed, { ...on(null, 'a DBS check'), isOnRecord: true }, on(null, 'a DBS check'), true],
  ['a certificate renewed since, and the one that was signed for gone', 'dbs', signed, on('2024-04-20'), { ...on(null, 'a DBS check'), isOnRecord: true }, true],
  ['one of two certificates that came since', 'dbs', signed, { ...on(null, 'a DBS check'), isOnRecord: true }, { ...on(null, 'a DBS check'), isOnRecord: true }, false],
  ['a certificate of somebody who was signed for without one', 'dbs', signed, on(null, 'a DBS check'), on(null, 'a DBS check', 'its day of issue'), false],
  ['a module of somebody who lacked another when it was signed', 'training', signed, on('2024-04-20', 'Boundaries'), on('2024-04-20', 'Boundaries', 'Safeguarding'), true],
  ['a module that was lacking when it was signed', 'training', signed, on('2024-04-20', 'Boundaries'), on('2024-04-20', 'Boundaries'), false],
  ['a module that was signed for', 'training', signed, on('2024-04-20'), on('2024-04-20', 'the module Safeguarding'), true],
  ['an agreement signed anew since', 'agreements', signed, on('2026-04-20'), on('2024-04-20', 'code of conduct'), true],
])('with %s', (_which, kind, standing, before, after, opens) => expect(noLongerHolds(kind, standing, before, after)).toBe(opens))
