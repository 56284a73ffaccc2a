/** What a step says of a visitor who came to a match after it had begun; its day is their first. Kept in files as it stands. */
export const CAME_LATER = 'Visits from this day'
