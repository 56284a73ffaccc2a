import type { MatchBeginning } from '#contract/match-life.ts'
import { spokenDate } from '#domain/spoken.ts'
import type { Fact } from './match-facts.ts'

/** How a match began, as the pairing that led to it has it; only what was recorded, but that the young person said yes is always asked. */
export function beginningFacts(beginning: MatchBeginning, firstName: string): readonly Fact[] {
  const on = (day: string | null): string | null => (day === null ? null : spokenDate(day))
  const told = (id: string, name: string, value: string | null): readonly Fact[] => (value === null ? [] : [{ id, name, value }])
  const asked = (askedOn: string | null): string => (askedOn === null ? '' : `, asked ${spokenDate(askedOn)}`)
  return [
    ...told('profiles', 'Profiles prepared', on(beginning.profilesPreparedOn)),
    ...told('risk', 'Risk assessment', on(beginning.riskReceivedOn)),
    ...beginning.volunteers.flatMap(({ name, askedOn, yesOn, words }, index) => [
      { id: `volunteer-${index}`, name: `${name} said yes`, value: yesOn === null ? null : `${spokenDate(yesOn)}${asked(askedOn)}` }, ...told(`volunteer-${index}-words`, `In ${name}’s words`, words === null ? null : `“${words}”`),
    ]),
    { id: 'young-person', name: `${firstName} said yes`, value: beginning.youngPersonAnsweredOn === null ? null : `${spokenDate(beginning.youngPersonAnsweredOn)}${asked(beginning.youngPersonAskedOn)}` },
    ...told('words', `In ${firstName}’s words`, beginning.youngPersonWords === null ? null : `“${beginning.youngPersonWords}”`),
    ...told('introduction', 'Introduction', beginning.introducedOn === null ? null : [spokenDate(beginning.introducedOn), beginning.introductionPlace, beginning.introductionWith === null ? null : `with ${beginning.introductionWith}`].filter((part) => part !== null).join(', ')),
    ...told('despite', 'Started all the same because', beginning.despite),
  ]
}
