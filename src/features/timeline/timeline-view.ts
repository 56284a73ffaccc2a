import type { LucideIcon } from '@lucide/vue'

/* How a timeline of everything is shown, wherever it stands: a picture for each kind, and what it can be narrowed to.
   A feature declares its view; the panel is the same for a match, a volunteer and a young person. */

/** One thing that happened. */
export interface TimelineEntry<Kind extends string = string> {
  readonly on: string
  readonly kind: Kind
  readonly title: string
  readonly detail: string | null
  /** The visit that it tells of. */
  readonly visitId?: number | undefined
}

/** A view: its pictures say what the words say; a kind in no filter is in all only. */
export interface TimelineView<Kind extends string> {
  readonly icons: Readonly<Record<Kind, LucideIcon>>
  readonly filters: readonly { readonly value: string; readonly label: string; readonly kinds: readonly Kind[] }[]
}

/** So much of a long timeline is drawn before somebody asks for the rest. */
export const SHOWN_AT_FIRST = 100

/** The filters that leave something, each with how much; first of all, all. */
export function timelineChoices<Kind extends string>(view: TimelineView<Kind>, timeline: readonly TimelineEntry<Kind>[]): { readonly value: string; readonly label: string }[] {
  const counted = view.filters.map(({ value, label }) => ({ value, label, count: narrowed(view, timeline, value).length })).filter(({ count }) => count > 0)
  return [{ value: 'all', label: 'All', count: timeline.length }, ...counted].map(({ value, label, count }) => ({ value, label: `${label} ${count.toLocaleString('en-GB')}` }))
}

/** What is left of a timeline; everything where the filter is none of the view's. */
export function narrowed<Kind extends string>(view: TimelineView<Kind>, timeline: readonly TimelineEntry<Kind>[], filter: string): readonly TimelineEntry<Kind>[] {
  const kinds = view.filters.find(({ value }) => value === filter)?.kinds
  return kinds === undefined ? timeline : timeline.filter((entry) => kinds.includes(entry.kind))
}

export interface TimelineYear<Entry> {
  readonly year: string
  readonly entries: readonly Entry[]
}

/** The entries by calendar year, in the order given: newest first. */
export function byYear<Entry extends { readonly on: string }>(entries: readonly Entry[]): readonly TimelineYear<Entry>[] {
  const years: { year: string; entries: Entry[] }[] = []
  for (const entry of entries) {
    const year = entry.on.slice(0, 4)
    const last = years.at(-1)
    if (last?.year === year) last.entries.push(entry)
    else years.push({ year, entries: [entry] })
  }
  return years
}
