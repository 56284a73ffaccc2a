/* How much a workbook may be. A service of a hundred times Durham's size comes to about 45 MB of CSV and 600 000 rows;
   whatever is larger is no service's records. The sizes hold for what is unpacked, not for what an archive says of itself. */

const MB = 1024 * 1024

export const LIMITS = {
  /** The file as it lies on disk, and all of a folder's tables together. */
  fileBytes: 100 * MB,
  /** One table as CSV. */
  csvBytes: 64 * MB,
  /** One part of an .xlsx, which is wordier than CSV. */
  partBytes: 256 * MB,
  /** All that an archive holds, unpacked. */
  unpackedBytes: 512 * MB,
  /** How many times its own size a part may swell to, once it is large. */
  swelling: 200,
  swellingFromBytes: 4 * MB,
  files: 1000,
  /** Rows of one table, and of all. */
  rows: 750_000,
  columns: 512,
  /** Between one mark-up and the next, or within one CSV record, in characters. */
  runLength: 2 * MB,
  /** The text that a workbook's sheets share, in characters. */
  sharedText: 64 * MB,
  depth: 64,
  seconds: 120,
  /** What the worker that reads may use, apart from the bytes it was given. */
  workerMegabytes: 512,
} as const

/** A limit in bytes as a person reads it. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / MB)} MB`
}
