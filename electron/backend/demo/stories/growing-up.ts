import type { Story } from './story.ts'

export const INTERVIEW: Story = {
  youngPerson: { name: ['Jermaine', 'Osbourne'], gender: 'male', age: 17, turns18In: 24, ethnicity: 'black_caribbean', interests: 'trainers; music production; buses', placement: 'supported_accommodation', contact: 'limited', notes: 'Likes messages better than calls.' },
  visitors: [{ name: ['Ruth', 'Adeyinka'], gender: 'female', age: 45, ethnicity: 'black_african', religion: 'christian', nationality: 'British', languages: 'English; Yoruba', interests: 'theatre; cooking; walking', drives: true, source: 'faith group', notes: 'Works in payroll. Good on forms.' }],
  startedDaysAgo: 430,
  every: 27,
  visits: [
    ['café', 'Jermaine has decided that he wants to drive buses. Not a phase, he says, he has wanted it since he was six. You have to be 18 for the training scheme.'],
    ['careers fair', 'He would not go up to the bus company’s table until it was nearly over. Then he asked the man which depot has the electric ones, and they talked until the lights went off.'],
    ['CV at the library', 'We made a CV. Under “experience” he had written nothing. By the end it had the food bank, the studio project and eighteen months of getting a younger lad to school on time.'],
    ['shirt shopping', 'One white shirt, one pair of shoes that are not trainers. He wore the shoes home to break them in.'],
    ['café', 'Practised questions on each other. He asked me “tell me about a time you failed” and I found it harder than he did.'],
    ['café', 'First interview, at the supermarket, to get practice. Not offered. He rang me before he rang anybody else, and we had hot chocolate and went through what they had said.'],
    ['bus ride', 'Rode the 21 end to end so that he could see how the driver does the hospital turn. The driver noticed and explained the mirrors.'],
    ['café', 'Weekend job at the garage, starting Saturday: twelve hours and a uniform. He has put the first payday in his phone and it is none of my business what he will spend it on, he says, but it is trainers.'],
  ],
  supervisions: ['Ruth would like to go on after he turns 18 and Jermaine has asked too. Decision needed from commissioning; raised at the pathway meeting.', 'Ruth noticed she was doing the forms for him. Now she sits beside and he types.'],
  reviews: ['Pathway plan: driver training at 18. Jermaine explained the difference between two licence categories to everybody present.'],
  feedback: [['young_person', 5, 'She asked me about the job I did not get before she asked about the one I did.']],
  referral: 'Moving towards independence. Wants one adult who is not paid to be there.',
}

export const FLAT: Story = {
  youngPerson: { name: ['Chloe', 'Wardle'], gender: 'female', age: 19, ethnicity: 'white_british', interests: 'make-up; cooking; charity shops', placement: 'independent', contact: 'none', leftCareDaysAgo: 420, moved: { daysAgo: 415, from: 'supported_accommodation' }, notes: 'Commissioner agreed funding to 21. Meets Pat and Graham together.' },
  visitors: [
    { name: ['Pat', 'Sowerby'], gender: 'female', age: 61, ethnicity: 'white_british', religion: 'christian', interests: 'cooking; walking; charity shops', drives: true, source: 'local paper', notes: 'Volunteers with her husband Graham, always both. Retired ward sister.' },
    { name: ['Graham', 'Sowerby'], gender: 'male', age: 64, ethnicity: 'white_british', religion: 'christian', interests: 'do-it-yourself; quizzes; walking', drives: true, source: 'local paper', notes: 'Volunteers with his wife Pat. Retired electrician.' },
  ],
  startedDaysAgo: 870,
  funded: true,
  every: 38,
  visits: [
    ['pizza', 'Chloe said it was weird to get two. By the pudding she had worked out which of us to ask about what.'],
    ['charity shops', 'She can find the one good coat on any rail. Pat found it on the next rail and was told it was not that one.'],
    ['bus to college', 'Went through the journey with her before the course began. She does not need us for the bus, she wanted somebody to see the building with.'],
    ['budget at the kitchen table', 'A month on one sheet of paper. Food came out at less than the phone. She moved things about until it did not.'],
    ['flat viewing', 'Third flat. Graham looked at the fuse box, Pat at the damp and Chloe out of the window. She took it for the window.'],
    ['moving in', 'One van, nine boxes, a plant. She had labelled everything “kitchen” because that was the room she was most pleased about.'],
    ['shelf putting up', 'Graham held the level, Chloe used the drill. The second shelf is straighter than the first and she has told him why.'],
    ['Sunday lunch', 'She cooked for us. Roast chicken from Pat’s telephone instructions, and gravy from nobody’s. A neighbour came in for a plate.'],
    ['café', 'Letter about council tax, opened this time on the day it came. There is a discount for care leavers; she rang them herself while we ate toast.'],
  ],
  supervisions: ['First match with two visitors. Works because they do not take turns: Chloe chooses whom she tells.', 'Pat and Graham asked what an ending would look like one day. Agreed that Chloe says when.', 'Meeting every five or six weeks now, which is what Chloe wants with college.'],
  reviews: ['Personal adviser says the tenancy is steady: rent up to date, one complaint about music, settled with a cake.'],
  feedback: [['young_person', 5, 'They turned up with a kettle and went home when I was tired.'], ['young_person', 5, 'It is not like parents. It is like having people.']],
  referral: 'Leaving her foster placement next year; no contact with family. Asked whether she could have two visitors “in case one is boring”.',
}

export const FRIENDS: Story = {
  youngPerson: { name: ['Leon', 'Hartley'], gender: 'male', age: 20, ethnicity: 'mixed_white_black_caribbean', interests: 'snooker; cooking; films', placement: 'independent', contact: 'limited', leftCareDaysAgo: 770 },
  visitors: [{ name: ['Colin', 'Braithwaite'], gender: 'male', age: 57, ethnicity: 'white_british', religion: 'none', interests: 'snooker; allotments; old films', drives: true, source: 'council website', notes: 'Joiner. One of the first volunteers.' }],
  startedDaysAgo: 1000,
  ended: { daysAgo: 118, reason: 'friendship', friendship: true },
  funded: true,
  every: 30,
  visits: [
    ['snooker', 'Leon plays as though the table owed him money. Lost two frames to him and one to the table.'],
    ['fish and chips', 'He asked how you know whether a job is a good one. I said it takes a year and a half. He said that was not helpful.'],
    ['snooker', 'Highest break 31. He made the man at the next table look.'],
    ['joinery workshop', 'Made a bedside table with him out of oak offcuts. It has one short leg. He will not have it mended.'],
    ['pub lunch', 'Old enough for a pub, and he had never ordered in one. A lemonade, a steak, and I may call him Mr Hartley.'],
    ['snooker', 'It has been agreed that this goes on after care. He thinks it odd that there is a form for it.'],
    ['film', 'An old western, his choice. He had worked out who would be shot by the second scene.'],
    ['snooker', 'He said that we could just ring each other, like people do. I said that I would ask how that is done. We are going to try it for two months and see whether anybody notices.'],
    ['pub lunch', 'Last visit with a claim form. He paid for the chips.'],
  ],
  supervisions: ['Ending talked through with Leon alone, then with both. His decision: friends, no service. He knows he can come back.'],
  reviews: ['Leon said he did not need a meeting to tell him how Colin is.'],
  feedback: [['young_person', 5, 'We are mates now. You can close the file.'], ['volunteer', 5, 'I was given a supervision about how to be a friend. It was a good one.']],
  referral: 'Three placements in two years. “One person who stays the same.”',
}

export const REFEREE: Story = {
  youngPerson: { name: ['Amara', 'Okonji'], gender: 'female', age: 15, ethnicity: 'black_african', religion: 'christian', interests: 'football; rules; nail art', placement: 'foster', contact: 'limited' },
  visitors: [{ name: ['Louise', 'Tranter'], gender: 'female', age: 40, ethnicity: 'white_british', religion: 'humanist', interests: 'football; quizzes; camping', drives: true, source: 'sports club', notes: 'Manages an under-12 girls’ side. Has told the club that Amara’s reason for coming is nobody’s business.' }],
  startedDaysAgo: 560,
  every: 23,
  visits: [
    ['football match', 'Amara did not watch the ball. She watched the referee, and told me at half time which decisions had been wrong.'],
    ['café', 'She has read the laws of the game on her phone. All seventeen. Asked me about handball and then explained why I was mistaken.'],
    ['football match', 'Our under-12s needed a linesman and she put her hand up. Flag up four times, right four times. A father disagreed. She said “offside is offside” and he sat down.'],
    ['shopping for boots', 'Black boots, black socks. She will not need the whistle until the course, but we looked at whistles.'],
    ['course day one', 'County referee course. Youngest in the room by three years. I waited in the car park with a flask and was not needed.'],
    ['course exam', 'Passed. 88 per cent, and she wanted to know about the other twelve.'],
    ['football match', 'First match in the middle: under-9s, forty minutes, eleven goals. She was paid fifteen pounds and asked the treasurer for a receipt.'],
    ['café', 'A manager shouted at her last week. She stopped the game, walked over and asked him to set an example. She was shaking afterwards, she says, but he did not see.'],
  ],
  supervisions: ['Louise asked about consent for the course fee and photographs. Carer and social worker signed; no photographs.', 'Amara earns from refereeing now; told her social worker so that the savings account is right.'],
  reviews: ['Amara chaired the first ten minutes of her own review, with a watch.'],
  feedback: [['young_person', 5, 'She does not say well done all the time. When she says it I believe it.'], ['social_worker', 5, 'School have stopped ringing me about arguments. They ring me about fixtures.']],
  referral: 'Strong sense of fairness, which gets her into trouble at school. Football.',
}
