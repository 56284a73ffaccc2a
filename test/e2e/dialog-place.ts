/* A dialog and where somebody opens it, as the journeys and the pictures go there. */

/** Asks the bridge as the page does, for what a place is found or made ready by; what is refused is thrown. */
export type Tell = <Answer>(procedure: string, input?: unknown) => Promise<Answer>

export interface ListedDialog {
  /** Its component, under `src` and without `.vue`. */
  readonly of: string
  /** What opens it: a button's name, the name of a menu's button and its entry, or a key. */
  readonly press: string | RegExp | readonly [menu: string | RegExp, entry: string | RegExp] | { readonly key: string }
  readonly name: string | RegExp
}

export interface DialogPlace {
  readonly where: string
  readonly at: (tell: Tell) => string | Promise<string>
  readonly dialogs: readonly ListedDialog[]
}
