/* What the referral says about a young person: one or two lines each. */

export const REFERRED_BECAUSE = [
  'New to the area, no friends here yet. Likes being busy.', 'Has asked for “somebody who is not a professional”.', 'Carers are kind and in their seventies; would like somebody to run about with.', 'Changed school twice this year. Needs a constant.',
  'Mother’s visits have stopped. Does not talk about it and need not.', 'Saw a friend go out with a visitor and asked for one too.', 'Spends a lot of time in the bedroom, on the phone. Was a keen swimmer.', 'Lives with four other young people, would like one afternoon that is not shared.',
  'Funny, sharp, easily bored. No museums, says the form, in capitals.', 'Preparing for independence; wants to practise ordinary things with somebody.', 'Reviewing officer recommended it at the last review.', 'Brother has a visitor. Fair is fair.', 'Anxious in crowds. Start small.',
  'Would like a man who cooks.', 'Would like a woman who drives fast, by which is meant at the limit.', 'Has never been to the sea.', 'Good at drawing and shy about it.', 'Care plan names loneliness as the main worry.',
  'Has lost touch with grandparents; would enjoy an older visitor.', 'Loves animals, and the placement cannot have any.', 'Struggles with endings: long commitment needed.', 'On the edge of the school football team.', 'Asks big questions. Needs somebody who likes that.', 'Settled in the placement and still lonely.',
  'Short attention, big heart, walks everywhere.', 'Moves to supported accommodation soon, needs somebody who comes along.', 'Interested in cars, motorbikes, anything with a chain.', 'Young carer before coming into care. Needs to be looked after for a change.', 'Would like to find out about the country the family came from.',
] as const

export const WHY_DECLINED = [
  'Said no, thank you, twice and clearly. Sees her aunt every week and that is enough. To be asked again at the next review.', 'Does not want another new person this year. Agreed to leave a card.', 'Thought about it for a week and rang herself to say no.',
  'Would rather go to the youth club; helped with the bus fare instead.', 'Changed mind at the introduction, and said so kindly.', 'Feels too old for it at sixteen. Knows how to ask.', 'Said: “I have got a dog”.',
] as const

export const WHY_WITHDRAWN = ['Returned to parents before a match was found.', 'Moved to another county; referred on to the service there.', 'Social worker withdrew: placement with grandparents, large family.', 'Adoption placement, visits not wanted for the time being.', 'Referred twice by mistake.', 'Long stay in hospital; will be referred again.'] as const

export const WHY_NOT_ELIGIBLE = ['Not looked after: child in need plan. Pointed to the mentoring scheme.', 'Looked after by another council, sent on to them.', 'Already nineteen and no match before; told about the care leavers’ hub.', 'Short breaks only.'] as const

export const WHY_DISENGAGED = ['Did not answer after the second visit of the coordinator. Door left open.', 'Three introductions missed. Will be offered again at the next review.'] as const
