import type { ChosenPreferences, preferencesContract } from '#contract/preferences.ts'
import type { TaskContext } from '../context.ts'
import type { HandlersOf } from '../router.ts'
import { readPreferences, savePreferences } from '../vault/preferences.ts'

export const preferencesService: HandlersOf<typeof preferencesContract> = {
  read: async (_, context) => chosen(context),
  save: async (changes, context) => {
    const { userData, shell } = context
    savePreferences(userData, Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)))
    if (changes.hidesFromCapture !== undefined) await shell.hideFromCapture(chosen(context).hidesFromCapture)
    return chosen(context)
  },
}

/* What was chosen before a policy came holds as far as the policy lets it: the file with it is the user's own, and can be written past Mainstay. */
function chosen({ userData, policies }: Pick<TaskContext, 'userData' | 'policies'>): ChosenPreferences {
  const { theme, idleMinutes, hidesFromCapture } = readPreferences(userData)
  return { theme, idleMinutes: Math.min(idleMinutes, policies.mostIdleMinutes ?? idleMinutes), hidesFromCapture: hidesFromCapture || policies.fixesCapture }
}
