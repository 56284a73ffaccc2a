import { api } from '#app/client.ts'
import { useDeed } from '#app/use-deed.ts'
import { KEPT, type Kept } from './kept.ts'

/** Destroys what may be kept no longer, of one volunteer or of everybody, and says so; gives whether it was done. There is no way back, so that none is offered. */
export function useDestroyKept() {
  const { busy, does } = useDeed()
  const destroy = async (what: Kept, volunteerId: number | null): Promise<boolean> =>
    (await does(KEPT[what].destroyed, async () => ({ value: await (volunteerId === null ? api.recruitment.purgeAll({ what }) : api.recruitment.purge({ volunteerId, what })), undo: undefined }))) !== undefined
  return { busy, destroy }
}
