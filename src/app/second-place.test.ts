import { expect, it } from 'vitest'
import { isSecondBehind, SECOND_TROUBLE } from './second-place.ts'

const at = (copiedAt: string | null) => ({ folder: '/media/stick', copiedAt, trouble: null })

it.each<[string, Parameters<typeof isSecondBehind>, boolean]>([
  ['no second place', [null, '2026-11-22T10:00:00Z'], false],
  ['nothing there yet', [at(null), '2026-11-22T10:00:00Z'], true],
  ['the same backup', [at('2026-11-22T10:00:00Z'), '2026-11-22T10:00:00Z'], false],
  ['a week without the stick', [at('2026-11-15T10:00:00Z'), '2026-11-22T10:00:00Z'], false],
  ['longer than a week', [at('2026-11-15T09:59:59Z'), '2026-11-22T10:00:00Z'], true],
  ['long ago, and nothing was backed up since', [at('2026-01-01T10:00:00Z'), '2026-01-01T10:00:00Z'], false],
  ['no backup at all', [at(null), null], false],
])('the second place is behind the first: %s', (_, [place, last], behind) => expect(isSecondBehind(place, last)).toBe(behind))

it('each trouble says what would be right', () => {
  for (const words of Object.values(SECOND_TROUBLE)) expect(words).toMatch(/(Plug|Make|Choose|choose|Copy now)/)
})
