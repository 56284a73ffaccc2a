import type { FigureAnswer, FigureDescription } from '#contract/figures.ts'

export interface Room {
  readonly room: string
  readonly label: string
  readonly figures: readonly FigureDescription[]
}

/** A figure with what it came to, and what it came to the year before where that was asked. */
export interface AnsweredFigure {
  readonly figure: FigureDescription
  readonly answer: FigureAnswer | undefined
  readonly before: FigureAnswer | undefined
}

export interface AnsweredRoom {
  readonly room: string
  readonly label: string
  readonly figures: readonly AnsweredFigure[]
}

/** The rooms with those figures whose words hold every word typed: their name, their room's and their definition. */
export function roomsFound(rooms: readonly Room[], typed: string): readonly Room[] {
  const words = typed.toLowerCase().split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return rooms
  return rooms
    .map((room) => ({ ...room, figures: room.figures.filter((figure) => {
      const said = `${room.label} ${figure.label} ${figure.definition}`.toLowerCase()
      return words.every((word) => said.includes(word))
    }) }))
    .filter((room) => room.figures.length > 0)
}

/** Joins what the figures are to what they came to. */
export function answered(rooms: readonly Room[], answers: readonly FigureAnswer[], before: readonly FigureAnswer[] | undefined): readonly AnsweredRoom[] {
  const now = new Map(answers.map((answer) => [answer.id, answer]))
  const then = new Map((before ?? []).map((answer) => [answer.id, answer]))
  return rooms.map((room) => ({
    room: room.room, label: room.label,
    figures: room.figures.map((figure) => ({ figure, answer: now.get(figure.id), before: then.get(figure.id) })),
  }))
}
