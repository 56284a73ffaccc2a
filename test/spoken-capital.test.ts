import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/* Sentence case is made by `capital` of src/domain/spoken.ts, once for all; src/ui knows nothing of Mainstay and has its own chart. */

it('nobody writes by hand how a sentence begins', () => {
  const own = new Set(['src/domain/spoken.ts', 'src/ui/chart.ts'])
  const byHand = globSync('{src,electron}/**/*.{ts,vue}').filter((file) => !own.has(file) && !file.endsWith('.test.ts') && /toUpperCase\(\)\s*\}?\}?`?\s*(\+|\$?\{)/.test(readFileSync(file, 'utf8')))
  expect(byHand).toEqual([])
})
