import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../support/built.ts'
import { atMost, type Metric } from './metric.ts'
import { insistOnBuilt } from './running-durham.ts'

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly optional?: boolean; readonly devOptional?: boolean; readonly hasInstallScript?: boolean }>>
}

/** How much the page loads before anything is on it, and what is installed with the program. */
export const size: Metric = {
  id: 'P14',
  name: 'Size',
  short: false,
  measure: async () => {
    insistOnBuilt()
    const page = join(root, 'out/page')
    const scripts = [...readFileSync(join(page, 'index.html'), 'utf8').matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) => match[1]!)
    const bytes = scripts.map((script) => gzipSync(readFileSync(join(page, script))).length).reduce((sum, each) => sum + each, 0)
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
    const atRunTime = Object.entries(packages).filter(([path, entry]) => path !== '' && entry.dev !== true && entry.devOptional !== true)
    return [
      { what: 'JavaScript before the first page', value: Math.round(bytes / 1024), gate: atMost(250), from: `KiB compressed, ${scripts.length} files` },
      { what: 'packages at run time', value: atRunTime.length, gate: atMost(130), from: 'by package-lock.json' },
      { what: 'of them with install scripts', value: atRunTime.filter(([, entry]) => entry.hasInstallScript === true).length, gate: atMost(0), from: '' },
    ]
  },
}
