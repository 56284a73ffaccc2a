import type { MappedField } from './workbook/column.ts'

/* The application's categories for what is kept as given (service-workbook.md, Values outside a list; domain.md R6.5, R6.6).
   A value with no category here counts as other until the coordinator maps it once. */

type Categories = Readonly<Record<string, readonly string[]>>

/* For each category the other writings that mean it, in snake case; the codes in capitals are those of the children looked after return. */
const GENDER: Categories = {
  female: ['f', 'woman', 'girl'], male: ['m', 'man', 'boy'], non_binary: ['nonbinary', 'enby'], other: ['self_described', 'u'], prefer_not_to_say: ['pnts', 'rather_not_say', 'refused'],
}

const ETHNICITY_GROUP: Categories = {
  asian: ['aind', 'apkn', 'aban', 'aoth', 'chne', 'chinese', 'indian', 'pakistani', 'bangladeshi'], black: ['bcrb', 'bafr', 'both'], mixed: ['mwbc', 'mwba', 'mwas', 'moth'],
  white: ['wbri', 'wiri', 'woth', 'wirt', 'wrom'], other: ['ooth', 'arab', 'any_other'], prefer_not_to_say: ['refu', 'nobt', 'pnts', 'rather_not_say', 'refused', 'not_stated'],
}

const RELIGION: Categories = {
  none: ['no_religion', 'atheist', 'agnostic', 'no'], christian: ['christianity', 'catholic', 'roman_catholic', 'church_of_england', 'c_of_e', 'anglican', 'methodist', 'baptist', 'pentecostal', 'orthodox'],
  buddhist: ['buddhism'], hindu: ['hinduism'], jewish: ['judaism'], muslim: ['islam'], sikh: ['sikhism'], other: ['any_other', 'other_religion'], prefer_not_to_say: ['not_stated', 'pnts', 'rather_not_say', 'refused'],
}

const PLACEMENT: Categories = {
  foster: ['foster_care', 'fostering', 'foster_carer', 'foster_carers', 'foster_placement', 'u4', 'u5', 'u6'], connected_carers: ['connected_carer', 'kinship', 'kinship_care', 'family_and_friends', 'connected_person', 'u1', 'u2', 'u3'],
  residential: ['residential_home', 'residential_care', 'childrens_home', 'children_s_home', 'k2', 'r1', 'r2', 'r3', 's1'], supported_accommodation: ['supported_living', 'semi_independent', 'supported_lodgings', 'k3', 'h5'],
  parents: ['with_parents', 'placed_with_parents', 'parent', 'p1'], secure: ['secure_home', 'secure_unit', 'secure_accommodation', 'custody', 'yoi', 'k1', 'r5'], independent: ['independent_living', 'living_independently', 'p2'],
  other: ['p3', 't0', 't1', 't2', 't3', 't4', 'z1', 'z11', 'z12', 'z13', 'z14', 'a3', 'a4', 'a5', 'a6'],
}

const LEGAL_STATUS: Categories = {
  care_order: ['full_care_order', 'section_31', 's31', 'c2'], interim_care_order: ['section_38', 's38', 'ico', 'c1'], section_20: ['s20', 'accommodated', 'voluntary', 'single_period_of_accommodation', 'v2', 'v3', 'v4'],
  placement_order: ['e1', 'freeing_order', 'd1'], remand: ['remanded', 'on_remand', 'j1', 'j2', 'j3'], protection: ['emergency_protection_order', 'epo', 'police_protection', 'child_assessment_order', 'l1', 'l2', 'l3'], other: ['none', 'care_leaver'],
}

const FIELDS: Readonly<Record<MappedField, Categories>> = { gender: GENDER, ethnicity: ETHNICITY_GROUP, religion: RELIGION, placement_type: PLACEMENT, legal_status: LEGAL_STATUS }

const known: ReadonlyMap<MappedField, ReadonlyMap<string, string>> = new Map(
  Object.entries(FIELDS).map(([field, categories]) => [
    field as MappedField, new Map(Object.entries(categories).flatMap(([category, writings]) => [[category, category], ...writings.map((writing): [string, string] => [writing, category])])),
  ]),
)

/** The categories of a field, in the order in which they are shown. */
export function categoriesOf(field: MappedField): readonly string[] {
  return Object.keys(FIELDS[field])
}

/** The category of a value as given: for ethnicity its group, which is its first word; null where it has none and counts as other. */
export function categoryOf(field: MappedField, given: string): string | null {
  const writing = snakeCase(given)
  const whole = known.get(field)!.get(writing)
  if (whole !== undefined || field !== 'ethnicity') return whole ?? null
  const group = writing.slice(0, writing.indexOf('_') < 0 ? writing.length : writing.indexOf('_'))
  return Object.hasOwn(ETHNICITY_GROUP, group) ? group : null
}

/** The group of an ethnicity: asian, black, mixed, white, other or prefer_not_to_say (service-workbook.md); null where it is not known. */
export function ethnicityGroup(given: string | null): string | null {
  return given === null ? null : categoryOf('ethnicity', given) ?? 'other'
}

/** A value as its snake case: `White – British` is `white_british`. */
function snakeCase(given: string): string {
  return given.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_|_$/g, '')
}
