import type { Candidate, Seeker } from './people.ts'

/* People of whom nothing is known but what a case says. */

export const SEEKER: Seeker = { firstName: 'Ben', age: 8, interests: [], languages: [], district: null, gender: null, background: null, homeProvider: null }

export const CANDIDATE: Candidate = {
  id: 1, name: 'Nathan Ullah', age: 51, gender: null, ethnicity: null, religion: null, nationality: null, interests: [], languages: [], district: null, drives: null, maxMiles: null, distance: null, travels: null, availability: null,
  prefersAgeFrom: null, prefersAgeTo: null, matchesNow: 0, freeSinceOn: '2023-01-01', wasEverMatched: false, earlierMatch: null, exclusion: null, homeProvider: null, trainedIn: [], gateReasons: [], askedFor: null,
}
