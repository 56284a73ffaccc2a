import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/* src/styles is the only place with colours and sizes (look.md): a component uses meanings, and where one is missing the token or the page is wrong. */

/** Where a page changes its columns, since a custom property cannot stand in a media query: side columns move under at 1120, single columns at 800. */
const WIDTHS = new Set(['560', '800', '801', '960', '1120', '1280', '1281', '1560'])
const HEIGHTS = new Set(['460', '560'])

const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|color|hwb)\(/i
const SIZE = /(?<![\w.#-])-?[\d.]*\d(?:px|rem|em|ch|ex|lh|v[hw]|vmin|vmax|mm|cm|in|pt|pc|Q)\b/
const SCALE = /--(?:stone|harbour|brick|ochre|moss|slate)-/

/** What a style says that only src/styles may, each with its line. */
function strangersIn(style: string): readonly string[] {
  return style.replaceAll(/\/\*[^]*?\*\//g, '').split('\n').flatMap((line) => {
    const queries = [...line.matchAll(/@media([^{]*)/g)].flatMap(([, query]) => [...(query ?? '').matchAll(/(width|height): (\d+)px/g)])
    const widths = queries.filter(([, side, at]) => !(side === 'width' ? WIDTHS : HEIGHTS).has(at ?? '')).map(([found]) => found)
    // What a container has room for is asked in its own letters, since no custom property can stand there either.
    const rest = line.replaceAll(/@(?:media|container)[^{]*/g, '')
    const found = [COLOUR, SIZE, SCALE].flatMap((kind) => kind.exec(rest)?.[0] ?? [])
    return [...widths, ...found].map((each) => `${each} in “${line.trim()}”`)
  })
}

const stylesOf = (file: string): string => [...readFileSync(file, 'utf8').matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, style]) => style).join('\n')

describe('colours and sizes', () => {
  const files = globSync('src/**/*.vue')
  it('are looked for in every component', () => expect(files.length).toBeGreaterThan(200))

  it('stand in no component, only in src/styles', () => {
    expect(files.flatMap((file) => strangersIn(stylesOf(file)).map((each) => `${file}: ${each}`))).toEqual([])
  })

  it.each([
    ['.a { padding: 4px }', 1], ['.a { color: #fff }', 1], ['.a { color: rgb(0 0 0 / .5) }', 1], ['.a { margin: -.5rem }', 1], ['.a { color: var(--stone-200) }', 1], ['@media (max-width: 970px) { .a { gap: 0 } }', 1],
    ['.a { padding: 0 var(--space-3); width: 50%; flex: 1 1 0; line-height: 1.45 }', 0], ['@media (max-width: 800px) { .a { gap: var(--space-2) } }', 0], ['/* 4px */ .a { grid-template-columns: minmax(0, 1fr) }', 0],
  ])('%s has %d that may not', (style, count) => expect(strangersIn(style)).toHaveLength(count))
})

describe('tokens', () => {
  const tokens = new Set([...globSync('src/styles/*.css').map((file) => readFileSync(file, 'utf8')).join('\n').matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name))
  it('are there wherever a style leans on one', () => {
    const missing = globSync('src/**/*.vue').flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      const own = new Set([...text.matchAll(/['"]?(--[\w-]+)['"]?\s*:/g)].map(([, name]) => name))
      return [...stylesOf(file).matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name!).filter((name) => !name.startsWith('--reka-') && !tokens.has(name) && !own.has(name)).map((name) => `${file}: ${name}`)
    })
    expect(missing).toEqual([])
  })
})
