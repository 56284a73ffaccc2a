import { Calendar, Check, CircleAlert, CircleCheck, CircleDashed, Clock, Hourglass, Info, TriangleAlert, type LucideIcon } from '@lucide/vue'

/** Late or wrong, soon or to look at, done or safe, in progress or for information, and nothing to say. */
export const tones = ['late', 'soon', 'done', 'info', 'quiet'] as const
export type Tone = (typeof tones)[number]

/** A state is an icon and a word: the icon where nobody gives another. */
export const tagIcons: Readonly<Record<Tone, LucideIcon>> = { late: CircleAlert, soon: Hourglass, done: Check, info: Clock, quiet: CircleDashed }
export const whenIcons: Readonly<Record<Tone, LucideIcon>> = { late: CircleAlert, soon: Clock, done: CircleCheck, info: Clock, quiet: Calendar }
export const calloutIcons: Readonly<Record<Exclude<Tone, 'quiet'>, LucideIcon>> = { late: CircleAlert, soon: TriangleAlert, done: CircleCheck, info: Info }
