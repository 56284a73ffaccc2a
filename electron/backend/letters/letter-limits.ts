const MB = 1024 * 1024

/* How much a Word document may be that letters are made from. A letter with a crest and a photograph comes to one or two megabytes. */

export const LETTER_LIMITS = {
  /** The file as it lies on disk. */
  fileBytes: 5 * MB,
  /** All that it holds, unpacked, and one part of it. */
  unpackedBytes: 20 * MB,
  partBytes: 8 * MB,
  /** How many elements may stand within one another. A text box in a table in a table comes to some sixty. */
  depth: 1000,
  /** How long it may be read or merged, and what the worker that does it may use, apart from the bytes it was given. */
  seconds: 30,
  workerMegabytes: 256,
} as const
