import { Archive, FileDown, FileUp, Keyboard, Lock, Monitor, Moon, Printer, Sun } from '@lucide/vue'
import type { Standing } from './palette-entry.ts'

/** What can be done from anywhere. */
export const DEEDS: readonly Standing[] = [
  { id: 'do lock', name: 'Lock', also: 'leave close', icon: Lock, keys: ['Ctrl', 'L'], act: { does: 'lock' } },
  { id: 'do back-up', name: 'Back up now', also: 'backup save copy', icon: Archive, act: { does: 'back-up' } },
  { id: 'do bring-in', name: 'Bring in a spreadsheet', also: 'import workbook upload excel csv', icon: FileDown, act: { to: '/settings/bring-in' } },
  { id: 'do hand-out', name: 'Hand out the records', also: 'export spreadsheet workbook excel csv download', icon: FileUp, act: { to: '/settings/hand-out' } },
  { id: 'do show-keys', name: 'Show the keys', also: 'help shortcuts keyboard', icon: Keyboard, keys: ['?'], act: { does: 'show-keys' } },
  { id: 'do print', name: 'Print the page', also: 'paper pdf', icon: Printer, keys: ['Ctrl', 'P'], act: { does: 'print' } },
  { id: 'do light', name: 'Light look', also: 'theme', icon: Sun, act: { does: 'light' } },
  { id: 'do dark', name: 'Dark look', also: 'theme', icon: Moon, act: { does: 'dark' } },
  { id: 'do as-system', name: 'Look as the system does', also: 'theme', icon: Monitor, act: { does: 'as-system' } },
]
