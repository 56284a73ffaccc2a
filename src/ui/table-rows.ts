import { columnVisibilityFeature, createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from '@tanstack/vue-table'
import { computed, type ComputedRef, type Ref } from 'vue'
import { type CellValue, type Column, compareValues, type Sort } from './data-table.ts'

const features = tableFeatures({ rowSortingFeature, columnVisibilityFeature, sortedRowModel: createSortedRowModel() })

export type TableRow<Row> = { readonly key: string; readonly row: Row }

/** The rows in order and the columns shown. What is not known comes last in either direction. */
export function useTableRows<Row extends object>(given: {
  readonly columns: () => readonly Column<Row>[]
  readonly rows: () => readonly Row[]
  readonly rowKey: (row: Row) => string | number
  readonly sort: Ref<Sort | null>
  readonly hidden: Ref<readonly string[]>
}): { rows: ComputedRef<TableRow<Row>[]>; columns: ComputedRef<Column<Row>[]>; sortBy: (id: string) => void } {
  const known = (value: CellValue): CellValue => (value === null || value === '' ? undefined : value)

  const table = useTable<typeof features, Row>({
    features,
    data: computed(() => given.rows()),
    columns: computed(() => given.columns().map((column) => ({
      id: column.id,
      header: column.header,
      accessorFn: (row: Row) => known(column.value(row)),
      sortFn: (a: { getValue: (id: string) => unknown }, b: { getValue: (id: string) => unknown }, id: string) =>
        compareValues(a.getValue(id) as CellValue, b.getValue(id) as CellValue),
      sortUndefined: 'last' as const,
    }))),
    getRowId: (row: Row) => String(given.rowKey(row)),
    state: computed(() => ({
      sorting: given.sort.value ? [{ id: given.sort.value.by, desc: given.sort.value.descending }] : [],
      columnVisibility: Object.fromEntries(given.hidden.value.map((id) => [id, false])),
    })),
  })

  const byId = computed(() => new Map(given.columns().map((column) => [column.id, column])))
  const rows = computed(() => table.getRowModel().rows.map((row) => ({ key: row.id, row: row.original })))
  const columns = computed(() => table.getVisibleLeafColumns().map((column) => byId.value.get(column.id)).filter((column) => column !== undefined))

  function sortBy(id: string): void {
    const now = given.sort.value
    given.sort.value = { by: id, descending: now?.by === id && !now.descending }
  }

  return { rows, columns, sortBy }
}
