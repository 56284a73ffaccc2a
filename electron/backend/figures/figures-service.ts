import type { figuresContract } from '#contract/figures.ts'
import type { HandlersOf } from '../router.ts'
import { askFigures } from './ask-figures.ts'
import { unitOf } from './figure.ts'
import { ROOMS } from './figures.ts'
import { askPublicFigures } from './public-figures.ts'
import { rowsBehind } from './rows-behind.ts'

export const figuresService: HandlersOf<typeof figuresContract> = {
  list: () =>
    ROOMS.map(({ room, label, figures }) => ({
      room, label,
      figures: figures.map((figure) => ({ id: figure.id, label: figure.label, definition: figure.definition, unit: unitOf(figure), personal: figure.personal })),
    })),
  ask: ({ forPublic, ...asked }, { db }) => (forPublic === true ? askPublicFigures(db, asked) : askFigures(db, asked)),
  rows: ({ id, from, to }, { db }) => rowsBehind(db, id, { from, to }),
}
