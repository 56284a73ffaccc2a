import type { CivilDate } from './civil-date.ts'
import { spokenDate } from './spoken.ts'
import { valuesOf } from './vocabulary.ts'

/* The service's own posts, as a panel and a freedom of information request ask for them: by kind, in full-time equivalents, on a day (requirements C04, N23; NIVN question 5). A post says nothing of who holds it. */

export const STAFF_ROLE = { coordinator: 'Coordinator', administrator: 'Administrator', manager: 'Manager', other: 'Other' } as const
export type StaffRole = keyof typeof STAFF_ROLE

/** Why somebody holds a post for a time in place of another. */
export const POST_COVER = { parental_leave: 'Parental leave', sickness: 'Sickness', secondment: 'Secondment', vacancy: 'A vacancy', other: 'Other' } as const
export type PostCover = keyof typeof POST_COVER

/** So much of one person’s week is a post at most: two are two posts. */
export const MOST_FTE = 1

export interface StaffPost {
  readonly role: StaffRole
  readonly title: string | null
  /** The share of a full week that is worked for this service. */
  readonly fte: number
  readonly fromOn: CivilDate
  /** The last day; null while it goes on. */
  readonly toOn: CivilDate | null
  /** What it covers for; null where it covers for nobody. */
  readonly cover: PostCover | null
  readonly coverNote: string | null
}

/** Whether a post is held on the day: its last day counts. */
export function isHeldOn({ fromOn, toOn }: Pick<StaffPost, 'fromOn' | 'toOn'>, on: CivilDate): boolean {
  return fromOn <= on && (toOn === null || toOn >= on)
}

/** Full-time equivalents of one kind of post on a day. */
export interface RoleFte {
  readonly role: StaffRole
  readonly posts: number
  readonly fte: number
}

/** The posts held on the day by kind, and their sum, in full-time equivalents to two decimals; null where none is on record, which is not the same as none. */
export function fteOn(posts: readonly StaffPost[], on: CivilDate): { readonly roles: readonly RoleFte[]; readonly fte: number } | null {
  if (posts.length === 0) return null
  const held = posts.filter((post) => isHeldOn(post, on))
  const sum = (of: readonly StaffPost[]): number => Math.round(of.reduce((all, post) => all + post.fte, 0) * 100) / 100
  const roles = valuesOf(STAFF_ROLE).map((role) => ({ role, of: held.filter((post) => post.role === role) })).filter(({ of }) => of.length > 0)
  return { roles: roles.map(({ role, of }) => ({ role, posts: of.length, fte: sum(of) })), fte: sum(held) }
}

export type StaffPostTyped = { readonly [Name in keyof StaffPost]: StaffPost[Name] | null }
type WrongIn<Typed> = { readonly [Name in keyof Typed]?: string | undefined }

/** What is wrong with a post as it is written down. */
export function wrongInPost({ role, title, fte, fromOn, toOn }: Pick<StaffPostTyped, 'role' | 'title' | 'fte' | 'fromOn' | 'toOn'>): WrongIn<StaffPostTyped> {
  return {
    role: role === null ? 'Choose the kind of post' : undefined,
    title: role === 'other' && title === null ? 'Enter what the post is called' : undefined,
    fte: fte === null || fte <= 0 || fte > MOST_FTE ? 'Enter the share of a full week, like 0.6. One person all week is 1' : undefined,
    fromOn: fromOn === null ? 'Enter the first day' : undefined,
    toOn: fromOn !== null && toOn !== null && toOn < fromOn ? `It began on ${spokenDate(fromOn)}. Enter that day or a later one` : undefined,
  }
}

/** A post as it is called: its own title, or its kind. */
export function postName({ role, title }: Pick<StaffPost, 'role' | 'title'>): string {
  return title ?? STAFF_ROLE[role]
}

/** From when to when, and what it covers: `Since 1 Apr 2024`, `1 Apr 2024 to 31 Mar 2025, covers parental leave`. */
export function postSpan({ fromOn, toOn, cover, coverNote }: Pick<StaffPost, 'fromOn' | 'toOn' | 'cover' | 'coverNote'>, today: CivilDate): string {
  const span = toOn === null ? `${fromOn > today ? 'From' : 'Since'} ${spokenDate(fromOn)}` : `${spokenDate(fromOn)} to ${spokenDate(toOn)}`
  if (cover === null) return span
  const why = cover === 'other' ? coverNote : POST_COVER[cover].toLowerCase()
  return `${span}, ${why === null ? 'as cover' : `covers ${why}`}`
}

