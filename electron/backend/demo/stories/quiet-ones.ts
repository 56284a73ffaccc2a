import type { Story } from './story.ts'

export const CHESS: Story = {
  youngPerson: { name: ['Oskar', 'Wójcik'], gender: 'male', age: 12, ethnicity: 'white_other', religion: 'christian', nationality: 'Polish', languages: 'Polish; English', interests: 'chess; insects; maps', placement: 'residential', contact: 'regular', disability: 'autism', notes: 'Speaks when he has something to say. Same café, same table. Tell him of any change the day before, in writing.' },
  visitors: [{ name: ['Helen', 'Fairbrass'], gender: 'female', age: 43, ethnicity: 'white_british', religion: 'none', interests: 'chess; maps; wild swimming', drives: true, source: 'council website', notes: 'Land surveyor. Says that she does not mind silence and turned out to mean it.' }],
  startedDaysAgo: 310,
  every: 14,
  rhythm: 14,
  lastVisitDaysAgo: 26,
  visits: [
    ['chess in the café', 'Four games. Eleven words, I counted them. One of them was “again”.'],
    ['chess in the café', 'He set out the pieces before I had my coat off. I lost in 23 moves and he wrote it down.'],
    ['map shop', 'Oskar found the village his grandfather comes from on a sheet from 1936 and put his finger on it for some time.'],
    ['chess in the café', 'Our table was taken. He stood quite still. I asked the couple, they moved, and he said “thank you” in a clear voice to people he had never seen.'],
    ['insect hotel', 'Built it from a list he had brought. He corrected my drilling angle by two degrees.', [3, 4, 5, 6, 7, 8, 9]],
    ['chess in the café', 'He told me about a boy at school for twenty minutes without looking up. I passed it on as we had agreed, and told him that I would.'],
    ['chess in the café', 'He let me win, I am fairly sure. When I asked he said “you looked tired”.'],
  ],
  supervisions: ['Every fortnight suits him better than four weeks. Agreed as their own rhythm.', 'Helen passes things on in writing and shows him what she writes. He checks the spelling.'],
  reviews: ['Oskar sent a move by post instead of coming to the meeting: e4. Helen has answered.'],
  feedback: [['young_person', 5, 'It is quiet and then it is not.'], ['carer', 5, 'He puts on his coat before we tell him the time.']],
  referral: 'Bright, very quiet, overwhelmed by groups. One to one only.',
}

export const STARS: Story = {
  youngPerson: { name: ['Freya', 'Pattison'], gender: 'female', age: 13, ethnicity: 'white_british', religion: 'none', interests: 'space; science fiction; night', placement: 'foster', contact: 'none', notes: 'Does not sleep well. Carers happy with evening visits until half past eight.' },
  visitors: [{ name: ['Alan', 'Burdis'], gender: 'male', age: 68, ethnicity: 'white_british', religion: 'none', interests: 'astronomy; model making; local history', drives: true, source: 'local paper', notes: 'Retired chemistry technician. Member of the astronomical society, whose dark site has a warm room.' }],
  startedDaysAgo: 425,
  every: 27,
  visits: [
    ['planetarium', 'Freya asked the presenter what was there before. He said that nobody knows. She said that was the first honest answer she had had all week.'],
    ['stargazing', 'Jupiter, with three moons, then cloud. She drew the moons in a notebook with the time beside each. I had not told her that is what Galileo did.', [10, 11, 12, 1, 2, 3]],
    ['stargazing', 'The moons had moved. She had them on paper from last month and saw it before I could tell her. She did not say anything for a while.', [11, 12, 1, 2, 3, 4]],
    ['model shop', 'A kit of the lander, forty-two parts. She is keeping the astronaut’s boots for last.'],
    ['museum', 'Held a piece of meteorite, four and a half thousand million years old. “Older than anything that has happened to anyone,” she said.'],
    ['stargazing', 'Society’s public evening. She worked the small telescope for the queue: “left eye, don’t lean, that smudge is two million years.”', [9, 10, 11, 12, 1, 2, 3]],
    ['café', 'When she cannot sleep she goes to the window and works out what should be up. It is better than counting, apparently.'],
  ],
  supervisions: ['Late visits agreed by carers and social worker, back by 8.30, two society members always present.', 'Alan had thought that he would do the explaining.'],
  reviews: ['Carer: sleep is no better, but she is no longer afraid of being awake.'],
  feedback: [['young_person', 5, 'He says I do not know when he does not know.']],
  referral: 'Clever, wary. “No crafts.”',
}

export const BIKE: Story = {
  youngPerson: { name: ['Mason', 'Trelawney'], gender: 'male', age: 15, ethnicity: 'white_british', interests: 'bikes; engines; pies', placement: 'foster', contact: 'limited', notes: 'On a reduced timetable. Visits after 2 pm are fine on any day.' },
  visitors: [{ name: ['Piotr', 'Zielony'], gender: 'male', age: 38, ethnicity: 'white_other', religion: 'none', nationality: 'Polish', languages: 'Polish; English', interests: 'cycling; repairing things; chess', drives: true, source: 'university fair', notes: 'Workshop technician at the university.' }],
  startedDaysAgo: 245,
  every: 20,
  visits: [
    ['recycling centre', 'We bought a bicycle in two halves for eight pounds. The halves are from different bicycles.'],
    ['bike repair', 'He takes things apart faster than I can follow and lays the screws in the order in which he will need them. Somebody has taught him that, or nobody has.'],
    ['bike repair', 'Wrong bottom bracket. He swore, said sorry, and rang three shops himself.'],
    ['pie shop', 'No bike today, bad week at school. Steak and ale twice. He talked on the second pie.'],
    ['bike repair', 'It has brakes. It did not when he tested it the first time, and we have had a conversation about that.'],
    ['bike ride', 'Seven miles along the old railway on a machine he built. He stopped twice to listen to the hub and was right both times.'],
    ['bike repair', 'A woman in the street asked whether he could look at hers. He quoted her a price. I have explained about receipts.'],
  ],
  supervisions: ['Helmet, insurance, tools: Piotr brought a list before he was asked for one.', 'School would like to know what Piotr does. He gave Mason the telephone, and Mason explained.'],
  reviews: ['Apprenticeship in cycle mechanics is now in the plan, at his own request.'],
  feedback: [['young_person', 5, 'He lets me get it wrong first.']],
  referral: 'Practical, restless, out of school most afternoons.',
}

export const HEAD_TEACHER: Story = {
  youngPerson: { name: ['Kieran', 'Bolsover'], gender: 'male', age: 14, ethnicity: 'white_british', interests: 'rugby; history; cake', placement: 'connected_carers', contact: 'regular', notes: 'Trusted adult scheme: asked by name for his former head teacher.' },
  visitors: [{ name: ['Sylvia', 'Marchant'], gender: 'female', age: 66, ethnicity: 'white_british', religion: 'christian', interests: 'history; baking; rugby', drives: true, source: 'asked for by the young person', notes: 'Head of his primary school until she retired. All stages done as for any volunteer.' }],
  type: 'trusted_adult',
  startedDaysAgo: 265,
  every: 33,
  visits: [
    ['castle', 'He still calls me Miss. I have told him that it is Sylvia. He tried it once, and we agreed to leave it.'],
    ['rugby match', 'Kieran explained the scrum to me, who had refereed him at nine. I let him.'],
    ['tea room', 'Asked me whether I had known, back then. I said that I had known some of it, and what I did. He had wondered.'],
    ['castle', 'He did the guided tour for me, with voices. Two visitors joined on.'],
  ],
  supervisions: ['Different from being his head: Sylvia is learning not to fix things. She rang about school once and will not again unless he asks.'],
  reviews: ['Kieran chose her for the meeting himself.'],
  feedback: [['young_person', 5, 'She knew me when I was small and she is still here.']],
  referral: 'Asked for Mrs Marchant by name. Trusted adult scheme.',
}

export const HOME_AGAIN: Story = {
  youngPerson: { name: ['Noah', 'Eccleston'], gender: 'male', age: 10, ethnicity: 'mixed_white_asian', interests: 'magic tricks; lego; climbing', placement: 'parents', contact: 'regular', leftCareDaysAgo: 75 },
  visitors: [{ name: ['Meera', 'Joshi'], gender: 'female', age: 28, ethnicity: 'asian_indian', religion: 'hindu', languages: 'English; Hindi', interests: 'climbing; card games; films', drives: true, source: 'social media' }],
  startedDaysAgo: 520,
  ended: { daysAgo: 61, reason: 'no_longer_looked_after', friendship: false },
  every: 26,
  visits: [
    ['climbing wall', 'Noah went up like a gecko and then could not come down. We talked him down hold by hold, he and I and a boy called Max.'],
    ['magic shop', 'The man showed him a palm, once. He had it by the bus stop.'],
    ['café', 'Found my watch in his sandwich. I still do not know how.'],
    ['climbing wall', 'He is going to live with his dad again at weekends first. He asked me what happens to us then. I said that I would find out and tell him the truth.'],
    ['park', 'I told him: when he is home for good the visits end, and we choose how. He wants a show.'],
    ['goodbye show', 'Nine tricks in his dad’s living room, eight of which worked. His dad held the hat.'],
  ],
  supervisions: ['Ending planned with Noah and his father over four visits. Meera is free for another match.'],
  reviews: ['Home for good agreed. Thanks recorded to his visitor.'],
  feedback: [['young_person', 5, 'She told me the end before it was the end.'], ['carer', 5, 'He did a show for her. He has not done that for anyone.']],
  referral: 'Plan is home within the year or so. Somebody for the time in between.',
}
