import { Baby, FilePlus, Link2, MapPinPlus, MessageCirclePlus, ShieldAlert, UserPlus, type LucideIcon } from '@lucide/vue'
import { ref } from 'vue'
import type { Standing } from './palette/palette-entry.ts'

/* What can be added from anywhere: behind Add in the top bar, by Ctrl N, and in the palette. One line each. */

/** Something that can be added, and the address of its form. */
export interface Addable {
  readonly name: string
  /** What doing it is called, where that is not `Add a …`. */
  readonly deed?: string
  /** Other words by which somebody may look for it. */
  readonly also?: string
  readonly icon: LucideIcon
  readonly to: string
}

export const ADDABLE: readonly Addable[] = [
  { name: 'Volunteer', also: 'enquiry applicant visitor', icon: UserPlus, to: '/volunteers/new' },
  { name: 'Referral', also: 'young person child refer waiting', icon: FilePlus, to: '/referrals/new' },
  { name: 'Young person', also: 'child', icon: Baby, to: '/young-people/new' },
  { name: 'Match that began elsewhere', also: 'trusted adult transfer spot purchase', icon: Link2, to: '/matches/new' },
  { name: 'Visit', deed: 'Log a visit', also: 'add contact met saw hours miles', icon: MapPinPlus, to: '/visits/new' },
  { name: 'Supervision', deed: 'Record a supervision', also: 'add log one to one held', icon: MessageCirclePlus, to: '/supervisions/new' },
  { name: 'Concern', also: 'allegation complaint safeguarding raise lado', icon: ShieldAlert, to: '/concerns/new' },
]

/** Whether the menu of what can be added is open. */
export const addShown = ref(false)

/** The same as deeds of the palette. */
export const ADD_DEEDS: readonly Standing[] = ADDABLE.map(({ name, deed, also, icon, to }) => ({ id: `add ${to}`, name: deed ?? `Add a ${name.toLowerCase()}`, also: `new ${also ?? ''}`.trim(), icon, act: { to } }))
