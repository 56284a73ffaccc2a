import { FLAT, FRIENDS, INTERVIEW, REFEREE } from './growing-up.ts'
import { CRICKET, MOVING, REMATCH, RUNNING } from './new-home.ts'
import { BIKE, CHESS, HEAD_TEACHER, HOME_AGAIN, STARS } from './quiet-ones.ts'
import type { Story } from './story.ts'
import { DOG, GUITAR, READING, RECIPES } from './table-and-music.ts'
import { ALLOTMENT, FISHING_BROTHERS_JAYDEN, FISHING_BROTHERS_KIAN, SWIMMING } from './water-and-soil.ts'

/** Every story, each a match of its own. */
export const STORIES: readonly Story[] = [
  SWIMMING, ALLOTMENT, FISHING_BROTHERS_JAYDEN, FISHING_BROTHERS_KIAN, INTERVIEW, FLAT, FRIENDS, REFEREE, CRICKET, RUNNING, MOVING, ...REMATCH,
  RECIPES, GUITAR, READING, DOG, CHESS, STARS, BIKE, HEAD_TEACHER, HOME_AGAIN,
]
