import type { Story } from './story.ts'

export const SWIMMING: Story = {
  youngPerson: { name: ['Callum', 'Reay'], gender: 'male', age: 11, ethnicity: 'white_british', interests: 'sharks; drawing; football', placement: 'foster', contact: 'limited', notes: 'Prefers to know the plan a few days before. Text the carer on Thursday.' },
  visitors: [{ name: ['Derek', 'Ainscough'], gender: 'male', age: 63, ethnicity: 'white_british', religion: 'none', interests: 'swimming; birdwatching; brass bands', drives: true, source: 'word of mouth', notes: 'Retired postman. Was a lifeguard at nineteen and still goes most mornings.' }],
  startedDaysAgo: 640,
  every: 24,
  visits: [
    ['aquarium', 'Callum knew the Latin name of the nurse shark and I did not know it had one. He asked whether I could swim. Told him yes. He said he could not, and changed the subject.'],
    ['swimming', 'Got as far as the changing room. We sat in the café above the pool instead and watched the lessons through the glass. He counted the children who cried: two.'],
    ['swimming', 'Feet in. Twenty minutes on the side with his feet in, and a long talk about goblin sharks.'],
    ['swimming', 'Stood in the shallow end for the whole session. Face stayed dry. He has told his carer that the water is warmer than it looks.'],
    ['swimming', 'He put his face in. Counted to four. Then made me do it and counted to nine.'],
    ['library', 'Pool closed for repairs. Found a book on free divers and read about a woman who holds her breath for six minutes. Callum timed himself: 31 seconds.'],
    ['swimming', 'First metres on his back, my hand under his head for three of them and then not.'],
    ['swimming', 'He asked to try the deep end rope. Held on with both hands, then one, then let go for a moment to see what would happen. What happened was that he floated.'],
    ['swimming', 'One width. He did not stop to tell me about it, he turned round and started the second.'],
    ['swimming', 'Ten metres badge. He wanted the certificate put in a plastic sleeve, so we walked to the stationer’s before chips.'],
    ['beach', 'Waded in to his knees at Saltreach and announced that the sea has no deep end rope. Sensible of him.', [5, 6, 7, 8, 9]],
    ['swimming', 'Twenty-five metres without touching. His foster brother is coming along next time and Callum is going to teach him the floating part.'],
  ],
  supervisions: [
    'Derek worries that five visits to a café above a pool look like nothing. Agreed that they do not look like nothing to Callum.',
    'Asked about risk in the water. Derek stays within arm’s reach, carers have signed the swimming form, pool has lifeguards.',
    'Derek says Callum now rings him about other things too, mostly sharks, sometimes school.',
  ],
  reviews: ['Carer says he gets his swimming bag ready on Wednesday for Saturday.', 'Callum brought his certificate to the meeting and passed it round.'],
  feedback: [['young_person', 5, 'He never once pushed me in, not even as a joke.'], ['carer', 5, 'Bath time used to be an hour of arguing. It is ten minutes now.']],
  referral: 'Would like somebody who is not in a hurry. Few visits from family.',
}

export const ALLOTMENT: Story = {
  youngPerson: { name: ['Maisie', 'Thirkell'], gender: 'female', age: 13, ethnicity: 'white_british', interests: 'animals; baking; being outside', placement: 'foster', contact: 'limited' },
  visitors: [{ name: ['Olwen', 'Pryce'], gender: 'female', age: 58, ethnicity: 'white_british', nationality: 'British', languages: 'English; Welsh', interests: 'gardening; choirs; crosswords', drives: true, source: 'local paper', notes: 'Has plot 14 at Mill Lane allotments. Teaching assistant, term-time hours.' }],
  startedDaysAgo: 800,
  every: 25,
  visits: [
    ['garden centre', 'A wander round to see what took her fancy. Maisie chose seeds by the pictures. We now own one packet of purple carrots and four kinds of sunflower.', [1, 2, 3]],
    ['allotment', 'Dug over the bottom bed. She found eleven worms and would not let me dig again until each had been moved.', [2, 3, 4]],
    ['allotment', 'Carrots in, sunflowers in. Made labels out of lolly sticks. Maisie put the date on, and her initials, “so they know whose they are”.', [3, 4, 5]],
    ['allotment', 'Slugs have had three sunflowers. She took it personally. Went home with a plan involving beer and a torch, which I have run past her carer.', [5, 6]],
    ['allotment', 'Mr Bains from plot 15 gave her a redcurrant bush in a bucket. She asked him nine questions about it and wrote the answers on her arm.', [6, 7]],
    ['allotment', 'Pulled the first purple carrot, rinsed it in the butt and ate it standing up. Not as sweet as the picture, she says, but it is hers.', [7, 8]],
    ['allotment show', 'Entered the carrots under “three of a kind”. Third out of three. The card is going on the fridge.', [8, 9]],
    ['allotment', 'Cleared the bed together and did not say much. She asked who had the plot before me and whether they minded leaving it.', [10, 11]],
    ['kitchen session', 'Carrot cake from the last of them, at her carer’s. It came out faintly blue. Two slices each regardless.', [11, 12]],
    ['allotment', 'Pruned the redcurrant from a library book, Maisie reading and me cutting. She has asked the committee about a half plot of her own. There is a waiting list and she is number six.', [12, 1, 2]],
  ],
  supervisions: [
    'Olwen asked whether she may take her along on days that are not visits. Agreed: planned visits only, but texts about slugs are fine.',
    'Maisie talks more with her hands busy. Olwen has stopped asking questions and finds out more.',
  ],
  reviews: ['Maisie asked for the next meeting to be at a time when she is not needed on the plot.'],
  feedback: [['young_person', 5, 'She lets me do the digging and she does the tea.'], ['social_worker', 5, 'Maisie talks about next spring. She had not talked about next anything before.']],
  referral: 'Loves being outdoors; school is hard at the moment. Asked for “somebody old who likes animals”.',
}

export const FISHING_BROTHERS_JAYDEN: Story = {
  youngPerson: { name: ['Jayden', 'Lowther'], gender: 'male', age: 12, ethnicity: 'mixed_white_black_caribbean', interests: 'fishing; gaming; his brother', placement: 'foster', contact: 'limited', notes: 'Brother Kian lives with other carers in Brackenby and has a visitor too. Shared outings agreed every second month.' },
  visitors: [{ name: ['Wendell', 'Charles'], gender: 'male', age: 49, ethnicity: 'black_caribbean', religion: 'christian', interests: 'fishing; cricket; cooking', drives: true, source: 'radio', notes: 'Bus driver. Rota comes out on the 20th, so dates are fixed then.' }],
  startedDaysAgo: 505,
  every: 27,
  visits: [
    ['fishing', 'Showed Jayden how to set up a rod. He wanted to know whether Kian could come. I said I would ask.'],
    ['burger and a walk', 'He is angry about living apart from Kian and said so for an hour. I mostly listened. Told the coordinator afterwards, with his agreement.'],
    ['fishing', 'First outing with the brothers together. Priya brought Kian. They bickered for ten minutes about who had the better float and then sat shoulder to shoulder until we packed up.'],
    ['fishing', 'One perch, eight inches. He let it go himself and made us swear it was ten.'],
    ['trampoline park', 'With Kian and Priya again. Jayden did every jump second, so that Kian could say he had gone first.'],
    ['fishing', 'He had written down the things he wanted to tell Kian next time so that he would not forget: a goal, a tooth, and something about a hamster.'],
    ['market', 'Bought his brother a birthday present with his own money. Changed his mind four times and went back for the torch.'],
  ],
  supervisions: [
    'Shared outings: risk assessment updated, both sets of carers content, both social workers told. Wendell and Priya plan by text.',
    'Wendell finds the drives home after shared days hard, because Jayden goes quiet. Leaving twenty minutes for chips on the way now.',
  ],
  reviews: ['Contact plan between the brothers now names the shared outings.'],
  feedback: [['young_person', 5, 'He asked about Kian on the first day. Nobody else asked first.']],
  referral: 'Lives apart from his younger brother since last year. Would benefit from a steady adult of his own.',
}

export const FISHING_BROTHERS_KIAN: Story = {
  youngPerson: { name: ['Kian', 'Lowther'], gender: 'male', age: 8, ethnicity: 'mixed_white_black_caribbean', interests: 'hamsters; trampolining; his brother', placement: 'foster', contact: 'limited', notes: 'Brother of Jayden. Needs a snack about every two hours.' },
  visitors: [{ name: ['Priya', 'Nathwani'], gender: 'female', age: 31, ethnicity: 'asian_indian', religion: 'hindu', languages: 'English; Gujarati', interests: 'baking; board games; running', drives: true, source: 'social media', notes: 'Pharmacist. Free every other Saturday.' }],
  startedDaysAgo: 470,
  every: 28,
  visits: [
    ['pets corner', 'Kian introduced me to a rabbit as his friend Priya’s rabbit. I have never owned a rabbit. I let it stand.'],
    ['soft play', 'He told me all the rules of his new house in one go. There are fourteen. The best one is pancakes on Sunday.'],
    ['fishing', 'Joined Jayden and Wendell at the lake. Kian fell asleep against his brother on the bank, and Jayden did not move for half an hour.'],
    ['biscuit baking', 'Twelve biscuits: six for home, one each for us and four in a box marked JADEN. We did not correct the spelling.'],
    ['trampoline park', 'Went first at everything. I think he was let.'],
    ['pets corner', 'The hamster has died. He wanted to tell Jayden himself, so we rang from the car with both carers’ agreement.'],
  ],
  supervisions: ['Priya asked what to say when Kian asks why he cannot live with Jayden. Agreed: “That is a good question for your social worker, shall we ask together?”, and telling her that he asked.'],
  reviews: ['Carer says he counts sleeps until Saturdays with both of them.'],
  feedback: [['carer', 5, 'She arrives when she says. He has stopped waiting at the window an hour early.']],
  referral: 'Referred together with his brother. Young, sociable, misses him.',
}
