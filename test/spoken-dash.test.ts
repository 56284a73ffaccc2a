import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/* A dash alone is nothing to whoever hears the page (look.md, Words): where nothing is known, Known says so. */

const root = new URL('..', import.meta.url).pathname
const components = execFileSync('git', ['ls-files', '-z', 'src'], { cwd: root, encoding: 'utf8' }).split('\0').filter((path) => path.endsWith('.vue') && path !== 'src/ui/Known.vue')

/** Where a dash stands for something not known: `x ?? '–'`, `x === null ? '–' : x`, or by itself between tags. */
const UNSPOKEN = /(?:\?\?|\?) '–'|>–</

it('finds a dash that is not spoken', () => {
  for (const text of ["{{ held ?? '–' }}", "{{ on === null ? '–' : spokenDate(on) }}", '<td>–</td>']) expect(text).toMatch(UNSPOKEN)
})

it.each(components)('%s has no dash that is not spoken', (path) => expect(readFileSync(`${root}${path}`, 'utf8').split('\n').filter((line) => UNSPOKEN.test(line))).toEqual([]))
