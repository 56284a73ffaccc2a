import { describe, expect, it } from 'vitest'
import { likelyWords } from './likely-words.ts'
import { detailsOf, detailsToSend, emptyForm, formOf, traitsOf } from './volunteer-form.ts'

const form = { ...emptyForm('2026-11-22'), firstName: 'Ann', lastName: 'Bell', campaign: '3', languages: 'English, Urdu', interests: ' , ' }

describe('the form about a volunteer', () => {
  it('keeps lists as the workbook parts them, and the campaign by its number', () => {
    expect(detailsToSend(form)).toMatchObject({ firstName: 'Ann', enquiredOn: '2026-11-22', campaignId: 3, languages: 'English; Urdu', interests: null })
  })
  it('stands again as it was typed', () => expect(formOf(detailsOf(form))).toEqual({ ...form, interests: null }))
  it('asks who is known by what is typed so far, and by nothing that is empty', () => {
    expect(traitsOf({ ...form, firstName: ' Ann ', phone: '  ' })).toEqual({ firstName: 'Ann', lastName: 'Bell', phone: null, email: null, bornOn: null })
  })
})

it.each([
  [{ status: 'left', sinceOn: '2021-05-01', likeness: ['same_phone'] }, 'Ann Bell, left, enquired 1 May 2021: same phone.'],
  [{ status: null, sinceOn: null, likeness: ['same_email', 'similar_name', 'same_birth'] }, 'Ann Bell: same e-mail, similar name and same date of birth.'],
] as const)('%j is pointed out as %s', (person, words) => expect(likelyWords({ name: 'Ann Bell', ...person, likeness: [...person.likeness] })).toBe(words))
