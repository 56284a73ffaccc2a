/** What a step says of a visitor who came to a match after it had begun; its day is their first. Kept in files as it stands. */
export const CAME_LATER = 'Visits from this day'

/** What it says of the day on which they agreed to. */
export const SAID_YES_TO_VISITING = 'Said yes to visiting'
