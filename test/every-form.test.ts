import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { USUAL } from '#domain/usual-in-forms.ts'

/* That every form says what is unlikely of its days and numbers, and keeps what is half typed across lock, crash and restart. */

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const listed = (...which: string[]): string[] => execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', ...which], { cwd: root, encoding: 'utf8' }).split('\0').filter((path) => path !== '')
const components = listed('src/app/*.vue', 'src/features/*.vue')
const madeApart = listed('src/features/*.ts').filter((path) => !path.endsWith('.test.ts') && /\buseForm</.test(read(path)))
const nameOf = (path: string): string => path.replace(/^src\/(?:features\/)?/, '').replace(/\.vue$/, '')
const scriptOf = (text: string): string => [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((found) => found[1]).join('\n')
const all = components.map((path) => ({ name: nameOf(path), text: read(path) }))

/* Parts that are shown in several forms, with the names of what they hold: each form answers for them. */
const DATED_PARTS: Readonly<Record<string, readonly string[]>> = { EndFields: ['endedOn', 'endNoticeOn'], AgreementFields: ['youngPersonAnsweredOn', 'volunteersAgreedOn'], ConcernFields: ['raisedOn'], ViewFields: ['viewOn'], AskedFields: ['receivedOn', 'offeredOn', 'carePlanOn'],
  FactsFields: ['bornOn'], NewPersonFields: ['bornOn', 'inCareFrom'], VolunteerFields: ['enquiredOn', 'bornOn', 'prefersAgeFrom', 'prefersAgeTo', 'maxMiles'],
}
/* Rules of their own, with the fields that they speak of. */
const OWN_RULES: Readonly<Record<string, readonly string[]>> = {
  unlikelyInForm: ['enquiredOn', 'bornOn', 'prefersAgeFrom', 'prefersAgeTo', 'maxMiles'], unlikelyInPerson: ['bornOn'], unlikelyInReferral: ['receivedOn'], unlikelyInSupervision: ['heldOn', 'nextOn'], unlikelyInValues: ['raisedOn'],
  unlikelyInPapers: ['insuredUntilOn', 'motUntilOn', 'taxedUntilOn'], unlikelyInCommitment: ['agreedOn', 'untilOn'], unlikelyInEndingPlan: ['expectedOn', 'tellOn', 'lastVisitOn'], unlikelyInStep: ['fromOn', 'backOn'],
  unlikelyInFeedback: ['rating'], unlikelyInVisit: ['visitedOn', 'hours', 'miles', 'costPence'],
}
/** The days and numbers that a form asks for. */
function askedIn(text: string): string[] {
  const own = [...text.matchAll(/form\.typed\('(\w+)'\)/g)].map((found) => found[1]!)
  return [...new Set([...own, ...Object.entries(DATED_PARTS).flatMap(([part, names]) => (new RegExp(`<${part}\\b`).test(text) ? names : []))])]
}
const forms = all.filter(({ text }) => /\buseForm\b/.test(scriptOf(text)))
const dated = forms.map(({ name, text }) => ({ name, text, asked: askedIn(text) })).filter(({ asked }) => asked.length > 0)

describe('every form that asks for a day or a number', () => {
  it('is found', () => expect(dated.length).toBeGreaterThan(50))

  it.each(dated)('$name says what is unlikely', ({ text }) => expect(scriptOf(text)).toMatch(/\bunlikely(?::|\()/))

  it.each(dated)('$name says it of each of them', ({ text, asked }) => {
    const tables = [...text.matchAll(/unlikelyIn\(USUAL\.(\w+)/g)].flatMap((found) => Object.keys(USUAL[found[1] as keyof typeof USUAL]))
    // What the form says in words of its own.
    const script = scriptOf(text)
    const plan = script.slice(script.indexOf('unlikely:'), script.indexOf('  send:'))
    const own = [...[...plan.matchAll(/\b(\w+): /g)].map((found) => found[1]!), ...Object.entries(OWN_RULES).flatMap(([rule, names]) => (plan.includes(`${rule}(`) ? names : []))]
    expect(asked.filter((name) => !tables.includes(name) && !own.includes(name))).toEqual([])
  })

  // A form that stands in several places is made in a file of its own.
  it.each(madeApart)('the one made in %s says what is unlikely', (path) => expect(read(path)).toMatch(/\bunlikely\b/))

  it.each(Object.entries(DATED_PARTS))('%s holds what is said of it here', (part, names) => expect(askedIn(all.find(({ name }) => name.endsWith(`/${part}`))!.text).filter((name) => !names.includes(name))).toEqual([]))

  it('uses every line of the table', () => expect(Object.keys(USUAL).filter((which) => !all.some(({ text }) => text.includes(`USUAL.${which}`)) && !madeApart.some((path) => read(path).includes(`USUAL.${which}`)) && which !== 'agreed')).toEqual([]))
})

/* What is typed or chosen somewhere that is no form with a draft of its own, and why nothing of it needs to be brought back. */
const WITHOUT_DRAFT: Readonly<Record<string, string>> = {
  'app/PersonField': 'a part of forms, which keep it',
  'app/PurposeField': 'a part of what is handed out at once; a purpose said before stands there again',
  'calendar/SaveForOutlookDialog': 'ticks for a file that is saved at once',
  'figures/FiguresPage': 'what is shown, which stands in the address',
  'figures/PeriodForm': 'what is shown, which stands in the address',
  'mappings/MappingsPanel': 'each choice is saved at once',
  'matches/ChronologyDialog': 'a tick and a day for a file that is saved at once',
  'money/ClaimsPanel': 'what is shown, which stands in the address',
  'money/MoneyPage': 'what is shown, which stands in the address',
  'outcome-tags/TagsField': 'a part of forms, which keep it',
  'referrals/NewReferralForm': 'its form is made in use-new-referral.ts, with its draft',
  'settings/ChangePassphraseDialog': 'passphrases are never kept',
  'settings/DatedFormBody': 'a part of forms, which keep it',
  'settings/LookPanel': 'each choice is saved at once',
  'settings/SecurityPanel': 'each choice is saved at once',
  'settings/WhenItHoldsPanel': 'a part of forms, which keep it',
  'vault/ConfirmWordsForm': 'recovery words are never kept',
  'vault/NameServiceForm': 'its form is made in use-name-service.ts, with its draft',
  'vault/NewPassphrasePanel': 'passphrases are never kept',
  'vault/PassphraseAgainForm': 'passphrases are never kept',
  'vault/RestoreForm': 'no file is open in which it could be kept',
  'vault/UnlockForm': 'passphrases are never kept',
  'visits/LogVisitPage': 'whose visit it is, which leads to the form at once',
  'workbook/HandOutPanel': 'ticks for a file that is saved at once',
  'young-people/LegalStatusField': 'a part of forms, which keep it',
}
const FIELD = /<(?:DateField|NumberField|MoneyField|TextField|TextAreaField|SelectField|RadioGroup|ChoiceGroup|Checkbox|CheckboxGroup|YesNoField|Combobox|PassphraseField)\b/
const KEEPS = /\b(?:useForm|useDraft|useDatedForm|useServiceForm)\b|:\s*Form<|\bform: Form</
const withFields = all.filter(({ text }) => FIELD.test(text) && !KEEPS.test(scriptOf(text)))

describe('every place where something is typed or chosen', () => {
  it('keeps it across lock, crash and restart, or has a reason', () => expect(withFields.map(({ name }) => name).filter((name) => !(name in WITHOUT_DRAFT))).toEqual([]))
  it('that has a reason is there', () => expect(Object.keys(WITHOUT_DRAFT).filter((name) => !withFields.some((each) => each.name === name))).toEqual([]))
})
