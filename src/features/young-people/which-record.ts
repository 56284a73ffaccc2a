import type { YoungPersonRecord } from '#domain/young-person-record.ts'

/** Which record of a young person is meant: by its number or, of whoever only a workbook told of, by their part. */
export type WhichRecord =
  | { readonly record: YoungPersonRecord; readonly id: number }
  | { readonly record: 'contact'; readonly id: null; readonly youngPersonId: number; readonly role: 'social_worker' | 'reviewing_officer' }
