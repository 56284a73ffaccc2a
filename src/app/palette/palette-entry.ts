import type { LucideIcon } from '@lucide/vue'
import type { PalettePiece } from '#ui/palette.ts'

/** What taking a line does: opens an address, or does one thing. */
export type PaletteAct = { readonly to: string } | { readonly does: PaletteDeed }

/** What can be done from anywhere. */
export type PaletteDeed = 'lock' | 'print' | 'back-up' | 'show-keys' | 'light' | 'dark' | 'as-system'

/** A place or a deed that is always there. */
export interface Standing {
  readonly id: string
  readonly name: string
  /** Other words by which somebody may look for it. */
  readonly also?: string | undefined
  readonly note?: string | undefined
  readonly icon: LucideIcon
  readonly keys?: readonly string[] | undefined
  readonly act: PaletteAct
}

/** A line as the palette shows it, with what taking it does. */
export interface PaletteEntry {
  readonly id: string
  readonly icon: LucideIcon
  readonly pieces: readonly PalettePiece[]
  readonly note?: string | undefined
  readonly detail?: readonly PalettePiece[] | undefined
  readonly keys?: readonly string[] | undefined
  readonly act: PaletteAct
}
