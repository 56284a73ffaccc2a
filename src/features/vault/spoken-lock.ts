import { spokenDate } from '#domain/spoken.ts'

const BECAUSE = { asked: '', idle: ', because nothing was done for a while', system: ', because this computer was locked or went to sleep' } as const

/** When the file was locked and why, by this computer's clock: `Locked at 10:52, because nothing was done for a while.` */
export function spokenLock(lockedAt: string | null, because: keyof typeof BECAUSE | null, now: Date): string | null {
  if (lockedAt === null) return null
  const at = new Date(lockedAt)
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  const on = at.toDateString() === now.toDateString() ? '' : ` on ${spokenDate(dayOf(at))}`
  return `Locked${on} at ${time}${because === null ? '' : BECAUSE[because]}.`
}

/** The day on this computer's calendar. */
export function dayOf(at: Date): string {
  return `${String(at.getFullYear()).padStart(4, '0')}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`
}
