import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/**
 * Where the script of a worker lies, for the module at `here`: in the build beside the entries, one folder up from the chunks. From source it is what
 * `imports` of package.json names: the source too, or the build for whoever runs with `-C built-workers`, as the benchmark does, since a worker started from source spends most of its time reading TypeScript.
 */
export function workerUrl(name: 'argon2-worker' | 'word-worker' | 'workbook-worker', here: string): URL {
  if (here.endsWith('.ts')) return pathToFileURL(createRequire(here).resolve(`#workers/${name}`))
  return new URL(`${here.includes('/chunks/') ? '..' : '.'}/${name}.js`, here)
}
