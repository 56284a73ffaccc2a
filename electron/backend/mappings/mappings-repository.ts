import type { GivenValue } from '#domain/given-values.ts'
import type { MappedField } from '#domain/workbook/column.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { all, run, sql } from '../database/sql.ts'

/** Every value written in the fields that are kept as given, and in how many records. */
export function listGivenValues(db: ReadableDatabase): GivenValue[] {
  return all(db, sql`
    select field, given, count(*) as count from (
      select 'gender' as field, gender as given from volunteers union all select 'gender', gender from youngPeople
      union all select 'ethnicity', ethnicity from volunteers union all select 'ethnicity', ethnicity from youngPeople
      union all select 'religion', religion from volunteers union all select 'religion', religion from youngPeople
      union all select 'placement_type', placementType from placements
      union all select 'legal_status', legalStatus from youngPeople)
    where trim(given) <> '' group by field, given`)
}

/** What was chosen for each. */
export function listMappings(db: ReadableDatabase): { readonly field: MappedField; readonly given: string; readonly category: string }[] {
  return all(db, sql`select field, given, category from mappings`)
}

export function saveMapping(db: WritableDatabase, field: MappedField, given: string, category: string): void {
  run(db, sql`insert into mappings (field, given, category) values (${field}, ${given}, ${category}) on conflict (field, given) do update set category = excluded.category`)
}

export function removeMapping(db: WritableDatabase, field: MappedField, given: string): void {
  run(db, sql`delete from mappings where field = ${field} and given = ${given}`)
}
