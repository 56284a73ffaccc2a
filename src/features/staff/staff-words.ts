import { type fteOn, STAFF_ROLE } from '#domain/staff-post.ts'
import { counted } from '#domain/spoken.ts'

/** Full-time equivalents as they are said: `2.4`, `1`. */
export function fteWords(fte: number): string {
  return fte.toLocaleString('en-GB', { maximumFractionDigits: 2 })
}

/** The posts of a day in a line, as a freedom of information request asks for them: `Coordinator 2.4 (3 posts), manager 0.15`. */
export function rolesSentence({ roles }: NonNullable<ReturnType<typeof fteOn>>): string {
  if (roles.length === 0) return 'No post was held'
  return roles.map(({ role, posts, fte }, index) => `${index === 0 ? STAFF_ROLE[role] : STAFF_ROLE[role].toLowerCase()} ${fteWords(fte)}${posts > 1 ? ` (${counted(posts, 'post')})` : ''}`).join(', ')
}
