import type { demoContract } from '#contract/demo.ts'
import type { TaskContext } from '../context.ts'
import type { HandlersOf } from '../router.ts'
import { createForLookingAround } from '../vault/looking-around.ts'
import { lock, openAs } from '../vault/opening.ts'
import { fillWithInventedService } from './fill-with-invented-service.ts'

export const demoService: HandlersOf<typeof demoContract> = {
  lookAround: async (_, context) => {
    await openAs(context, () => createForLookingAround(context))
    fill(context)
    return null
  },
}

/* A file that could not be filled is no service to look at. */
function fill(context: TaskContext): void {
  try {
    context.transaction((db) => fillWithInventedService(db, { today: context.today }))
  } catch (problem) {
    lock(context, 'asked')
    throw problem
  }
}
