import { expect, it } from 'vitest'
import { counted, spokenDate, spokenDay, spokenDue, spokenMonths, spokenPeriod, together } from './spoken.ts'

it('says dates', () => expect([spokenDate('2026-11-02'), spokenDay('2023-10-31'), spokenDay('1999-12-31'), spokenPeriod('2022-10-01', '2023-10-31')]).toEqual(['2 Nov 2026', 'Tuesday 31 October 2023', 'Friday 31 December 1999', '1 Oct 2022 to 31 Oct 2023']))

it.each([[9, '9 days overdue'], [1, '1 day overdue'], [0, 'Today'], [-1, 'Tomorrow'], [-20, 'In 20 days']])('what is %i days overdue is said: %s', (days, said) => expect(spokenDue(days)).toBe(said))

it.each([[0, 'under a month'], [5, '5 months'], [12, '1 year'], [27, '2 years and 3 months'], [25, '2 years and 1 month']])('%i months is said: %s', (months, said) => expect(spokenMonths(months)).toBe(said))

it('counts and joins', () => expect([counted(1168, 'visit'), counted(1, 'match', 'matches'), together(['Ann', 'Ben', 'Cy']), together(['Ann'])]).toEqual(['1,168 visits', '1 match', 'Ann, Ben and Cy', 'Ann']))
