import { openStandIn } from '../electron-stand-in/host/open.ts'
import { createAnswerQueue } from '../electron-stand-in/host/questions.ts'
import type { LaunchPlan, Running } from './launch.ts'

/** The built program on the stand-in; MAINSTAY_HEADED=1 shows its window. */
export async function launchOnStandIn({ main, userData, env, args, inside }: LaunchPlan): Promise<Running> {
  const dialogs = createAnswerQueue()
  const standIn = openStandIn({ main, args, env, inside, headless: process.env['MAINSTAY_HEADED'] !== '1', quiet: true, answerer: dialogs.answerer })
  await standIn.opened
  return {
    get page() {
      return standIn.page()
    },
    userData,
    answerDialog: dialogs.answer,
    emitPower: standIn.power,
    holdBackend: standIn.hold,
    close: async () => {
      const code = await standIn.close()
      if (code !== 0) throw new Error(`Mainstay ended with ${code}.\n${standIn.output()}`)
    },
    kill: async () => void (await standIn.kill()),
    requests: standIn.refused,
    violations: standIn.violations,
    title: () => standIn.page().title(),
    isHiddenFromCapture: async () => standIn.isProtected(),
    output: standIn.output,
  }
}
