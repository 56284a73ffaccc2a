import type { ChosenPreferences, preferencesContract } from '#contract/preferences.ts'
import type { HandlersOf } from '../router.ts'
import { readPreferences, savePreferences } from '../vault/preferences.ts'

export const preferencesService: HandlersOf<typeof preferencesContract> = {
  read: async (_, { userData }) => chosen(userData),
  save: async ({ theme, idleMinutes }, { userData }) => {
    savePreferences(userData, { ...(theme === undefined ? {} : { theme }), ...(idleMinutes === undefined ? {} : { idleMinutes }) })
    return chosen(userData)
  },
}

function chosen(userData: string): ChosenPreferences {
  const { theme, idleMinutes } = readPreferences(userData)
  return { theme, idleMinutes }
}
