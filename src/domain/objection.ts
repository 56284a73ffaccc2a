/** Something that speaks against a match of a young person, in words that say what would be right. */
export interface Objection {
  readonly words: string
  /** What it stops: that anybody is proposed at all, that a match starts, or nothing: it is only said. */
  readonly stops: 'matching' | 'start' | 'nothing'
}
