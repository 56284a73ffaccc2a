import type { WebContents } from './web-contents.ts'

const list = new Map<number, WebContents>()

export function addContents(id: number, contents: WebContents): void {
  list.set(id, contents)
}

export function dropContents(id: number): void {
  list.delete(id)
}

/** The contents of the window with this number; a window that has gone has none. */
export function contentsOf(id: number): WebContents | undefined {
  return list.get(id)
}
