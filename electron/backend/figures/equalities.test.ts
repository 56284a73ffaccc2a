import { beforeEach, describe, expect, it } from 'vitest'
import type { PrintedFigure } from './command-line-figures.ts'
import type { HandMade } from './hand-made-for-tests.ts'
import { handMade } from './hand-made-for-tests.ts'

describe('equalities and targets', () => {
  let made: HandMade
  beforeEach(() => {
    made = handMade()
  })

  it('share out the active volunteers, those not known as a group of their own', () => {
    const person = (values: Readonly<Record<string, string | null>>, taken = 'active'): number => made.status(made.volunteer(values), taken, '2020-01-01')
    person({ gender: 'Female', bornOn: '1998-06-30', ethnicity: 'white_british', religion: 'none' })
    person({ gender: 'female', bornOn: '1997-06-30', ethnicity: 'White Irish', religion: 'Jedi' })
    person({ gender: null, bornOn: null, ethnicity: 'asian_indian', religion: null })
    person({ gender: 'male', bornOn: '1980-01-01', ethnicity: 'white_british' }, 'left')
    expect(['gender', 'age', 'ethnicity', 'religion'].map((of) => made.at(`equalities.volunteers_${of}`, '2023-06-30'))).toEqual([
      { female: 66.7, not_known: 33.3 }, { '18-25': 33.3, '26-35': 33.3, not_known: 33.3 }, { asian: 33.3, white: 66.7 }, { none: 33.3, other: 33.3, not_known: 33.3 },
    ])
    expect(made.at('equalities.volunteers_gender', '2019-12-31')).toBeNull()
  })

  it.each([['1997-07-01', '18-25'], ['1997-06-30', '26-35'], ['1987-07-01', '26-35'], ['1987-06-30', '36+'], ['2006-01-01', 'under_18']])('puts a volunteer born on %s in the age band %s', (bornOn, band) => {
    made.status(made.volunteer({ bornOn }), 'active', '2020-01-01')
    expect(made.at('equalities.volunteers_age', '2023-06-30')).toEqual({ [band]: 100 })
  })

  it('count each young person once who is in an open match or waiting', () => {
    const girl = made.youngPerson({ gender: 'female', ethnicity: 'black_african' })
    made.put('placements', { youngPersonId: girl, placementType: 'foster' })
    made.put('matchPauses', { matchId: made.match({ youngPersonId: girl }), fromOn: '2023-01-01', toOn: null })
    made.referral({ youngPersonId: girl })
    made.referral({ youngPersonId: made.youngPerson({ gender: 'male' }) })
    made.match({ endedOn: '2023-01-01' })
    expect(['gender', 'age', 'ethnicity', 'placement'].map((of) => made.at(`equalities.young_people_${of}`, '2023-06-30'))).toEqual([
      { female: 50, male: 50 }, { '10-12': 100 }, { black: 50, not_known: 50 }, { foster: 50, not_known: 50 },
    ])
  })

  it('stand the year’s target beside the year so far, however long the period', () => {
    made.put('serviceYears', { startOn: '2023-04-01', targetReferrals: 50, targetMatches: 30, fundedMatches: 60 })
    for (const receivedOn of ['2023-03-31', '2023-04-01', '2023-06-30', '2023-07-01']) made.referral({ receivedOn })
    for (const startedOn of ['2023-03-31', '2023-04-01']) made.match({ startedOn })
    const targets = (from: string): PrintedFigure[] => ['referrals', 'matches', 'funded_matches'].map((of) => made.figure(`targets.${of}`, from, '2023-06-30'))
    expect(targets('2023-06-01')).toEqual([{ target: 50, reached: 2 }, { target: 30, reached: 1 }, { target: 60, reached: 2 }])
    expect(targets('2020-01-01')).toEqual(targets('2023-06-01'))
  })
})
