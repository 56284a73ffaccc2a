import { mkdir, readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, extname, join, resolve } from 'node:path'

export interface FolderView {
  readonly folder: string
  readonly parent: string
  readonly folders: readonly string[]
  readonly files: readonly string[]
  readonly problem: string
}

/** What the file dialog shows of a folder: its folders, and its files of the wanted kinds; hidden ones are left out. */
export async function viewFolder(folder: string, extensions: readonly string[]): Promise<FolderView> {
  const path = resolve(folder || homedir())
  const view = { folder: path, parent: dirname(path), folders: [], files: [], problem: '' }
  try {
    const entries = (await readdir(path, { withFileTypes: true })).filter((entry) => !entry.name.startsWith('.'))
    const wanted = (name: string): boolean => extensions.length === 0 || extensions.includes(extname(name).slice(1).toLowerCase())
    const named = (keep: (entry: (typeof entries)[number]) => boolean): string[] => entries.filter(keep).map((entry) => entry.name).sort((a, b) => a.localeCompare(b, 'en-GB'))
    return { ...view, folders: named((entry) => entry.isDirectory()), files: named((entry) => entry.isFile() && wanted(entry.name)) }
  } catch {
    return { ...view, problem: 'This folder cannot be opened. Choose another.' }
  }
}

/** Where the dialog begins: the folder of the suggested path, or the nearest one above it that exists, and the suggested name. */
export async function firstPlace(defaultPath: string): Promise<{ readonly folder: string; readonly name: string }> {
  if (defaultPath === '') return { folder: homedir(), name: '' }
  const found = await stat(defaultPath).catch(() => undefined)
  if (found?.isDirectory()) return { folder: defaultPath, name: '' }
  let folder = dirname(resolve(defaultPath))
  while (dirname(folder) !== folder && !(await stat(folder).catch(() => undefined))) folder = dirname(folder)
  return { folder, name: basename(defaultPath) }
}

/** What lies at a name typed into the dialog; with the wanted extension added to a new file's name that has none. */
export async function lookAt(folder: string, name: string, extensions: readonly string[], saving: boolean) {
  const typed = resolve(folder, name)
  const [extension] = extensions
  const path = saving && extension && extname(typed) === '' ? `${typed}.${extension}` : typed
  const found = await stat(path).catch(() => undefined)
  const kind: 'folder' | 'file' | 'nothing' = found?.isDirectory() ? 'folder' : found ? 'file' : 'nothing'
  return { path, kind }
}

export async function makeFolder(folder: string, name: string): Promise<string> {
  const path = join(folder, name)
  await mkdir(path, { recursive: true })
  return path
}
