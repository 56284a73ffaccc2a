import type { Sql } from '../database/sql.ts'
import { sql } from '../database/sql.ts'
import type { Ask } from '../figures/ask.ts'
import { selectFrom } from '../figures/ask-figures.ts'
import { isDerived } from '../figures/figure.ts'
import { namedFigures } from '../figures/named-figures.ts'

/** The rows that a figure counts, as SQL: `columns` of each. Whatever is made of them agrees with the figure. */
export function rowsOfFigure(id: string, ask: Ask, columns: Sql): Sql {
  const figure = namedFigures([id])[0]!
  if (isDerived(figure)) throw new Error(`The figure ${id} is worked out from others and has no rows of its own.`)
  return sql`${selectFrom(ask, figure.set, columns)} where ${figure.where?.(ask) ?? sql`true`}`
}
