import { CATEGORY_WORDS } from '#domain/counted-as.ts'
import type { Sql } from '../database/sql.ts'
import { sql } from '../database/sql.ts'
import { yearsBefore } from './ask.ts'
import type { Figure, Groups, MeasuredFigure, RowSet } from './figure.ts'
import { openMatchYoungPeople } from './open-matches.ts'
import { waitingYoungPeople } from './referrals.ts'
import { volunteersAtEnd } from './volunteers.ts'
import { BY_YOUNG_AGE, byPlacement } from './young-people.ts'

/** Each young person who was in an open match or waiting at the end, once. */
const youngPeopleServed: RowSet = {
  subject: 'youngPerson',
  rows: (ask) => sql`
    select id, null as onDate, bornOn, gender, ethnicity from youngPeople where id in (${openMatchYoungPeople(ask)} union ${waitingYoungPeople(ask)})`,
}

const ofVolunteer = (column: Sql): Sql => sql`(select ${column} from volunteers where volunteers.id = subject.id)`

const BY_VOLUNTEER_AGE: Groups = {
  words: { under_18: 'Under 18', '18-25': '18 to 25', '26-35': '26 to 35', '36+': '36 and over' },
  by: ({ to }) => ofVolunteer(sql`case when bornOn is null then null when bornOn > ${yearsBefore(to, 18)} then 'under_18'
    when bornOn > ${yearsBefore(to, 26)} then '18-25' when bornOn > ${yearsBefore(to, 36)} then '26-35' else '36+' end`),
}

const volunteers = (id: string, label: string, by: string, groups: Groups): MeasuredFigure => ({
  id, label, personal: true, definition: `Active volunteers at the end of the period, by ${by}: the share of them all, with those for whom it is not known as a group of their own.`,
  set: volunteersAtEnd, where: () => sql`status = 'active'`, measure: { kind: 'shares', groups },
})

const youngPeople = (id: string, label: string, by: string, groups: Groups): MeasuredFigure => ({
  id, label, personal: true, definition: `Young people in an open match or waiting for one at the end of the period, by ${by}: the share of them all, with those for whom it is not known as a group of their own.`,
  set: youngPeopleServed, measure: { kind: 'shares', groups },
})

export const equalitiesFigures: readonly Figure[] = [
  volunteers('equalities.volunteers_gender', 'Volunteers by gender', 'gender', { words: CATEGORY_WORDS.gender, field: 'gender', by: () => ofVolunteer(sql`gender`) }),
  volunteers('equalities.volunteers_age', 'Volunteers by age', 'age', BY_VOLUNTEER_AGE),
  volunteers('equalities.volunteers_ethnicity', 'Volunteers by ethnicity', 'the broad ethnic groups of the census', { words: CATEGORY_WORDS.ethnicity, field: 'ethnicity', by: () => ofVolunteer(sql`ethnicity`) }),
  volunteers('equalities.volunteers_religion', 'Volunteers by religion', 'religion', { words: CATEGORY_WORDS.religion, field: 'religion', by: () => ofVolunteer(sql`religion`) }),
  youngPeople('equalities.young_people_gender', 'Young people by gender', 'gender', { words: CATEGORY_WORDS.gender, field: 'gender', by: () => sql`gender` }),
  youngPeople('equalities.young_people_age', 'Young people by age', 'age', BY_YOUNG_AGE),
  youngPeople('equalities.young_people_ethnicity', 'Young people by ethnicity', 'the broad ethnic groups of the census', { words: CATEGORY_WORDS.ethnicity, field: 'ethnicity', by: () => sql`ethnicity` }),
  youngPeople('equalities.young_people_placement', 'Young people by placement', 'where they were living', byPlacement(sql`subject.id`)),
]
