import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createMemoryHistory, createRouter } from 'vue-router'
import { describe, expect, it } from 'vitest'
import { ADD_DEEDS } from '#app/adding.ts'
import { DEEDS } from '#app/palette/standing-deeds.ts'
import { figurePlaces, RAIL_PLACES, RECRUITMENT_PLACES, SAFETY_PLACES, SETTINGS_PLACES, TODO_PLACES } from '#app/palette/standing-places.ts'
import { PLACES, ROUTES } from '#app/routes.ts'
import { SHOTS } from './support/pictures.ts'

/* That there is a way to every page, and a page at the end of every way. */

const root = new URL('..', import.meta.url).pathname
const router = createRouter({ history: createMemoryHistory(), routes: [...ROUTES] })
const pages = ROUTES.map((route) => route.path).filter((path) => !path.startsWith('/:'))
const pageOf = (address: string): string => router.resolve(address).matched.at(-1)?.path ?? ''

const palette = [...RAIL_PLACES, ...RECRUITMENT_PLACES, ...SAFETY_PLACES, ...SETTINGS_PLACES, ...TODO_PLACES, ...figurePlaces({ today: '2026-11-22', yearStartMonth: 4, yearStarts: [] }), ...ADD_DEEDS, ...DEEDS]
const inPalette = palette.flatMap(({ act }) => ('to' in act ? [act.to] : []))

/** Addresses as they are written in the page's source, with 1 for whatever is put into them. */
function addressesIn(text: string): string[] {
  return [...text.matchAll(/(['"`])#?(?=\/[a-z])/g)].map((found) => {
    let address = ''
    let depth = 0
    for (let at = found.index + found[0].length; at < text.length; at += 1) {
      if (text.startsWith('${', at)) {
        if (depth === 0) address += '1'
        depth += 1
        at += 1
      } else if (depth > 0) depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0
      else if (text[at] === found[1] || /[\s'"`\\]/.test(text[at]!)) break
      else address += text[at]
    }
    return address
  })
}

const sources = execFileSync('git', ['ls-files', '-z', 'src/app', 'src/features'], { cwd: root, encoding: 'utf8' }).split('\0').filter((path) => /\.(ts|vue)$/.test(path) && !path.endsWith('.test.ts') && path !== 'src/app/routes.ts')
const written = sources.flatMap((path) => addressesIn(readFileSync(`${root}${path}`, 'utf8')).map((address) => ({ path, address })))

describe('the addresses of the page', () => {
  it('are read out of its source', () => {
    expect(addressesIn('<a :href="`#/volunteers/${id}/merge`"> push(`/waiting-list/${a.map(({ id }) => id).join(\'-\')}/profiles/${b}?x=1`) \'/today\' \'</span>\' "#app/x.ts"')).toEqual(['/volunteers/1/merge', '/waiting-list/1/profiles/1?x=1', '/today'])
    expect(written.length).toBeGreaterThan(60)
  })

  it('all have a page', () => expect(written.filter(({ address }) => pageOf(address) === '/:anything(.*)*')).toEqual([]))

  it.each(pages)('%s is reached from the rail, the palette or a link', (page) => {
    const ways = [...PLACES.map((place) => place.path), ...inPalette, ...written.map(({ address }) => address)]
    expect(ways.filter((way) => pageOf(way) === page)).not.toEqual([])
  })

  it.each(pages.filter((page) => !page.includes(':') || page.endsWith('?')))('%s, which needs nobody to be chosen, is in the palette', (page) => expect(inPalette.map(pageOf)).toContain(page))

  it.each(ROUTES.filter((route) => !route.path.startsWith('/:')))('$path has a title that says what kind of page it is', ({ meta }) => expect(meta?.title).toMatch(/^[A-Z][a-z -]+$/))

  it.each(pages)('%s has a picture', async (page) => {
    // Nobody is there to be found: the kind of address is all that counts.
    const shown = await Promise.all(SHOTS.map(({ at }) => (typeof at === 'string' ? at : at(() => Promise.resolve({ rows: [] } as never)))))
    expect(page === '/volunteers/cohorts/:name' ? [page] : shown.map(pageOf)).toContain(page)
  })

  it.each(palette.map((each) => [each.name, 'to' in each.act ? each.act.to : null] as const).filter(([, to]) => to !== null))('the palette’s “%s” leads to a page', (_name, to) => expect(pages).toContain(pageOf(to!)))
})
