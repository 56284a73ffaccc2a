import { z } from 'zod'
import { task } from './procedure.ts'

/** How the window looks. */
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** After how many minutes without a sign of life the window locks itself: 1 to 15, ten unless chosen otherwise (domain.md R5.5). */
export const IDLE_MINUTES = { least: 1, usual: 10, most: 15 } as const

const preferences = z.strictObject({
  theme: z.enum(THEMES),
  idleMinutes: z.int('Enter whole minutes.').min(IDLE_MINUTES.least, 'Enter 1 to 15 minutes.').max(IDLE_MINUTES.most, 'Enter 1 to 15 minutes.'),
  /** Whether the window is kept out of screenshots and shared screens. */
  hidesFromCapture: z.boolean(),
})

export type ChosenPreferences = z.output<typeof preferences>

/* What this computer's user has chosen for this window. It belongs to no service file, so that it holds before one is open; there is nothing of a service in it. */
export const preferencesContract = {
  read: task(z.null(), preferences),
  /** Changes those that are given; the answer is all of them. */
  save: task(preferences.partial(), preferences),
}
