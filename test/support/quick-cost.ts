/** The least that a slot file may ask of a guess, for files that only tests open. Given to `createVault` in code: the shipped program has no way to ask for it. */
export const QUICK = { m: 8 * 1024, t: 1, p: 1 } as const
