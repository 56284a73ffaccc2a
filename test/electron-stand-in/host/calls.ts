import type { CDPSession, Frame, Page } from 'playwright-core'
import type { Link } from '../link.ts'
import { rendererKey } from '../page/init-script.ts'
import type { FrameName, ProgramAnswers } from '../wire.ts'

interface CallsPlan {
  readonly id: number
  readonly page: Page
  readonly cdp: CDPSession
  readonly program: Link<ProgramAnswers>
  readonly tell: (...args: Parameters<ProgramAnswers['window.event']>) => void
  readonly tellBounds: () => Promise<void>
  readonly onViolation: (what: string) => void
}

function parentsOf(frame: Frame): readonly string[] {
  const parent = frame.parentFrame()
  return parent ? [parent.url(), ...parentsOf(parent)] : []
}

/** Where the files that the page has just been given really lie: only the browser itself can say. A file made by script lies nowhere. */
async function pathsOf(cdp: CDPSession, count: number): Promise<readonly string[]> {
  const paths: string[] = []
  for (let index = 0; index < count; index += 1) {
    const { result } = await cdp.send('Runtime.evaluate', { expression: `window.${rendererKey}.fileAt(${index})` })
    const found = result.objectId ? await cdp.send('DOM.getFileInfo', { objectId: result.objectId }) : { path: '' }
    paths.push(found.path)
  }
  return paths
}

/** What the page's half of the stand-in may ask of the host. */
export function answerCalls({ id, page, cdp, program, tell, tellBounds, onViolation }: CallsPlan) {
  return async (source: { readonly page: Page; readonly frame: Frame }, [kind, ...args]: readonly [string, ...unknown[]]): Promise<unknown> => {
    if (source.page !== page) throw new Error('This page is not a window of the program')
    const frame: FrameName = { url: source.frame.url(), name: source.frame.name(), parents: parentsOf(source.frame) }
    switch (kind) {
      case 'invoke':
        return program.ask('ipc.invoke', id, frame, String(args[0]), String(args[1]))
      case 'send':
        return program.ask('ipc.send', id, frame, String(args[0]), String(args[1]))
      case 'accelerator':
        return program.ask('accelerator.pressed', id, Number(args[0]))
      case 'paths':
        return pathsOf(cdp, Number(args[0]))
      case 'violation':
        return onViolation(String(args[0]))
      case 'bounds':
        if (args[0] === 'focus' || args[0] === 'blur') tell(id, args[0], {})
        return tellBounds()
      default:
        throw new Error(`The page asked for ${kind}, which nothing answers`)
    }
  }
}
