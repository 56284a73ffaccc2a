/* Who and what there is on somebody's way to approval. */

/** Those who interview, telephone referees and see documents. */
export const INTERVIEWERS = ['Helen Marsh', 'Tom Hallam', 'Priya Nair'] as const

export const REFEREES = ['Mrs J Dunn', 'Mr P Ashworth', 'Dr S Kaur', 'Ms A Ward', 'Mr D Okafor', 'Mrs L Sutcliffe', 'Ms R Petty', 'Mr G Fairley', 'Mrs N Brook', 'Mr T Wren'] as const

export const WORKED_AT = ['Ellerwick Hospital', 'Tholmby School', 'The Brackenby Bakery', 'County Libraries', 'Ellershire Buses', 'Marsh Lane Nursery'] as const

export const PLACES_TO_TALK = ['Tholmby library', 'Council offices, Ellerwick', 'Brackenby community hall'] as const
