import type { Command } from './command.ts'
import { backup } from './commands/backup.ts'
import { create } from './commands/create.ts'
import { demo } from './commands/demo.ts'
import { due } from './commands/due.ts'
import { handOut } from './commands/export.ts'
import { figures } from './commands/figures.ts'
import { bringIn } from './commands/import.ts'
import { recoverFile } from './commands/recover.ts'
import { report } from './commands/report.ts'
import { restoreBackup } from './commands/restore.ts'
import { verify } from './commands/verify.ts'

/** Every command, in the order of command-line.md. */
export const COMMANDS: readonly Command[] = [create, demo, bringIn, handOut, figures, due, report, backup, restoreBackup, verify, recoverFile]
