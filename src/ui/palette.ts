import type { LucideIcon } from '@lucide/vue'

/** A piece of a line, and whether it is what was typed. */
export interface PalettePiece {
  readonly text: string
  readonly found: boolean
}

/** Something to open or to do. */
export interface PaletteItem {
  readonly id: string
  readonly icon: LucideIcon
  readonly pieces: readonly PalettePiece[]
  /** What it is, beside it. */
  readonly note?: string | undefined
  /** Words round what was found, below it. */
  readonly detail?: readonly PalettePiece[] | undefined
  readonly keys?: readonly string[] | undefined
}

export interface PaletteGroup {
  readonly id: string
  readonly name: string
  readonly items: readonly PaletteItem[]
}
