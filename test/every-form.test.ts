import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { USUAL } from '#domain/usual-in-forms.ts'

/* That every form says what is unlikely of its days and numbers, and keeps what is half typed across lock, crash and restart. */

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const components = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', 'src/app/*.vue', 'src/features/*.vue'], { cwd: root, encoding: 'utf8' }).split('\0').filter((path) => path !== '')
const nameOf = (path: string): string => path.replace(/^src\/(?:features\/)?/, '').replace(/\.vue$/, '')
const scriptOf = (text: string): string => [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((found) => found[1]).join('\n')
const all = components.map((path) => ({ name: nameOf(path), text: read(path) }))

/* Parts that are shown in several forms, with the names of what they hold: each form answers for them. */
const DATED_PARTS: Readonly<Record<string, readonly string[]>> = { EndFields: ['endedOn', 'endNoticeOn'], AgreementFields: ['youngPersonAnsweredOn', 'volunteersAgreedOn'] }
/** The days and numbers that a form asks for. */
function askedIn(text: string): string[] {
  const own = [...text.matchAll(/form\.typed\('(\w+)'\)/g)].map((found) => found[1]!)
  return [...new Set([...own, ...Object.entries(DATED_PARTS).flatMap(([part, names]) => (new RegExp(`<${part}\\b`).test(text) ? names : []))])]
}
const forms = all.filter(({ text }) => /\buseForm\b/.test(scriptOf(text)))
const dated = forms.map(({ name, text }) => ({ name, text, asked: askedIn(text) })).filter(({ asked }) => asked.length > 0)

describe('every form that asks for a day or a number', () => {
  it('is found', () => expect(dated.length).toBeGreaterThan(50))

  it.each(dated)('$name says what is unlikely', ({ text }) => expect(scriptOf(text)).toMatch(/\bunlikely(?::|\()/))

  it.each(dated.filter(({ text }) => text.includes('unlikelyIn(USUAL.')))('$name says it of each of them', ({ text, asked }) => {
    const tables = [...text.matchAll(/unlikelyIn\(USUAL\.(\w+)/g)].flatMap((found) => Object.keys(USUAL[found[1] as keyof typeof USUAL]))
    // What the form says in words of its own.
    const own = [...scriptOf(text).matchAll(/\b(\w+): unlikely\w+\(/g)].map((found) => found[1]!)
    expect(asked.filter((name) => !tables.includes(name) && !own.includes(name))).toEqual([])
  })

  it.each(Object.entries(DATED_PARTS))('%s holds what is said of it here', (part, names) => expect(askedIn(all.find(({ name }) => name.endsWith(`/${part}`))!.text).filter((name) => !names.includes(name))).toEqual([]))

  it('uses every line of the table', () => expect(Object.keys(USUAL).filter((which) => !all.some(({ text }) => text.includes(`USUAL.${which}`)) && !['agreed'].includes(which))).toEqual([]))
})
