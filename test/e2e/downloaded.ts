import { existsSync } from 'node:fs'
import type { Download } from 'playwright-core'

/** Whether a download came to its end and lies on the disk now; one that was refused does not, though it may have been quick. */
export function hasCome(download: Download): Promise<boolean> {
  return download.path().then((path) => existsSync(path), () => false)
}
