import type { Stage } from '#domain/vocabulary.ts'

/* Who and what there is on somebody's way to approval. */

/** Those who interview, telephone referees and see documents. */
export const INTERVIEWERS = ['Helen Marsh', 'Tom Hallam', 'Priya Nair'] as const

export const REFEREES = ['Mrs J Dunn', 'Mr P Ashworth', 'Dr S Kaur', 'Ms A Ward', 'Mr D Okafor', 'Mrs L Sutcliffe', 'Ms R Petty', 'Mr G Fairley', 'Mrs N Brook', 'Mr T Wren'] as const

export const WORKED_AT = ['Ellerwick Hospital', 'Tholmby School', 'The Brackenby Bakery', 'County Libraries', 'Ellershire Buses', 'Marsh Lane Nursery'] as const

export const PLACES_TO_TALK = ['Tholmby library', 'Council offices, Ellerwick', 'Brackenby community hall'] as const

/** What made each stage safe, as whoever did it wrote it down. */
export const SAFE_ACTIONS: Readonly<Record<Stage, readonly string[]>> = {
  application: ['gaps in work history asked about', 'read by two, no gaps', 'two years abroad accounted for'],
  identity: ['passport and driving licence seen', 'passport and council tax bill seen', 'birth certificate and bank letter seen'],
  interview_1: ['two interviewers, notes signed', 'two interviewers, scored apart', 'two interviewers, both agreed'],
  reference_1: ['referee telephoned', 'referee telephoned twice', 'rung at the firm’s own number'],
  reference_2: ['referee telephoned', 'written on headed paper, telephoned', 'former manager telephoned'],
  dbs: ['original certificate seen', 'original seen, number checked', 'original seen at the office'],
  training: ['attendance and answers checked', 'register signed each evening', 'register signed, all modules'],
  interview_2: ['motives and boundaries talked through', 'boundaries and gifts talked through', 'safeguarding answers gone over again'],
  shadowing: ['experienced visitor’s report read', 'report read, visitor telephoned', 'joined two visits, both reports read'],
}
