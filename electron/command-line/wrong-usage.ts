/** The way it was typed is wrong: exit status 2, with the usage. */
export class WrongUsage extends Error {}
