/** What to say where the history is not as it was sealed, from its first such entry. */
export function brokenWords(entry: number): string {
  return `The history does not hold from entry ${entry.toLocaleString('en-GB')} on: somebody changed the file past Mainstay, or it is damaged. Compare it with a backup, and tell whoever answers for the records.`
}
