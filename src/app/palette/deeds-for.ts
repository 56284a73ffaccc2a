import { Ban, CircleHelp, CirclePause, CircleSlash, CalendarCheck, FilePlus, Mail, MapPinPlus, MessageCirclePlus, Pencil, Phone, ShieldAlert, Truck, UserSearch, type LucideIcon } from '@lucide/vue'
import { wordsIn } from '#domain/finding.ts'
import type { Found } from '#contract/search.ts'

/* What can be done with one person or match, by what is typed: first the deed, then the name ("letter susan", "end the match of alan"). */

type Kind = Extract<Found['kind'], 'volunteer' | 'youngPerson' | 'match'>

/** A deed that wants somebody to be done to. */
export interface DeedFor {
  readonly id: string
  /** The name comes after it: `Write a letter to`. */
  readonly lead: string
  /** Other words by which somebody may ask for it. */
  readonly also: string
  readonly icon: LucideIcon
  /** Where it is done, for each kind that it can be done to. */
  readonly to: Readonly<Partial<Record<Kind, (id: number) => string>>>
}

export const DEEDS_FOR: readonly DeedFor[] = [
  { id: 'visit', lead: 'Log a visit for', also: 'record contact met saw hours miles', icon: MapPinPlus, to: { match: (id) => `/matches/${id}?deed=visit` } },
  { id: 'supervision', lead: 'Record a supervision with', also: 'log held', icon: MessageCirclePlus, to: { volunteer: (id) => `/volunteers/${id}?part=supervision&deed=supervision` } },
  { id: 'letter', lead: 'Write a letter to', also: 'send mail', icon: Mail, to: { volunteer: (id) => `/volunteers/${id}?deed=letter` } },
  { id: 'contact', lead: 'Note a contact with', also: 'call phone rang spoke log', icon: Phone, to: { volunteer: (id) => `/volunteers/${id}?deed=contact` } },
  {
    id: 'concern', lead: 'Raise a concern about', also: 'allegation complaint safeguarding lado', icon: ShieldAlert,
    to: { volunteer: (id) => `/concerns/new?volunteer=${id}`, youngPerson: (id) => `/concerns/new?young-person=${id}`, match: (id) => `/concerns/new?match=${id}` },
  },
  { id: 'review', lead: 'Record a care review of', also: 'lac cla statutory', icon: CalendarCheck, to: { youngPerson: (id) => `/young-people/${id}?part=reviews&deed=review` } },
  { id: 'referral', lead: 'Receive a referral for', also: 'refer waiting', icon: FilePlus, to: { youngPerson: (id) => `/referrals/new?person=${id}` } },
  { id: 'visitor', lead: 'Find a visitor for', also: 'seek matching volunteers', icon: UserSearch, to: { youngPerson: (id) => `/young-people/${id}?deed=visitor` } },
  { id: 'view', lead: 'Record the view of', also: 'asked says wants', icon: CircleHelp, to: { youngPerson: (id) => `/young-people/${id}?deed=view` } },
  { id: 'move', lead: 'Move', also: 'placement home moved', icon: Truck, to: { youngPerson: (id) => `/young-people/${id}?deed=move` } },
  { id: 'suspend', lead: 'Suspend', also: 'stand down', icon: CircleSlash, to: { volunteer: (id) => `/volunteers/${id}?deed=suspend` } },
  { id: 'pause', lead: 'Pause the match of', also: 'rest break', icon: CirclePause, to: { match: (id) => `/matches/${id}?deed=pause` } },
  { id: 'end', lead: 'End the match of', also: 'finish close stop', icon: Ban, to: { match: (id) => `/matches/${id}?deed=end` } },
  { id: 'edit', lead: 'Edit', also: 'change correct address telephone', icon: Pencil, to: { volunteer: (id) => `/volunteers/${id}?deed=edit`, youngPerson: (id) => `/young-people/${id}?deed=edit` } },
]

const JOINING: ReadonlySet<string> = new Set(['a', 'an', 'the', 'to', 'for', 'of', 'about', 'with', 'match'])
/** One letter begins too many words to be a deed. */
const SHORTEST = 2

/** What is typed as deeds and a name: as many of the first words as say a deed, the rest is whom. Null where it says no deed, or nobody. */
export function deedAndName(typed: string): { readonly deeds: readonly DeedFor[]; readonly name: string } | null {
  const words = wordsIn(typed)
  for (let split = words.length - 1; split > 0; split -= 1) {
    const said = words.slice(0, split).filter((word) => !JOINING.has(word))
    const name = words.slice(split).filter((word, place, rest) => !JOINING.has(word) || rest.slice(0, place).some((before) => !JOINING.has(before)))
    if (said.length === 0 || said.some((word) => word.length < SHORTEST) || name.length === 0) continue
    const deeds = DEEDS_FOR.filter((deed) => said.every((word) => wordsIn(`${deed.lead} ${deed.also}`).some((known) => known.startsWith(word))))
    // `log a visit` names a deed and nobody yet: a visit is no name to look for.
    if (deeds.some((deed) => name.every((word) => wordsIn(deed.lead).includes(word)))) continue
    if (deeds.length > 0) return { deeds, name: name.join(' ') }
  }
  return null
}

/** Each deed with each of those found whom it can be done to. */
export function deedsWith(deeds: readonly DeedFor[], found: readonly Found[]): { readonly id: string; readonly name: string; readonly note: string; readonly icon: LucideIcon; readonly act: { readonly to: string } }[] {
  return deeds.flatMap((deed) => found.flatMap(({ kind, recordId, title, about }) => {
    const to = deed.to[kind as Kind]
    return to === undefined ? [] : [{ id: `do ${deed.id} ${kind} ${recordId}`, name: `${deed.lead} ${title}`, note: about, icon: deed.icon, act: { to: to(recordId) } }]
  }))
}
