import type { LucideIcon } from '@lucide/vue'

/** A line of a menu: something to do, something to turn on and off, or a rule between them. */
export type MenuEntry =
  | {
      readonly kind?: 'action'
      readonly id: string
      readonly label: string
      readonly icon?: LucideIcon
      readonly keys?: readonly string[]
      /** Cannot be taken back easily: in red, below a rule. */
      readonly danger?: boolean
      readonly disabled?: boolean
    }
  | { readonly kind: 'check'; readonly id: string; readonly label: string; readonly checked: boolean; readonly disabled?: boolean }
  | { readonly kind: 'rule' }
