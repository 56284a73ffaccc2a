import type { ChosenPreferences, preferencesContract } from '#contract/preferences.ts'
import type { HandlersOf } from '../router.ts'
import { readPreferences, savePreferences } from '../vault/preferences.ts'

export const preferencesService: HandlersOf<typeof preferencesContract> = {
  read: async (_, { userData }) => chosen(userData),
  save: async (changes, { userData, shell }) => {
    savePreferences(userData, Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)))
    if (changes.hidesFromCapture !== undefined) await shell.hideFromCapture(chosen(userData).hidesFromCapture)
    return chosen(userData)
  },
}

function chosen(userData: string): ChosenPreferences {
  const { theme, idleMinutes, hidesFromCapture } = readPreferences(userData)
  return { theme, idleMinutes, hidesFromCapture }
}
