import type { BrowserContext, Page, Request, Route } from 'playwright-core'
import type { Link } from '../link.ts'
import { isPrivate } from '../origin.ts'
import type { PageRequest, ProgramAnswers } from '../wire.ts'

interface RequestPlan {
  readonly id: number
  readonly page: Page
  readonly program: Link<ProgramAnswers>
  /** Whether the program itself has just asked for this address: then nobody is asked whether the page may go there. */
  readonly isOwnLoad: (url: string) => boolean
  readonly onRefused: (url: string) => void
}

async function describe(request: Request): Promise<PageRequest> {
  const body = request.postDataBuffer()
  return {
    url: request.url(),
    method: request.method(),
    headers: await request.allHeaders().catch(() => request.headers()),
    body: body ? new Uint8Array(body) : undefined,
    resourceType: request.isNavigationRequest() ? (request.frame().parentFrame() ? 'subFrame' : 'mainFrame') : request.resourceType(),
  }
}

/** Whether the window's own page asks; the frame of a popup that is only coming up is not known yet. */
function isOf(page: Page, request: Request): boolean {
  try {
    return request.frame().page() === page
  } catch {
    return false
  }
}

/**
 * Every request of the window comes here and none leaves: those for the program's own scheme are answered by its protocol handler,
 * with exactly the status and headers that it gives (so its content security policy is the one that holds); all others are refused.
 */
export async function routeRequests(context: BrowserContext, { id, page, program, isOwnLoad, onRefused }: RequestPlan): Promise<void> {
  const answer = async (route: Route): Promise<void> => {
    const request = route.request()
    const url = request.url()
    const own = isPrivate(url)
    if (!isOf(page, request)) return route.abort('aborted')
    if (!own) onRefused(url)
    if (request.isNavigationRequest() && !isOwnLoad(url)) {
      const isMainFrame = request.frame().parentFrame() === null
      if (!(await program.ask('navigation.allowed', id, { url, isMainFrame }))) return route.abort('aborted')
    }
    const asked = await describe(request)
    if (!(await program.ask('request.allowed', id, asked)) || !own) return route.abort(request.isNavigationRequest() ? 'aborted' : 'blockedbyclient')
    const response = await program.ask('protocol.request', id, asked)
    if (!response) return route.abort('addressunreachable')
    await route.fulfill({ status: response.status, headers: { ...response.headers }, body: Buffer.from(response.body) })
  }
  await context.route('**/*', (route) => answer(route).catch(() => route.abort('failed').catch(() => undefined)))
  // A socket is none of these requests; it is only counted here.
  page.on('websocket', (socket) => onRefused(socket.url()))
}
