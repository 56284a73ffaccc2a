import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = new URL('..', import.meta.url).pathname
const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter((path) => path !== '' && existsSync(`${root}${path}`))
/* Written by a program and held by a test of its own (electron/backend/database/migrate.test.ts); nobody edits it, and it is as long as the schema is. */
const GENERATED = ['electron/backend/database/schema.sql']
const code = files.filter((path) => /\.(ts|vue|css)$/.test(path) && !path.startsWith('test/fixtures/'))
const architecture = readFileSync(`${root}ARCHITECTURE.md`, 'utf8')

function linesOf(path: string): number {
  return readFileSync(`${root}${path}`, 'utf8').split('\n').length - 1
}

describe('the house', () => {
  it('says in ARCHITECTURE.md what every folder is for', () => {
    const folders = [...new Set(code.map((path) => dirname(path)))].filter((folder) => folder !== '.')
    expect(folders.filter((folder) => !architecture.includes(`\`${folder}/\``))).toEqual([])
  })

  it('names no folder there that is gone', () => {
    const named = [...architecture.matchAll(/^\| `((?:electron|src|resources|test)\/[^`]*)\/` \|/gm)].map((match) => match[1]!)
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((folder) => !files.some((path) => path.startsWith(`${folder}/`)))).toEqual([])
  })

  it('has no file over 300 lines, and nine in ten under 180', () => {
    expect(GENERATED.filter((path) => !files.includes(path))).toEqual([])
    const written = files.filter((path) => /\.(ts|vue|css|sql|html)$/.test(path) && !path.startsWith('test/fixtures/') && !path.endsWith('.test.ts') && !GENERATED.includes(path))
    const lengths = written.map((path) => ({ path, lines: linesOf(path) })).sort((a, b) => a.lines - b.lines)
    expect(lengths.filter((file) => file.lines > 300)).toEqual([])
    expect(lengths[Math.floor(lengths.length * 0.9)]!.lines).toBeLessThanOrEqual(180)
  })

  it('promises nothing in docs/accessibility.md that a test which is there does not show', () => {
    const rows = readFileSync(`${root}docs/accessibility.md`, 'utf8').split('\n').filter((line) => /^\| .*\|$/.test(line) && !line.startsWith('| Promise'))
    expect(rows.length).toBeGreaterThan(6)
    expect(rows.filter((row) => ![...row.matchAll(/`([^`]+\.test\.ts)`/g)].some((match) => files.includes(match[1]!)))).toEqual([])
    expect(rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map((match) => match[1]!)).filter((path) => !files.includes(path))).toEqual([])
  })

  it('promises nothing in docs/trust.md that a test which is there does not show', () => {
    const page = readFileSync(`${root}docs/trust.md`, 'utf8')
    const named = [...page.matchAll(/`((?:electron|src|test)\/[^`]+|[a-z.-]+\.(?:ts|yml))`/g)].map((match) => match[1]!)
    expect(named.length).toBeGreaterThan(40)
    expect(named.filter((path) => !files.includes(path))).toEqual([])
    const rows = page.split('\n').filter((line) => /^\| .*\|$/.test(line) && !/^\| \| Rule|^\| Promise/.test(line))
    expect(rows.filter((row) => !row.includes('.test.ts`'))).toEqual([])
    // Every point of Electron's checklist has its row.
    const points = rows.flatMap((row) => (/^\| ([\d–, ]+) \|/.exec(row)?.[1] ?? '').split(', ').flatMap((part) => {
      const [first = 0, last = first] = part.split('–').filter((text) => text !== '').map(Number)
      return first === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at)
    }))
    expect(points.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
  })

  it('begins no element of a page with a space, which its compiler drops', () => {
    // What is for hearing alone is a block of its own, and set apart by that.
    expect(code.filter((path) => path.endsWith('.vue')).flatMap((path) => [...readFileSync(`${root}${path}`, 'utf8').matchAll(/<(?!VisuallyHidden)\w[^<>]*[^/]> \{\{.{0,30}/g)].map(([found]) => `${path}: ${found}`))).toEqual([])
  })

  it('has no attic', () => {
    expect(files.filter((path) => /(^|\/)(utils?|helpers?|common|lib|managers?)(\/|\.)/i.test(path))).toEqual([])
  })

  it('pins every package, and approves every install script by name', () => {
    const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { dependencies: Record<string, string>; devDependencies: Record<string, string>; allowScripts: Record<string, boolean> }
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(([, version]) => !/^(npm:[^@]+@)?\d+\.\d+\.\d+$/.test(version))
    expect(loose).toEqual([])
    const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as { packages: Record<string, { hasInstallScript?: boolean; version?: string }> }
    const scripted = Object.entries(lock.packages).filter(([, entry]) => entry.hasInstallScript).map(([path]) => path.replace(/^.*node_modules\//, ''))
    const decided = Object.keys(manifest.allowScripts).map((name) => name.replace(/(?<=.)@.*$/, ''))
    expect(scripted.filter((name) => !decided.includes(name) && name !== 'fsevents')).toEqual([])
  })

  it('leaves no note to itself in the code', () => {
    expect(code.filter((path) => /\b(TODO|FIXME|XXX|HACK)\b/.test(readFileSync(`${root}${path}`, 'utf8')) && path !== 'test/house.test.ts')).toEqual([])
  })
})
