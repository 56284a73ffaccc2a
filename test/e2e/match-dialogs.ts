import type { DialogPlace } from './dialog-place.ts'

interface Couple { readonly id: number; readonly state: string; readonly volunteers: readonly { readonly id: number }[] }

/** The dialogs of matches that ask for a match with more behind it. */
export const MATCH_DIALOGS: readonly DialogPlace[] = [
  {
    where: 'a match whose visitors have changed',
    at: async (tell) => {
      const couple = (await tell<{ rows: readonly Couple[] }>('matches.list')).rows.find((row) => row.state === 'active' && row.volunteers.length === 2)
      if (couple === undefined) throw new Error('The invented service has no couple that visits.')
      await tell('matches.changeVisitor', { matchId: couple.id, on: '2026-11-22', leavesId: couple.volunteers[1]!.id, comesId: null, reason: 'New job', agreement: null })
      return `/matches/${couple.id}`
    },
    dialogs: [{ of: 'features/matches/CorrectChangeDialog', press: /^Correct: change of visitor/, name: 'Correct this change of visitor' }],
  },
]
