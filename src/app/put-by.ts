import { onScopeDispose } from 'vue'
import { api, onBackendEvent } from './client.ts'
import { keepDraftsNow } from './use-draft.ts'

/** Keeps what was typed in the last moment when the window is about to close, or the computer to lock, and says when it is done. */
export function usePutBy(): void {
  onScopeDispose(onBackendEvent((event) => {
    if (event.type !== 'put-by') return
    void keepDraftsNow().then(() => api.tasks.typedIsKept(null)).catch(() => undefined)
  }))
}
