/** The Mainstay that writes a backup, as the backup says; the same as in package.json, which a test holds. */
export const APP_VERSION = '0.1.0'
