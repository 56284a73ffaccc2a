import { describe, expect, it } from 'vitest'
import { backgroundRemark, genderRemark } from './asked-for.ts'
import { ageRemark, interestsRemark, languageRemark } from './in-common.ts'
import type { Candidate, Seeker } from './people.ts'
import { CANDIDATE, SEEKER } from './people-for-tests.ts'
import { availabilityRemark, travelRemark, travelsRemark } from './reaching.ts'
import type { Remark } from './remark.ts'
import { trainedRemark } from './trained-in.ts'
import { askedElsewhereRemark, earlierMatchRemark, exclusionRemark, gateRemark, homeRemark, loadRemark } from './standing-in-the-way.ts'

const must = (value: string): Seeker['gender'] => ({ value, strength: 'must' })
const wish = (value: string): Seeker['gender'] => ({ value, strength: 'wish' })

type Case = [what: string, seeker: Partial<Seeker>, candidate: Partial<Candidate>, said: string | null]
const cases: readonly (readonly [name: string, remark: (seeker: Seeker, candidate: Candidate) => Remark | null, cases: readonly Case[]])[] = [
  ['interests', interestsRemark, [
    ['shared', { interests: ['Films', 'animals'] }, { interests: ['animals', 'films', 'chess'] }, 'agrees: Likes films and animals'],
    ['none shared', { interests: ['films'] }, { interests: ['chess'] }, 'objects: No shared interest'],
    ['not known of one', { interests: ['films'] }, {}, null],
    ['not known of the other', {}, { interests: ['chess'] }, null],
  ]],
  ['gender', genderRemark, [
    ['not asked for', {}, { gender: 'male' }, null],
    ['wished and met', { gender: wish('male') }, { gender: 'male' }, 'agrees wish: A man, as asked'],
    ['a must and met, in another word', { gender: must('Woman') }, { gender: 'female' }, 'agrees must: A woman, as asked'],
    ['wished and not met', { gender: wish('male') }, { gender: 'female' }, 'objects: A man was asked for'],
    ['a must and not met', { gender: must('female') }, { gender: 'male' }, 'forbids: A woman was asked for'],
    ['a must and not recorded', { gender: must('male') }, {}, 'objects: A man was asked for; gender not recorded'],
    ['a must that they prefer not to say', { gender: must('male') }, { gender: 'Prefer not to say' }, 'objects: A man was asked for; gender not recorded'],
    ['a must, and words of their own', { gender: must('male') }, { gender: 'agender' }, 'objects: A man was asked for; gender not recorded'],
    ['of its own words', { gender: wish('non_binary') }, { gender: 'non_binary' }, 'agrees wish: Somebody non-binary, as asked'],
  ]],
  ['background', backgroundRemark, [
    ['not asked for', {}, { ethnicity: 'black_african' }, null],
    ['the same', { background: must('Black African') }, { ethnicity: 'black_african' }, 'agrees must: Black African background, as asked'],
    ['its group', { background: wish('asian') }, { ethnicity: 'asian_indian' }, 'agrees wish: Asian background, as asked'],
    ['a group of which somebody says one in another word', { background: must('Asian') }, { ethnicity: 'Pakistani' }, 'agrees must: Asian background, as asked'],
    ['one of a group, where only the group is known', { background: must('Pakistani') }, { ethnicity: 'asian' }, 'objects: Pakistani background was asked for; not recorded'],
    ['one of a group, where another of it is known', { background: must('Black African') }, { ethnicity: 'black_caribbean' }, 'forbids: Black African background was asked for'],
    ['a must that they prefer not to say', { background: must('Muslim') }, { ethnicity: 'prefer_not_to_say', religion: 'Prefer not to say', nationality: 'British' }, 'objects: Muslim background was asked for; not recorded'],
    ['a faith, where only ethnicity and nationality are known', { background: must('Muslim') }, { ethnicity: 'white_british', nationality: 'British' }, 'objects: Muslim background was asked for; not recorded'],
    ['another faith', { background: must('Muslim') }, { religion: 'Christian' }, 'forbids: Muslim background was asked for'],
    ['a faith in another word', { background: must('Muslim') }, { religion: 'Islam' }, 'agrees must: Muslim background, as asked'],
    ['a faith within another', { background: must('Catholic') }, { religion: 'christian' }, 'objects: Catholic background was asked for; not recorded'],
    ['a faith that counts as none on the list', { background: must('Muslim') }, { religion: 'Alevi' }, 'objects: Muslim background was asked for; not recorded'],
    ['a language', { background: must('Urdu') }, { ethnicity: 'asian_pakistani', religion: 'muslim', languages: ['English', 'urdu'] }, 'agrees must: Urdu background, as asked'],
    ['a language that nobody wrote down, of which no list tells that it is one', { background: must('Urdu') }, { ethnicity: 'white_british', religion: 'none', nationality: 'British', languages: ['English'] }, 'objects: Urdu background was asked for; not recorded'],
    ['several, all met', { background: must('Asian, Muslim; Urdu') }, { ethnicity: 'asian_pakistani', religion: 'muslim', languages: ['Urdu'] }, 'agrees must: Asian, Muslim and Urdu background, as asked'],
    ['several, one not recorded', { background: must('Asian and Muslim') }, { ethnicity: 'asian_indian' }, 'objects: Muslim background was asked for; not recorded'],
    ['several, one known to be another', { background: must('Asian/Muslim') }, { ethnicity: 'asian_indian', religion: 'sikh' }, 'forbids: Muslim background was asked for'],
    ['one whose name has an and', { background: must('White and Asian') }, { ethnicity: 'mixed_white_asian' }, 'agrees must: White and Asian background, as asked'],
    ['a religion', { background: wish('muslim') }, { ethnicity: 'asian_pakistani', religion: 'Muslim' }, 'agrees wish: Muslim background, as asked'],
    ['another', { background: wish('black') }, { ethnicity: 'white_british' }, 'objects: Black background was asked for'],
    ['another as a must', { background: must('black') }, { ethnicity: 'white_british' }, 'forbids: Black background was asked for'],
    ['not a part of a word', { background: must('white') }, { ethnicity: 'mixed_white_asian' }, 'forbids: White background was asked for'],
    ['not recorded', { background: must('black') }, {}, 'objects: Black background was asked for; not recorded'],
  ]],
  ['language', languageRemark, [
    ['shared', { languages: ['English', 'Tigrinya'] }, { languages: ['tigrinya'] }, 'agrees: Speaks Tigrinya'],
    ['only English', { languages: ['English', 'Tigrinya'] }, { languages: ['English'] }, null],
    ['none', { languages: ['Arabic', 'Kurdish'] }, { languages: ['English'] }, 'objects: Does not speak Arabic or Kurdish'],
    ['not known', { languages: ['Arabic'] }, {}, null],
  ]],
  ['age', ageRemark, [
    ['at the lower edge', { age: 12 }, { prefersAgeFrom: 12 }, 'agrees: Would like this age'],
    ['below it', { age: 11 }, { prefersAgeFrom: 12 }, 'objects: Would like age 12 and over'],
    ['at the upper edge', { age: 10 }, { prefersAgeFrom: 6, prefersAgeTo: 10 }, 'agrees: Would like this age'],
    ['above it', { age: 11 }, { prefersAgeFrom: 6, prefersAgeTo: 10 }, 'objects: Would like age 6 to 10'],
    ['above the upper alone', { age: 15 }, { prefersAgeTo: 14 }, 'objects: Would like age 14 and under'],
    ['nothing said', { age: 8 }, {}, null],
    ['age not known', { age: null }, { prefersAgeFrom: 12 }, null],
  ]],
  ['travel', travelRemark, [
    ['same district', { district: 'DH1' }, { district: 'DH1', drives: false }, 'agrees: Same district, DH1, does not drive'],
    ['same area, drives so far', { district: 'DH1' }, { district: 'DH7', drives: true, maxMiles: 15 }, 'agrees: Same area, DH, drives up to 15 miles'],
    ['elsewhere, drives', { district: 'DH1' }, { district: 'NE4', drives: true }, 'tells: Distance not known, drives'],
    ['elsewhere, drives so far', { district: 'DH1' }, { district: 'NE4', drives: true, maxMiles: 5 }, 'tells: Distance not known, drives up to 5 miles'],
    ['elsewhere, would go so far', { district: 'DH1' }, { district: 'NE4', maxMiles: 5 }, 'tells: Distance not known, would travel up to 5 miles'],
    ['elsewhere, does not drive', { district: 'DH1' }, { district: 'NE4', drives: false }, 'objects: Distance not known, does not drive'],
    ['same area, does not drive', { district: 'DH1' }, { district: 'DH7', drives: false }, 'objects: Same area, DH, does not drive'],
    ['nothing known', {}, {}, 'tells: Distance not known'],
    ['two letters are another area', { district: 'D1' }, { district: 'DH1' }, 'tells: Distance not known'],
    ['so far as they will travel (N12)', { district: 'DH1' }, { district: 'NE4', maxMiles: 10, distance: { miles: 7, of: 'these' } }, 'agrees: About 7 miles, will travel 10'],
    ['just as far', {}, { maxMiles: 10, distance: { miles: 10, of: 'these' } }, 'agrees: About 10 miles, will travel 10'],
    ['further than they will travel', {}, { drives: true, maxMiles: 10, distance: { miles: 10.5, of: 'districts' } }, 'objects: About 10.5 miles, will travel 10'],
    ['near enough without a car', { district: 'DH1' }, { district: 'DH7', drives: false, maxMiles: 5, distance: { miles: 3, of: 'these' } }, 'agrees: About 3 miles, will travel 5, does not drive'],
    ['far, without a car and without a word on how far', {}, { drives: false, distance: { miles: 3, of: 'these' } }, 'objects: About 3 miles, does not drive'],
    ['without a car in the same district', { district: 'DH1' }, { district: 'DH1', drives: false, distance: { miles: 0.3, of: 'these' } }, 'agrees: Same district, DH1, under a mile, does not drive'],
    ['so far, and who drives did not say how far', {}, { drives: true, distance: { miles: 12, of: 'these' } }, 'agrees: About 12 miles, drives'],
    ['so far, and nothing known of the volunteer', {}, { distance: { miles: 12, of: 'these' } }, 'tells: About 12 miles'],
  ]],
  ['where they would go', (_seeker, candidate) => travelsRemark(candidate), [['said', {}, { travels: 'Durham and Chester-le-Street' }, 'tells: Would travel: Durham and Chester-le-Street'], ['blank', {}, { travels: ' ' }, null]]],
  ['when they are free', (_seeker, candidate) => availabilityRemark(candidate), [['said', {}, { availability: 'weekday evenings' }, 'tells: Free: weekday evenings'], ['not said', {}, {}, null]]],
  ['training beyond what everybody has', (_seeker, candidate) => trainedRemark(candidate), [
    ['none', {}, {}, null],
    ['one', {}, { trainedIn: [{ module: 'Younger children', on: '2023-03-01' }] }, 'tells: Trained in “Younger children” (1 Mar 2023)'],
    ['two', {}, { trainedIn: [{ module: 'Leaving care', on: '2023-05-02' }, { module: 'Younger children', on: '2023-03-01' }] }, 'tells: Trained in “Leaving care” (2 May 2023) and “Younger children” (1 Mar 2023)'],
  ]],
  ['load', (_seeker, candidate) => loadRemark(candidate), [
    ['new', {}, {}, 'agrees: No match yet'],
    ['free again', {}, { wasEverMatched: true }, 'agrees: No match now'],
    ['one', {}, { matchesNow: 1 }, 'objects: Visits one young person now'],
    ['three', {}, { matchesNow: 3 }, 'objects: Visits 3 young people now'],
  ]],
  ['an earlier match', earlierMatchRemark, [
    ['none', {}, {}, null],
    ['ended', {}, { earlierMatch: { startedOn: '2020-01-01', endedOn: '2021-03-02' } }, 'objects: Was matched with Ben until 2 Mar 2021'],
    ['goes on', {}, { earlierMatch: { startedOn: '2020-01-01', endedOn: null } }, 'objects: Was matched with Ben since 1 Jan 2020'],
  ]],
  ['an exclusion', exclusionRemark, [['none', {}, {}, null], ['one', {}, { exclusion: { reason: 'Taught him at school', sinceOn: '2023-01-01' } }, 'forbids: Not for Ben: Taught him at school']]],
  ['the home (R2.4)', homeRemark, [
    ['no link declared', { homeProvider: 'Harbour Homes' }, {}, null],
    ['a link to this one', { homeProvider: 'Harbour Homes' }, { homeProvider: 'harbour homes ' }, 'forbids: Linked to who runs Ben’s home'],
    ['a link to this one by its full name', { homeProvider: 'Harbour Homes' }, { homeProvider: 'The Harbour Homes Ltd' }, 'forbids: Linked to who runs Ben’s home'],
    ['a link to several, this one among them', { homeProvider: 'Harbour Homes' }, { homeProvider: 'Lantern Care; Harbour Homes' }, 'forbids: Linked to who runs Ben’s home'],
    ['a link to another', { homeProvider: 'Harbour Homes' }, { homeProvider: 'Lantern Care' }, null],
    ['no home known', {}, { homeProvider: 'Lantern Care' }, null],
  ]],
  ['the gate (R3.1)', (_seeker, candidate) => gateRemark(candidate), [
    ['open', {}, {}, null],
    ['closed', {}, { gateReasons: ['DBS check is requested, not complete'] }, 'forbids: Not cleared: DBS check is requested, not complete'],
    ['closed for three', {}, { gateReasons: ['a', 'b', 'c'] }, 'forbids: Not cleared: a, and 2 more reasons'],
  ]],
  ['being asked elsewhere', (_seeker, candidate) => askedElsewhereRemark(candidate), [['no', {}, {}, null], ['yes', {}, { askedFor: { name: 'Lucy Quinn', sinceOn: '2023-10-03' } }, 'objects: Being matched with Lucy Quinn since 3 Oct 2023']]],
]

describe.each(cases)('%s', (_name, remark, rows) => {
  it.each(rows)('%s', (_what, seeker, candidate, said) => {
    const found = remark({ ...SEEKER, ...seeker }, { ...CANDIDATE, ...candidate })
    expect(found === null ? null : `${found.tone}${found.meets === undefined ? '' : ` ${found.meets}`}: ${found.words}`).toBe(said)
  })
})
