import { EventEmitter } from 'node:events'
import type { Member } from '../electron-api.ts'
import { appOrigin, toAppUrl, toBrowserUrl } from '../origin.ts'
import type { PageRequest, PageResponse } from '../wire.ts'

type RequestListener = (details: Electron.OnBeforeRequestListenerDetails, callback: (response: Electron.CallbackResponse) => void) => void
type ProtocolHandler = (request: Request) => Response | Promise<Response>
type CheckHandler = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>
type RequestHandler = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>

/** Electron's names of what a page may be allowed, as far as Chromium can be told beforehand. */
const permissions = [
  'clipboard-read', 'clipboard-sanitized-write', 'geolocation', 'notifications', 'media', 'midi', 'midiSysex', 'idle-detection', 'window-management', 'storage-access',
  'persistent-storage', 'local-fonts', 'screen-wake-lock', 'display-capture',
] as const

/** Which permissions the page at `url` gets, by the two handlers of the program; without handlers everything, as in Electron. */
function decide(check: CheckHandler | null, request: RequestHandler | null, url: string): Readonly<Record<string, boolean>> {
  const origin = appOrigin(toBrowserUrl(url))
  const decideOne = (permission: string): boolean => {
    const details = { isMainFrame: true, requestingUrl: url, securityOrigin: origin }
    const checked = check?.(null, permission as never, origin, details as never) ?? true
    let granted = true
    request?.(null as never, permission as never, (allowed) => void (granted = allowed), details as never)
    return checked && granted
  }
  return Object.fromEntries(permissions.map((permission) => [permission, decideOne(permission)]))
}

async function toPlain(response: Response): Promise<PageResponse> {
  return { status: response.status, headers: Object.fromEntries(response.headers), body: new Uint8Array(await response.arrayBuffer()) }
}

function protocolOf(handlers: Map<string, ProtocolHandler>) {
  return {
    handle: (scheme: string, handler: ProtocolHandler) => {
      if (handlers.has(scheme)) throw new Error(`The scheme has been registered: ${scheme}`)
      handlers.set(scheme, handler)
    },
    unhandle: (scheme: string) => void handlers.delete(scheme),
    isProtocolHandled: (scheme: string) => handlers.has(scheme),
  } satisfies Record<Exclude<Member<'protocol'>, 'registerSchemesAsPrivileged'>, unknown>
}

/** One session: who answers its schemes and what its pages may do. Nothing of it is ever stored: each window has a throw-away profile. */
export class Session extends EventEmitter {
  readonly #handlers = new Map<string, ProtocolHandler>()
  readonly protocol = protocolOf(this.#handlers)
  readonly webRequest = {
    onBeforeRequest: (...args: readonly unknown[]) => {
      this.#listener = (args.findLast((each) => typeof each === 'function') as RequestListener | undefined) ?? undefined
    },
  } satisfies Record<Member<'webRequest'>, unknown>
  #listener: RequestListener | undefined
  #check: CheckHandler | null = null
  #request: RequestHandler | null = null
  #count = 0

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#check = handler
  }

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#request = handler
  }

  /** Kept for nothing: Chromium's choosers for USB, serial and HID devices need a person's click and are not reproduced. */
  setDevicePermissionHandler(_handler: unknown): void {}

  setSpellCheckerEnabled(_enabled: boolean): void {}

  clearStorageData(): Promise<void> {
    return Promise.resolve()
  }

  clearCache(): Promise<void> {
    return Promise.resolve()
  }

  permissionsAt(url: string): Readonly<Record<string, boolean>> {
    return decide(this.#check, this.#request, url)
  }

  /** Whether the program's `onBeforeRequest` lets the request pass; without one it passes. */
  allows(request: PageRequest): Promise<boolean> {
    const listener = this.#listener
    if (!listener) return Promise.resolve(true)
    const details = { id: (this.#count += 1), url: toAppUrl(request.url), method: request.method, resourceType: request.resourceType, timestamp: Date.now(), referrer: '' }
    return new Promise((resolve) => listener(details as Electron.OnBeforeRequestListenerDetails, (response) => resolve(response.cancel !== true)))
  }

  async answer({ url, method, headers, body }: PageRequest): Promise<PageResponse | undefined> {
    const address = toAppUrl(url)
    const handler = this.#handlers.get(new URL(address).protocol.slice(0, -1))
    if (!handler) return undefined
    const content = body && method !== 'GET' && method !== 'HEAD' ? { body: body as Uint8Array<ArrayBuffer> } : {}
    return toPlain(await handler(new Request(address, { method, headers, ...content })))
  }
}
Session.prototype satisfies Record<Exclude<Member<'session'>, 'fromPartition' | 'defaultSession'>, unknown>

const partitions = new Map<string, Session>()

function fromPartition(partition: string): Session {
  const known = partitions.get(partition)
  if (known) return known
  const created = new Session()
  partitions.set(partition, created)
  return created
}

export const session = { fromPartition, defaultSession: fromPartition('') } satisfies Record<'fromPartition' | 'defaultSession', unknown>
