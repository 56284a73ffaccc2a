import { z } from 'zod'
import { task } from './procedure.ts'

export const demoContract = {
  /** Makes a file with an invented service and opens it. It lasts until it is locked; its passphrase is drawn by chance and kept nowhere. Refused while a file is open. */
  lookAround: task(z.null(), z.null()),
}
