import type { Story } from './story.ts'

export const CRICKET: Story = {
  youngPerson: { name: ['Hamid', 'Noorzai'], gender: 'male', age: 16, ethnicity: 'asian_other', religion: 'muslim', nationality: 'Afghan', languages: 'Pashto; Dari; English', interests: 'cricket; cooking; maths', placement: 'supported_accommodation', contact: 'none', asylumSeeking: true, notes: 'Interpreter for meetings, not for visits: he and his visitor share Pashto. Halal. Fasts in Ramadan.' },
  visitors: [{ name: ['Iqbal', 'Wardak'], gender: 'male', age: 52, ethnicity: 'asian_other', religion: 'muslim', nationality: 'British', languages: 'Pashto; Dari; Urdu; English', interests: 'cricket; chess; history', drives: true, source: 'faith group', notes: 'Taxi owner. Came to England at seventeen himself and says so when it helps.' }],
  startedDaysAgo: 450,
  every: 21,
  visits: [
    ['park', 'We spoke Pashto for two hours. He said at the end that his mouth was tired from talking.'],
    ['nets at the leisure centre', 'He bowls fast and with a run-up as long as the sports hall. The coach asked where he had played. “In the street,” he said, “with a taped ball.”'],
    ['halal grill', 'He ordered in English for both of us. The wrong sauce came, and he sent it back, politely. He was very pleased with that.'],
    ['solicitor’s office', 'Went along only to sit beside him in the waiting room, as agreed with his social worker. He beat me twice at chess on the phone.'],
    ['cricket club', 'First evening with the third team. They asked him to come back on Saturday and he asked me what one wears.', [4, 5, 6, 7]],
    ['cricket match', 'Three for 19. The old men at the boundary now call him Hami.', [5, 6, 7, 8, 9]],
    ['college open day', 'Maths teacher gave him a paper to try. He corrected a question on it.'],
    ['café', 'The letter from the Home Office came: permission to stay, five years. He wanted to read it to me himself and would not let me help with the long words.'],
    ['kitchen session', 'Made mantu with the other lads where he lives. He remembers the folds from watching his aunt’s hands. Forty-one of them, none left over.'],
  ],
  supervisions: ['Iqbal careful to stay his visitor and not his interpreter. Two requests from school declined and passed on.', 'News from home was bad this month. Iqbal met him twice and told us both times. Counselling offered again; Hamid is thinking about it.'],
  reviews: ['Reviewing officer had the interpreter read his own page aloud. It was mostly about cricket, and then about his mother.'],
  feedback: [['young_person', 5, 'With him I do not have to choose my words first.']],
  referral: 'Arrived alone eight months ago. Pashto speaker if at all possible.',
}

export const RUNNING: Story = {
  youngPerson: { name: ['Selam', 'Tesfay'], gender: 'female', age: 17, turns18In: 140, ethnicity: 'black_african', religion: 'christian', nationality: 'Eritrean', languages: 'Tigrinya; English', interests: 'running; hairdressing; church', placement: 'foster', contact: 'none', asylumSeeking: true, notes: 'Orthodox fasting days: no meat or milk. Ask, the calendar moves.' },
  visitors: [{ name: ['Bronagh', 'Keane'], gender: 'female', age: 29, ethnicity: 'white_irish', religion: 'christian', nationality: 'Irish', interests: 'running; baking; trad music', drives: true, source: 'sports club', notes: 'Physiotherapist. Runs with Ellerwick Harriers.' }],
  startedDaysAgo: 330,
  every: 20,
  visits: [
    ['walk by the river', 'Her English is better than she lets on. We walked four miles because neither of us said stop.'],
    ['run by the river', 'She runs as if it were downhill. I run with a club and could not keep up on the hill. She waited at the top, not even warm.'],
    ['shoe shop', 'Proper running shoes from the clothing grant. The assistant filmed her gait and Selam asked for the film.'],
    ['Saturday five kilometres', 'Twenty-three minutes in a crowd of two hundred. She had never run with a number on. She kept it, folded, in her purse.'],
    ['church and lunch', 'She took me to her church, an hour on the train. Three hours standing. I lasted, she was impressed.'],
    ['Saturday five kilometres', 'Volunteered at the finish together because of her cold. She wrote down everybody’s time and knew half their names.'],
    ['club night', 'First evening with the Harriers. The coach wants her for the cross-country league. She wants to know whether mud is compulsory.'],
  ],
  supervisions: ['Eighteen before long: pathway plan asks for the match to go on, funding not decided yet. Bronagh will stay either way and knows it needs a decision.', 'Bronagh plans round fast days now and has learned to ask which.'],
  reviews: ['Foster carer: she sleeps on the nights after a run.'],
  feedback: [['young_person', 5, 'She is not sorry for me. She is annoyed that I am faster.']],
  referral: 'Very quiet in the placement. Runs alone before school; carer worried about the road.',
}

export const MOVING: Story = {
  youngPerson: { name: ['Reece', 'Dobbin'], gender: 'male', age: 14, ethnicity: 'white_british', interests: 'trains; gaming; dogs', placement: 'residential', contact: 'limited', outOfArea: true, moved: { daysAgo: 160, from: 'foster' }, notes: 'Lives 40 miles away since the move. Marion goes by train; he meets her at the barrier with staff.' },
  visitors: [{ name: ['Marion', 'Leathley'], gender: 'female', age: 67, ethnicity: 'white_british', religion: 'none', interests: 'railways; knitting; radio plays', drives: false, source: 'word of mouth', notes: 'Retired signaller. Free travel on Thursdays and most weekends.' }],
  startedDaysAgo: 590,
  every: 26,
  visits: [
    ['railway museum', 'Reece read the locomotive numbers, I told him where each had worked. We did one hall in three hours.'],
    ['station platform', 'An express through platform 2 at ninety. He grinned for the rest of the afternoon.'],
    ['café', 'Something is wrong where he lives; he would not say what. Said I would be back on the 14th, and wrote it on his hand. Rang the coordinator from the bus.'],
    ['phone call', 'He has been moved, at two days’ notice, forty miles. He asked whether the 14th still counted. Told him that it did and which train I would be on.'],
    ['new town', 'I was on that train. He showed me the way from the station as if he had lived there for years, got us lost, and found a model shop.'],
    ['station platform', 'We know the timetable here now. The 14.12 is always late, which gives us longer.'],
    ['model shop', 'He has saved for a second-hand signal. Works, after I took it apart on the café table.'],
    ['railway museum', 'Met half way. He remembered the hall that we had not done last time and had brought sandwiches for both.'],
  ],
  supervisions: ['Placement move: Marion offered to carry on by train. Fares agreed, longer visits and fewer of them if needed. She says not needed.', 'New home asked for a risk assessment of the platform. Behind the yellow line, as one who worked there would.'],
  reviews: ['Home staff did not know what an independent visitor was. They do now, and there is a room.', 'Reece: “She is the only one who came with me.”'],
  feedback: [['young_person', 5, 'She said the 14th and it was the 14th.']],
  referral: 'Two moves in a year. Knows a great deal about trains and has nobody to tell.',
}

export const REMATCH: readonly Story[] = [
  {
    youngPerson: { name: ['Jade', 'Pickering'], gender: 'female', age: 16, ethnicity: 'white_british', interests: 'sewing; charity shops; dancing', placement: 'foster', contact: 'limited' },
    visitors: [{ name: ['Emma', 'Stainton'], gender: 'female', age: 27, ethnicity: 'white_british', religion: 'none', interests: 'dancing; vintage clothes; travel', drives: false, source: 'university fair', notes: 'Trainee teacher.' }],
    startedDaysAgo: 780,
    ended: { daysAgo: 350, reason: 'visitor_circumstances', friendship: false },
    every: 27,
    visits: [
      ['charity shops', 'Jade took a coat apart with her eyes and told me how it was made.'],
      ['dance class', 'Street dance, beginners. We were the two tallest and the two worst.'],
      ['picnic', 'She wanted to know how long people usually stay. I said a year at least. She said “usually” is not a number.'],
      ['sewing at the library', 'The library lends sewing machines. Hers ran in ten minutes, mine ate my sleeve.'],
      ['café', 'Told her today that I have a post in Bristol and will be moving. She was silent, and then asked what the school is like. I cried on the bus. She did not.'],
      ['last afternoon', 'She had made me a bag from the lining of that first coat. We wrote down what worked and what did not, for whoever comes next. Her list was longer and better.'],
    ],
    supervisions: ['Ending planned over three visits, Jade decides what is passed on to a new visitor.'],
    reviews: ['Jade would like another visitor, “but not a student”.'],
    feedback: [['young_person', 4, 'It was good and then she moved. She told me properly though.']],
    referral: 'Creative, finds groups hard. Would like a woman who “has done things”.',
  },
  {
    youngPerson: { name: ['Jade', 'Pickering'], gender: 'female', age: 16, ethnicity: 'white_british', interests: 'sewing; charity shops; dancing', placement: 'foster', contact: 'limited' },
    visitors: [{ name: ['Yvonne', 'Carrick'], gender: 'female', age: 54, ethnicity: 'black_caribbean', religion: 'christian', interests: 'tailoring; gospel music; markets', drives: true, source: 'radio', notes: 'Runs an alterations shop. Not going anywhere, as she told Jade herself.' }],
    startedDaysAgo: 290,
    every: 22,
    visits: [
      ['café', 'She handed me a list: things that worked, things that did not. Number one: “say how long”. I said until she is sick of me.'],
      ['fabric market', 'We felt everything. She has good hands and a hard eye for a seam.'],
      ['alterations shop', 'Turned up her first pair of trousers, for a customer who will never know. Paid her what I pay anyone, with the carer’s agreement.'],
      ['alterations shop', 'She unpicked a zip three times rather than leave it. I would have left it.'],
      ['college open evening', 'Fashion, level two. They asked to see her work and she took off her coat and gave it to them.'],
    ],
    supervisions: ['Second visitor for Jade. Yvonne asked to read the list before the first meeting; Jade said she would bring it herself.'],
    reviews: ['Place at college, conditional on nothing.'],
    feedback: [['young_person', 5, 'She has a shop. You cannot move a shop to Bristol.']],
    referral: 'Rematch: earlier visitor moved away.',
  },
]
