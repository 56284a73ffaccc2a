import { ref } from 'vue'
import type { ChosenPreferences, Theme } from '#contract/preferences.ts'
import { api } from './client.ts'

const preferences = ref<ChosenPreferences>({ theme: 'system', idleMinutes: 10, hidesFromCapture: false })

/** What this computer's user has chosen for the window: how it looks, when it locks, who sees it. The same for every part of the page. */
export function usePreferences() {
  return {
    preferences,
    read: async (): Promise<void> => take(await api.preferences.read(null)),
    save: async (changes: Partial<ChosenPreferences>): Promise<void> => take(await api.preferences.save(changes)),
  }
}

function take(chosen: ChosenPreferences): void {
  preferences.value = chosen
  show(chosen.theme)
}

/* The tokens follow the system by themselves; an attribute on the page overrides them (tokens.css). */
function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
