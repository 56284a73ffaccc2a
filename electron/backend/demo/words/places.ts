/* A county that is on no map. The postcode area WX is given to no town. */

export const COUNTY = 'Ellershire'

/** Towns and villages with their postcode districts. */
export const TOWNS: readonly (readonly [town: string, district: string])[] = [
  ['Ellerwick', 'WX1'], ['Ellerwick', 'WX2'], ['Saltreach', 'WX3'], ['Brackenby', 'WX4'], ['Penharrow', 'WX5'], ['Quarrendale', 'WX6'], ['Tholmby', 'WX7'], ['Upper Wendle', 'WX8'], ['Cold Harley', 'WX9'], ['Marl Bridge', 'WX10'],
]

/** Districts of other counties where young people are placed. */
export const FAR_DISTRICTS = ['WY2', 'WY7', 'WZ1', 'WZ4', 'WZ11'] as const

export const STREETS = [
  'Plover Rise', 'Tannery Row', 'Old Wharf Lane', 'Quarry Bank', 'Hopkiln Street', 'Lantern Close', 'Saddler’s Yard', 'Wrens Nest', 'Coopers Garth', 'Millrace Road', 'Beacon Terrace', 'Kestrel Drive', 'Chapel Wynd', 'Foundry Square', 'Lime Pit Lane',
  'Harebell Way', 'Ropewalk', 'Station Crescent', 'Glebe Field', 'Packhorse Lane', 'Weir Street', 'Juniper Grove', 'Drovers Hill', 'Cinder Path', 'Bishop’s Orchard', 'Turnstile Road', 'Marram Avenue', 'Osier Bank', 'Fellmonger Street', 'Larkspur Close',
] as const

export const SOURCES: readonly (readonly [source: string, weight: number])[] = [
  ['council website', 22], ['social media', 21], ['word of mouth', 17], ['university fair', 14], ['radio', 10], ['local paper', 8], ['faith group', 5], ['sports club', 3],
]

/** Who refers young people. */
export const REFERRERS: readonly (readonly [who: string, weight: number])[] = [['social worker', 60], ['reviewing officer', 18], ['young person', 9], ['foster carer', 6], ['key worker', 5], ['family member', 2]]
