import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROUTES } from '#app/routes.ts'
import { KEYBOARD_PAGES } from './e2e/keyboard-pages.ts'

/* That no page is left out when all are gone through by keyboard, and that whoever does so uses nothing else. */

const pages = ROUTES.map((route) => route.path).filter((path) => !path.startsWith('/:'))
/** What a mouse does, or what fills a field past the keys. */
const MOUSE = /\.(?:click|dblclick|fill|check|uncheck|setChecked|selectOption|hover|tap|dragTo)\(|\bmouse\./
const KEYS = /\b(?:press|tabTo|type|pick|goBy|find|add|chooses)\(page|\.keyboard\.|\.press\(/

/** The body of the step of that journey whose name begins so: until the next one, or the end of the group. */
function stepOf(journey: string, name: string): string | undefined {
  const text = readFileSync(join(import.meta.dirname, 'e2e', journey), 'utf8')
  return text.split(/\n(?= *(?:it|describe)(?:\.\w+\([^\n]*\))?\()/).find((each) => /^ *it\b/.test(each) && each.split('\n')[0]!.includes(`'${name}`))
}

describe('every page', () => {
  it('is gone through by keyboard', () => expect(pages.filter((page) => KEYBOARD_PAGES.every((each) => each.page !== page))).toEqual([]))

  it('that is listed is there, once', () => expect(KEYBOARD_PAGES.map(({ page }) => page).toSorted()).toEqual(pages.toSorted()))

  it.each(KEYBOARD_PAGES)('$page is, in $journey', ({ journey, step }) => {
    const body = stepOf(journey, step)
    expect([step, body !== undefined]).toEqual([step, true])
    expect(body).toMatch(KEYS)
    expect(body!.split('\n').filter((line) => MOUSE.test(line))).toEqual([])
  })
})
