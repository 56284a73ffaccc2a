import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from '../support/built.ts'

/* The builder's own reader of YAML, which comes without types. */
const { load } = createRequire(import.meta.url)('js-yaml') as { readonly load: (text: string) => unknown }

/** What electron-builder.yml says, as far as the tests look at it. */
export interface BuilderFile {
  readonly electronFuses: Readonly<Record<string, boolean>>
  readonly [setting: string]: unknown
}

export function builderFile(): BuilderFile {
  return load(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as BuilderFile
}
