import { describe, expect, it } from 'vitest'
import type { MenuCommand } from '#contract/bridge.ts'
import { applicationMenu } from './menu.ts'

type Item = ReturnType<typeof applicationMenu>[number]
const linesOf = ({ submenu }: Item): Item[] => (Array.isArray(submenu) ? submenu : [])
const letterOf = ({ label }: Item): string | undefined => /&(.)/.exec(label ?? '')?.[1]?.toLowerCase()

describe('the menu bar', () => {
  const menu = applicationMenu(() => undefined, true)

  it.each([['itself', menu], ...menu.map((part) => [String(part.label), linesOf(part)] as const)] as [string, Item[]][])('%s has a letter of its own for every line', (_, lines) => {
    const letters = lines.filter(({ type }) => type !== 'separator').map(letterOf)
    expect(letters).not.toContain(undefined)
    expect(new Set(letters).size).toBe(letters.length)
  })

  it('tells the page everything that the page does for it', () => {
    const sent: MenuCommand[] = []
    for (const line of applicationMenu((command) => sent.push(command), false).flatMap(linesOf)) (line.click as (() => void) | undefined)?.()
    expect(sent.toSorted()).toEqual(['about', 'do-again', 'keys', 'lock', 'look-up-again', 'print', 'save', 'take-back'])
  })

  it('has tools for developers only while the program is being made', () => {
    expect(JSON.stringify(applicationMenu(() => undefined, false))).not.toContain('toggleDevTools')
    expect(JSON.stringify(menu)).toContain('toggleDevTools')
  })
})
