/* What the coordinator writes after a supervision. `{vol}` is the visitor’s and `{yp}` the young person’s first name. */

/** After one in which all is well. */
export const GOING_WELL = [
  'Going steadily. {vol} keeps to every third Saturday and {yp} has stopped asking whether it is on.',
  '{vol} would like ideas for wet days; sent the list.',
  'Talked about silence. {vol} is easier with it than at the start.',
  '{yp} asked {vol} to come to sports day. Checked with the carer; yes.',
  'Claims up to date. Reminded {vol} that parking counts.',
  '{vol} noticed that {yp} eats better when they cook than when they go out, and has changed the plan.',
  'Birthday coming. Went through the gift policy: card and cake, up to fifteen pounds.',
  '{vol} asked how much to tell about own family. We agreed on “a little, and true”.',
  'Nothing to solve today. {vol} told me three good stories and I have written down one.',
  '{yp} introduced {vol} to a friend as “mine”. {vol} was moved and did not show it until the car.',
  'Boundaries refresher: phone number stays with the service line. {vol} is comfortable with that.',
  'School have asked {vol} for a view on {yp}. Passed to the social worker, not for a visitor to give.',
  '{vol} plans two visits ahead now, which {yp} likes: “one to have and one to look at”.',
  '{vol} will be away for three weeks; told {yp} early, with the date of return on a postcard.',
  'Longer journeys since the road works. Agreed to meet half way at Marl Bridge.',
  'Asked what gets in the way. Answer: nothing but the weather.',
  '{yp} lost at something and stayed. {vol} rightly thinks that is news.',
  'We read the last four visit notes together. {vol} had not seen how much {yp} chooses now.',
  '{vol} has been to the training on care leavers and wants the slides.',
  'Quiet patch after the move of school. {vol} is keeping visits short and regular.',
  'Would like to meet other visitors. Invited to the Tuesday group.',
  '{vol} feels that they are past the polite stage: {yp} was rude about the music in the car.',
  'Checked the car insurance letter, in date.',
  '{yp} wants to save for a game. {vol} asked whether to help; agreed on a jar, not a loan.',
  'Good talk about what to do if {yp} tells something serious. {vol} knows whom to ring and when.',
  '{vol} says that the best part of the month is being beaten at draughts.',
  'No worries about safety. {yp} looked well, warm coat, new glasses.',
  '{vol} is thinking of a second match next year. We will see in the spring.',
  'Discussed the twelve-week rhythm; {vol} would rather meet in person next time.',
  '{vol} was asked for money for a school trip and said that it was not a visitor’s to give. It was the right answer and an uncomfortable one.',
  '{yp} has begun to ring when late. {vol} has begun to be late as well and will mend that.',
  'Went over the out-of-hours number; it is in {vol}’s phone and on the fridge.',
  'They have been to the same café nine times. {vol} asked whether that is dull. Not if {yp} chooses it.',
  '{vol} would like to hear what becomes of things that are passed on. Fair; I will ring back each time.',
  'A good long visit, and a short bad one. {vol} rang after the bad one, as we had agreed.',
  '{yp} talks about leaving school. {vol} listens, and gives no advice, which costs {vol} something.',
  'Looked at miles: {vol} had been claiming one way only. Put right back to the beginning of the quarter.',
  '{vol} has learned the names of the other children in the house, all six.',
  'Different fish and chip shop, and opinions about it. A light supervision.',
  '{vol} finds contact weekends harder and plans something plain for the week after.',
  'Asked what {vol} has learned: “That I do not have to fill the car with talk.”',
  '{vol} noticed new trainers and did not ask. {yp} told the story unasked on the way back.',
  'Some visits have moved to evenings because of a Saturday job. It suits both.',
  'Went through the risk assessment again; bicycles added.',
  'Talked through the coming review: {yp} has asked {vol} to say one thing, and told {vol} which.',
] as const

/** Where the visitor does not see what good it does. */
export const NO_IMPACT_SEEN = [
  '{vol} cannot tell whether it makes a difference. {yp} says little and goes home. Looked at the record: {yp} has not cancelled once.',
  '{vol} wonders whether somebody younger would suit {yp} better. We will ask {yp} at the check-in.',
  'Hard quarter: three visits out of six called off. {vol} feels in the way. Will talk to the carers about the day of the week.',
  '{yp} is mostly on the phone during visits. {vol} is going to try places with bad reception.',
  'Too early to say, {vol} thinks. Four visits so far, the first two mostly about crisps.',
] as const

/** Where the visitor is not enjoying it at present. */
export const NOT_ENJOYING = [
  '{vol} is tired: night shifts and a parent in hospital. Offered a pause, declined for now; ringing again in four weeks.',
  'The drive is wearing {vol} down. Looking at meeting half way, and at the train fare.',
  '{vol} found last month’s visit upsetting. Talked it through, and the social worker has told {yp} that it was passed on.',
] as const

export const WITHOUT_A_MATCH = [
  'Not matched yet. {vol} helped at the picnic and would like somebody who likes the outdoors.',
  'Between matches for some weeks. {vol} is ready, evenings rather than weekends.',
  'Introduced by phone to a possible match; the young person is thinking it over.',
  '{vol} came to the group evening and shadowed the induction of new visitors.',
  'Waiting a little long, and said so. Apologised; two referrals near Penharrow being looked at.',
  'Prefers teenagers. {vol} has offered to learn some Arabic meanwhile, and means it.',
] as const
