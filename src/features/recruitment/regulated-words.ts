import { spokenDate, together } from '#domain/spoken.ts'

/** What of somebody's days with young people may be regulated activity, in a sentence (domain.md R3.2). */
export function regulatedWords({ days, overnight }: { readonly days: readonly string[]; readonly overnight: readonly string[] }, firstName: string): string {
  const often = days.length === 0 ? null : `on ${days.length} days within 30 (${together(days.map(spokenDate))})`
  const nights = overnight.length === 0 ? null : `overnight on ${together(overnight.map(spokenDate))}`
  return `${firstName} was with young people ${[often, nights].filter(Boolean).join(', and ')}: that may be regulated activity.`
}
