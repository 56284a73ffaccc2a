import type { Dossier, DossierStage } from '#contract/recruitment-dossier.ts'
import type { RecruitmentRecord } from '#domain/recruitment/record-kind.ts'

/* What somebody chose to do about a volunteer's recruitment, by its dialog. */

export type DbsCheckShown = Dossier['dbsChecks'][number]
export type AddressShown = Dossier['addresses'][number]
export type OverseasStayShown = Dossier['overseasStays'][number]

export type ToCorrect =
  | { readonly record: 'training'; readonly training: Dossier['trainings'][number] }
  | { readonly record: 'status_check'; readonly statusCheck: DbsCheckShown['statusChecks'][number]; readonly check: DbsCheckShown }
  | { readonly record: 'declaration'; readonly declaration: Dossier['declarations'][number] }
  | { readonly record: 'identity'; readonly identity: Dossier['identityChecks'][number] }
  | { readonly record: 'dbs'; readonly check: DbsCheckShown }
  | { readonly record: 'reference' | 'interview'; readonly stage: DossierStage }
  | { readonly record: 'agreement'; readonly agreement: Dossier['agreements'][number] & { readonly id: number } }

/** A record that is to be taken off, with its name as the dialog says it. */
export interface ToTakeOff {
  readonly record: RecruitmentRecord
  readonly id: number
  readonly name: string
}

export type AskedDeed =
  | { readonly deed: 'correct'; readonly which: ToCorrect }
  | { readonly deed: 'take_off'; readonly which: ToTakeOff }
  | { readonly deed: 'record' | 'remind' | 'sign' | 'waive' | 'fail'; readonly stage: DossierStage }
  | { readonly deed: 'dbs'; readonly check: DbsCheckShown | null }
  | { readonly deed: 'decide' | 'status' | 'subscription'; readonly check: DbsCheckShown }
  | { readonly deed: 'address'; readonly address: AddressShown | null }
  | { readonly deed: 'stay'; readonly stay: OverseasStayShown | null }
  | { readonly deed: 'declare' | 'training' | 'agreements' | 'approve' }
