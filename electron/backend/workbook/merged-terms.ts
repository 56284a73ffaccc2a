import type { Value } from '#domain/workbook/cell.ts'
import type { KeyedTable, Table } from '#domain/workbook/column.ts'
import type { TableName } from '#domain/workbook/workbook-format.ts'
import { columnsOf } from '#domain/workbook/workbook-format.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { mergedKeys } from '../history/merged-records.ts'

/* A workbook from before two records were made one names both. What it says of the one that went is said of the one that stays: its rows that Mainstay holds under that one are known again. */

/** By each key that went, the record that stays. */
export type MergedKeys = ReadonlyMap<KeyedTable, ReadonlyMap<string, { readonly id: number; readonly key: string }>>

/** The keys that went as workbooks have them. */
export function mergedKeysOf(db: ReadableDatabase): MergedKeys {
  return new Map([['volunteers', mergedKeys(db, 'volunteers')], ['young_people', mergedKeys(db, 'youngPeople')]])
}

/** How a row of the table reads with the keys of the records that stay. */
export function inMergedTerms(table: Table & { readonly name: TableName }, merged: MergedKeys): (row: readonly Value[]) => readonly Value[] {
  const named = columnsOf(table).flatMap(([, { type }], place) => {
    const whose = type.kind === 'ref' ? type.to : type.kind === 'key' ? table.name as KeyedTable : null
    const keys = whose === null ? undefined : merged.get(whose)
    return keys === undefined || keys.size === 0 ? [] : [{ place, keys }]
  })
  return (row) => {
    const gone = named.filter(({ place, keys }) => keys.has(String(row[place])))
    return gone.length === 0 ? row : row.map((each, at) => gone.find(({ place }) => place === at)?.keys.get(String(each))!.key ?? each)
  }
}
