import type { Session } from 'electron'

/** The page may do nothing that Mainstay does not need: no request leaves, no permission is given, nothing is downloaded. */
export function refuseEverythingElse(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !/^(app|devtools|data):/.test(details.url) }))
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === 'clipboard-sanitized-write'))
  session.setPermissionCheckHandler((_contents, permission) => (permission as string) === 'clipboard-sanitized-write')
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}
