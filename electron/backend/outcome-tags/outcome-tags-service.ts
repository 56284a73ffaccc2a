import { movedInList, wrongListName } from '#domain/ordered-list.ts'
import type { OutcomeTag } from '#domain/outcome-tag.ts'
import type { outcomeTagsContract } from '#contract/outcome-tags.ts'
import { Refusal } from '#contract/refusal.ts'
import type { WritableDatabase } from '../database/database.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import type { HandlersOf } from '../router.ts'
import { countTagged, countTaggedVisits, insertTag, listTags, listWorkedOn, orderTags, renameTag, setTagRetired } from './outcome-tags-repository.ts'

export const outcomeTagsService: HandlersOf<typeof outcomeTagsContract> = {
  list: (_input, { db }) => {
    const counts = countTagged(db)
    return listTags(db).map((tag) => ({ ...tag, ...(counts.get(tag.id) ?? { visits: 0, objectives: 0 }) }))
  },
  worked: ({ from, to }, { db }) => ({ ...countTaggedVisits(db, from, to), rows: listWorkedOn(db, { from, to }) }),
  save: ({ id, name }, { db }) => {
    const tags = listTags(db)
    if (id !== null) tagOf(tags, id)
    refuseWrong(wrongListName({ name }, tags.filter((tag) => tag.id !== id).map((tag) => tag.name)))
    if (id === null) insertTag(db, name)
    else renameTag(db, id, name)
    return null
  },
  move: ({ id, to }, { db }) => {
    const tags = listTags(db)
    tagOf(tags, id)
    const order = movedInList(tags, id, to)
    if (order === null) throw new Refusal('not-right', { words: 'It cannot be moved there' })
    orderTags(db, order)
    return null
  },
  retire: ({ id }, { db }) => retire(db, id, true),
  putBack: ({ id }, { db }) => retire(db, id, false),
}

function tagOf(tags: readonly OutcomeTag[], id: number): OutcomeTag {
  const found = tags.find((tag) => tag.id === id)
  if (found === undefined) throw new Refusal('not-found', { what: 'such tag' })
  return found
}

function retire(db: WritableDatabase, id: number, isRetired: boolean): null {
  tagOf(listTags(db), id)
  setTagRetired(db, id, isRetired)
  return null
}
