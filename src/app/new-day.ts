import type { Ref } from 'vue'
import { onScopeDispose, ref } from 'vue'
import { civilDateOf } from '#domain/civil-date.ts'

const LOOK_EVERY = 60_000

/** Calls when the day in England has changed, within a minute of midnight and as soon as the window is seen again after the computer slept; gives a way to stop. */
export function onNewDay(changed: () => void): () => void {
  let day = today()
  const look = (): void => {
    const now = today()
    if (now === day) return
    day = now
    changed()
  }
  const timer = setInterval(look, LOOK_EVERY)
  document.addEventListener('visibilitychange', look)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
  }
}

/** A moment of this day, for what is said as "today" and "yesterday": it is set anew when the day has changed. */
export function useThisDay(): Readonly<Ref<Date>> {
  const now = ref(new Date())
  onScopeDispose(onNewDay(() => (now.value = new Date())))
  return now
}

/* The backend's day, wherever this computer's clock is set to be. */
function today(): string {
  return civilDateOf(new Date().toISOString())
}
