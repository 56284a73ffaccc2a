/* The part of yauzl 3 that is used here; the package brings no types. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream'

  export interface Entry {
    readonly fileName: string
    readonly compressedSize: number
    readonly uncompressedSize: number
    readonly compressionMethod: number
    readonly crc32: number
    readonly externalFileAttributes: number
    readonly fileNameLength: number
    readonly relativeOffsetOfLocalHeader: number
    readonly versionMadeBy: number
    isEncrypted(): boolean
  }

  export interface ZipFile {
    readonly entryCount: number
    eachEntry(): AsyncIterable<Entry>
    openReadStreamPromise(entry: Entry): Promise<Readable>
    close(): void
    on(event: 'error', listener: (problem: Error) => void): void
  }

  export function openPromise(path: string, options: { readonly autoClose: boolean }): Promise<ZipFile>
}
