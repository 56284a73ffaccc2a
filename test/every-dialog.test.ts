import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DIALOG_PLACES, DIALOGS_ELSEWHERE, MADE_OF } from './e2e/dialogs.ts'

/* That no dialog is left out when all of them are opened by keyboard and looked at in both themes. */

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const components = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', 'src/*.vue'], { cwd: root, encoding: 'utf8' }).split('\0').filter((path) => path !== '')
const nameOf = (path: string): string => path.replace(/^src\//, '').replace(/\.vue$/, '')

/* Where a dialog stands in the template: one of the library's, or one of those that all others are made of. `DayDialog` is also the name of the calendar's own, which its page opens. */
const STANDS = /<(?:Dialog|AlertDialog)Content\b|<(?:Dialog|ConfirmDialog|FormDialog)\b|<DayDialog\b[^>]*:plan=/
const dialogs = components.filter((path) => STANDS.test(read(path))).map(nameOf).filter((name) => !MADE_OF.includes(name)).sort()
const opened = new Set(DIALOG_PLACES.flatMap((place) => place.dialogs.map((dialog) => dialog.of)))

describe('every dialog', () => {
  it('is opened by keyboard and looked at in both themes', () => {
    expect(dialogs.length).toBeGreaterThan(60)
    expect(dialogs.filter((name) => !opened.has(name) && DIALOGS_ELSEWHERE.every((dialog) => dialog.of !== name))).toEqual([])
  })

  it('that is listed is there', () => expect([...opened, ...DIALOGS_ELSEWHERE.map((dialog) => dialog.of)].filter((name) => !dialogs.includes(name))).toEqual([]))

  it.each(DIALOGS_ELSEWHERE)('$of is opened by another journey, since it is $why', ({ journey, name }) => expect(read(`test/e2e/${journey}`)).toMatch(new RegExp(`flawsOfDialog\\(\\w+(?:\\.\\w+)*, (?:'|/\\^)${name.replace('?', '\\?')}`)))
})
