import { isCategory, MAPPED_FIELD, outsideValues } from '#domain/given-values.ts'
import type { mappingsContract } from '#contract/mappings.ts'
import { Refusal } from '#contract/refusal.ts'
import type { HandlersOf } from '../router.ts'
import { listGivenValues, listMappings, removeMapping, saveMapping } from './mappings-repository.ts'

export const mappingsService: HandlersOf<typeof mappingsContract> = {
  list: (_input, { db }) => {
    const values = outsideValues(listGivenValues(db), listMappings(db))
    return { values: [...values], open: values.filter((value) => value.category === null).length }
  },
  choose: ({ field, given, category }, { db }) => {
    if (category !== null && !isCategory(field, category)) throw new Refusal('not-right', { words: `${MAPPED_FIELD[field]} has no such category. Choose one of the list` })
    if (category === null) removeMapping(db, field, given)
    else saveMapping(db, field, given, category)
    return null
  },
}
