/** An event of Electron's that a listener may prevent. */
export interface Cancellable {
  readonly preventDefault: () => void
  readonly defaultPrevented: boolean
}

/** A new event with `details` readable on it, as Electron 45's navigation events have them. */
export function cancellable<Details extends object>(details: Details): Cancellable & Details {
  let prevented = false
  return Object.defineProperty({ ...details, preventDefault: () => void (prevented = true), defaultPrevented: false }, 'defaultPrevented', { get: () => prevented })
}
