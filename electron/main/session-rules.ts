import type { Session } from 'electron'

type Ruled = Pick<Session, 'webRequest' | 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'on'>

/** The page may do nothing that Mainstay does not need: no request leaves, no permission is given, nothing is downloaded. */
export function refuseEverythingElse(session: Ruled, forDevelopers: boolean): void {
  const own = forDevelopers ? /^(app:\/\/mainstay\/|data:|devtools:)/ : /^(app:\/\/mainstay\/|data:)/
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !own.test(details.url) }))
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === 'clipboard-sanitized-write'))
  session.setPermissionCheckHandler((_contents, permission) => (permission as string) === 'clipboard-sanitized-write')
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}
