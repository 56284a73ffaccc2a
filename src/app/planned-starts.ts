import { onScopeDispose } from 'vue'
import { counted } from '#domain/spoken.ts'
import { useToasts } from '#ui/toasts.ts'
import { api } from './client.ts'
import { onNewDay } from './new-day.ts'

/** Asks about planned matches whose first day has come, once the file is open and on every new day: none begins by itself while a visitor is not cleared or the young person objects (domain.md R3.1, R2.2). Says how many starts were put off; what failed is asked again on the next day or opening. */
export function usePlannedStarts(): void {
  const { say } = useToasts()
  const look = async (): Promise<void> => {
    try {
      if (!(await api.matches.plansHaveCome(null))) return
      const { putOff } = await api.matches.putOffStarts(null)
      if (putOff > 0) say(`The start of ${counted(putOff, 'match', 'matches')} is put off, since something stands against it. Today says what`, { tone: 'late' })
    } catch {
      // Locked meanwhile, or the disk refused: nothing has begun, and whatever fails to be written is said where somebody writes.
    }
  }
  void look()
  onScopeDispose(onNewDay(() => void look()))
}
