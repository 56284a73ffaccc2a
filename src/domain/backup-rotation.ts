/** Of how many days, weeks and months the newest backup of each stays (vault-and-security.md A7.5). */
export const BACKUPS_KEPT = { daily: 7, weekly: 5, monthly: 12 } as const
