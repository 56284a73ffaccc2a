import { Refusal } from '#contract/refusal.ts'
import type { draftsContract } from '#contract/drafts.ts'
import type { TaskContext } from '../context.ts'
import type { HandlersOf } from '../router.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { writing } from '../vault/vault-state.ts'
import { dropDraft, dropDraftsBefore, findDraft, keepDraft } from './drafts-repository.ts'

/** So long a draft waits for somebody to come back to it. It may name people, so it does not wait for ever. */
const DAYS_KEPT = 30

export const draftsService: HandlersOf<typeof draftsContract> = {
  keep: async ({ formKey, value }, context) => {
    const { db } = openOne(context)
    const now = context.now()
    writing(db, () => {
      dropDraftsBefore(db, new Date(Date.parse(now) - DAYS_KEPT * 86_400_000).toISOString())
      keepDraft(db, { formKey, value, savedAt: now })
    })
    return null
  },
  find: ({ formKey }, { db }) => findDraft(db, formKey) ?? null,
  drop: async ({ formKey }, context) => {
    const { db } = openOne(context)
    if (findDraft(db, formKey) !== undefined) writing(db, () => dropDraft(db, formKey))
    return null
  },
}

function openOne({ session }: TaskContext): OpenVault {
  if (session.vault === null) throw new Refusal('locked')
  return session.vault
}
