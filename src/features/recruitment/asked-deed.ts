import type { Dossier, DossierStage } from '#contract/recruitment-dossier.ts'

/* What somebody chose to do about a volunteer's recruitment, by its dialog. */

export type DbsCheckShown = Dossier['dbsChecks'][number]
export type OverseasStayShown = Dossier['overseasStays'][number]

export type AskedDeed =
  | { readonly deed: 'record' | 'remind' | 'sign' | 'waive' | 'fail'; readonly stage: DossierStage }
  | { readonly deed: 'dbs'; readonly check: DbsCheckShown | null }
  | { readonly deed: 'decide' | 'status'; readonly check: DbsCheckShown }
  | { readonly deed: 'stay'; readonly stay: OverseasStayShown | null }
  | { readonly deed: 'declare' | 'training' | 'agreements' | 'approve' }
