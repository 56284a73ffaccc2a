/* What is noted about a volunteer, and why people come and go. */

export const ABOUT_VOLUNTEERS = [
  'Night shifts in the second week of the month.', 'Retired teacher of geography.', 'Grew up in care, and tells young people when they ask.', 'Works from home on Fridays, likes weekday visits.', 'Has a motor home, not for visits.', 'Nurse on a children’s ward.', 'Runs the village panto.', 'Vegetarian. Will sit opposite a burger.',
  'Was a scout leader for twelve years.', 'Uses a wheelchair; step-free places only, knows them all.', 'Keeps bees.', 'Student of social policy, final year.', 'Deaf in the left ear, sits on your left.', 'Foster carer in another county until last year.', 'Accountant. Claims are a pleasure to read.',
  'Allergic to cats.', 'Coaches rounders.', 'Speaks British Sign Language, level 2.', 'Drives a van with three seats.', 'New to the county and to the country; references from abroad translated.', 'Fire fighter, four on four off.', 'Plays in a ceilidh band.', 'Librarian.', 'Owns more board games than books.', 'Two teenagers at home.', 'Farmer: no visits at lambing.',
  'Retired detective. Asks few questions.', 'Baker, up at three, free from noon.', 'Would rather walk than sit.', 'Has epilepsy, well controlled; does not drive.', 'Came through the mayor’s volunteering day.', 'Prefers e-mail.', 'Good with silence.', 'Carpenter, workshop insured for visitors.',
] as const

export const WHY_LEFT = [
  'New job away from the county.', 'Expecting a baby.', 'Caring for a parent.', 'Finished university and moved home.', 'Health.', 'A year was what was promised, and it was kept.', 'Change of shifts; no free weekends.', 'Moved to be nearer to grandchildren.', 'Now fostering.', 'Went back to study.',
] as const

export const WHY_INACTIVE = ['Maternity leave, back next year.', 'New job, settling in.', 'Bereavement. We ring every other month.', 'Recovering from an operation.', 'Exams.', 'Caring for a partner for the time being.', 'Travelling until the spring.', 'Taking a break between matches.', 'House move.'] as const

export const WHY_WITHDREW = ['Too busy with a new job.', 'DBS took so long that circumstances had changed.', 'Would rather volunteer with adults.', 'Moved away before training.', 'Realised at training that the commitment is for a year.', 'Family illness.', 'Chose the fostering team instead.', 'No answer to three messages.'] as const

export const WHY_REJECTED = ['References did not support the application.', 'Could not accept that visits are led by the young person.', 'Employed in children’s social care: not independent. Thanked, and told about the youth club.'] as const
