import { standingOn } from '#domain/due/standing.ts'
import { inductionOf, wrongInInduction } from '#domain/induction.ts'
import { movedInList, wrongListName } from '#domain/ordered-list.ts'
import type { inductionContract } from '#contract/induction.ts'
import { Refusal } from '#contract/refusal.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { one, run, runOnOne, sql, value } from '../database/sql.ts'
import { grouped, listStatuses } from '../due/volunteer-records.ts'
import { refuseWrong } from '../refuse-wrong.ts'
import type { HandlersOf } from '../router.ts'
import { listAllRecords, listItems, listRecords } from './induction-repository.ts'

export const inductionService: HandlersOf<typeof inductionContract> = {
  items: (_input, { db, today }) => {
    const items = listItems(db)
    const records = grouped(listAllRecords(db), (record) => record.volunteerId)
    const present = [...listStatuses(db)].filter(([, statuses]) => ['active', 'inactive', 'suspended'].includes(standingOn(statuses, today).status ?? '')).map(([id]) => id)
    const lacking = new Map<number, number>()
    for (const id of present) {
      for (const { item, last, isOutOfDate } of inductionOf(items, records.get(id) ?? [])) if (!item.isRetired && (last === null || isOutOfDate)) lacking.set(item.id, (lacking.get(item.id) ?? 0) + 1)
    }
    return { items: items.map((item) => ({ ...item, lacking: lacking.get(item.id) ?? 0 })), volunteers: present.length }
  },
  saveItem: ({ id, kind, name, version }, { db }) => {
    const items = listItems(db)
    if (id !== null) mustBeOn(items, id)
    refuseWrong({ ...wrongListName({ name }, items.filter((item) => item.id !== id).map((item) => item.name)) })
    if (id === null) run(db, sql`insert into inductionItems (kind, name, version, position) values (${kind}, ${name}, ${version}, (select coalesce(max(position), 0) + 1 from inductionItems))`)
    else runOnOne(db, sql`update inductionItems set kind = ${kind}, name = ${name}, version = ${version} where id = ${id}`)
    return null
  },
  moveItem: ({ id, to }, { db }) => {
    const items = listItems(db)
    const { kind } = mustBeOn(items, id)
    const order = movedInList(items.filter((item) => item.kind === kind), id, to)
    if (order === null) throw new Refusal('not-right', { words: 'It cannot be moved there' })
    for (const [index, each] of order.entries()) run(db, sql`update inductionItems set position = ${index + 1} where id = ${each} and position <> ${index + 1}`)
    return null
  },
  retireItem: ({ id }, { db }) => setRetired(db, id, true),
  putBackItem: ({ id }, { db }) => setRetired(db, id, false),
  of: ({ volunteerId }, { db, today }) => ({ today, firstName: firstNameOf(db, volunteerId), standing: inductionOf(listItems(db), listRecords(db, volunteerId)) }),
  record: ({ volunteerId, itemIds, doneOn }, { db, today }) => {
    firstNameOf(db, volunteerId)
    refuseWrong({ ...wrongInInduction({ itemIds, doneOn }, today) })
    const items = listItems(db).filter((item) => !item.isRetired)
    for (const itemId of itemIds) {
      const { version } = mustBeOn(items, itemId)
      run(db, sql`insert into inductionRecords (volunteerId, itemId, doneOn, version) values (${volunteerId}, ${itemId}, ${doneOn}, ${version}) on conflict (volunteerId, itemId, doneOn) do update set version = excluded.version`)
    }
    return null
  },
  removeLast: ({ volunteerId, itemId }, { db }) => {
    const last = value<number>(db, sql`select id from inductionRecords where volunteerId = ${volunteerId} and itemId = ${itemId} order by doneOn desc, id desc limit 1`)
    if (last === undefined) throw new Refusal('not-found', { what: 'such record of the induction' })
    runOnOne(db, sql`delete from inductionRecords where id = ${last}`)
    return null
  },
}

function mustBeOn<Item extends { readonly id: number }>(items: readonly Item[], id: number): Item {
  const item = items.find((each) => each.id === id)
  if (item === undefined) throw new Refusal('not-found', { what: 'such point of the induction' })
  return item
}

function setRetired(db: WritableDatabase, id: number, isRetired: boolean): null {
  mustBeOn(listItems(db), id)
  runOnOne(db, sql`update inductionItems set isRetired = ${Number(isRetired)} where id = ${id}`)
  return null
}

function firstNameOf(db: ReadableDatabase, volunteerId: number): string {
  const person = one<{ firstName: string }>(db, sql`select firstName from volunteers where id = ${volunteerId}`)
  if (person === undefined) throw new Refusal('not-found', { what: 'such volunteer' })
  return person.firstName
}
