import type { Story } from './story.ts'

export const RECIPES: Story = {
  youngPerson: { name: ['Anika', 'Rahman'], gender: 'female', age: 15, ethnicity: 'asian_bangladeshi', religion: 'muslim', languages: 'English; Bengali', interests: 'cooking; drawing; poetry', placement: 'connected_carers', contact: 'limited', notes: 'Her grandmother, who brought her up, died the winter before the referral.' },
  visitors: [{ name: ['Farida', 'Chowdhury'], gender: 'female', age: 47, ethnicity: 'asian_bangladeshi', religion: 'muslim', languages: 'English; Bengali; Sylheti', interests: 'cooking; reading; sewing', drives: true, source: 'word of mouth', notes: 'Runs a catering business from home. Level 3 food hygiene.' }],
  startedDaysAgo: 520,
  every: 25,
  visits: [
    ['café', 'Anika’s grandmother never wrote anything down. “A bit of this, and until it smells right.” Anika would like to know what right is.'],
    ['cooking together', 'Dal, first attempt. She tasted it and said no. Not bad, but no.'],
    ['spice shop', 'We smelled our way along a shelf. At the black cardamom she stopped, and stayed there for a while, and I went and looked at the rice.'],
    ['cooking together', 'Dal, fourth attempt. It was the black cardamom, and a burnt onion. She wrote it down: amounts, minutes, and “smells like the stairs”.'],
    ['library', 'Bought a hardback notebook. First page: a drawing of a pan. She wants one page for each dish, and has a list of nineteen.'],
    ['cooking together', 'Bhapa pitha, in the dark end of the year, as her grandmother did. Her aunt came in from work and sat down on the stairs.', [11, 12, 1, 2]],
    ['cooking together', 'Page twelve. Her aunt remembers a step that Anika did not, and they argued about it in two languages. It went in as a footnote.'],
    ['print shop', 'Six copies, spiral bound, for the family at Eid. She has kept the first one, with the stains.'],
  ],
  supervisions: ['Farida lost her own mother two years ago; asked her honestly whether this is too near. She says it is near, and that she knows which of them the visits are for.', 'Cooking at the aunt’s house with the aunt at home: agreed and written into the risk assessment.'],
  reviews: ['Aunt says that there is talk in the kitchen again.'],
  feedback: [['young_person', 5, 'She does not say sorry for your loss. She says is it more salt.'], ['carer', 5, 'I had forgotten that I knew these things.']],
  referral: 'Lives with her aunt since her grandmother’s death. Bengali speaking visitor would be a help, not a must.',
}

export const GUITAR: Story = {
  youngPerson: { name: ['Niamh', 'Corrigan'], gender: 'female', age: 14, ethnicity: 'white_irish', religion: 'christian', interests: 'music; skateboarding; horror films', placement: 'residential', contact: 'limited', notes: 'The home has a music room; key from the office.' },
  visitors: [{ name: ['Steve', 'Garbutt'], gender: 'male', age: 51, ethnicity: 'white_british', religion: 'none', interests: 'guitar; record shops; cycling', drives: true, source: 'social media', notes: 'Council parks department, not children’s services: independence checked and recorded.' }],
  startedDaysAgo: 400,
  every: 24,
  visits: [
    ['record shop', 'Niamh went straight to the loudest shelf. Bought her nothing, as asked. She read sleeve notes for an hour.'],
    ['guitar in the music room', 'Three strings out of six. Enough for one riff. She played it until staff knocked, and then once more.'],
    ['guitar in the music room', 'Her fingertips hurt. Showed her mine.'],
    ['guitar shop', 'We tried eleven guitars and the man let us. She can hear which one is out before I can.'],
    ['phone call', 'She had been in trouble and was not allowed out. We did chords over the phone, her playing and me guessing.'],
    ['guitar in the music room', 'She has a song of her own. Four chords, and a fifth that neither of us can name. I was asked not to say anything about the words, so I say nothing about the words.'],
    ['open mic afternoon', 'Signed up, sat through nine acts, crossed her name out. On the way home: “next time”. I believe her.'],
    ['open mic afternoon', 'Next time. Two minutes and forty seconds, with her hair over her face. A stranger asked who had written it.'],
  ],
  supervisions: ['Steve asked about visits while she is grounded. Home agreed: the visit is hers and is not taken away as a sanction.', 'Lyrics worry the home a little. Steve has her agreement to tell us if he worries; so far he does not.'],
  reviews: ['Key worker says the practising is better than the drumming was.'],
  feedback: [['young_person', 5, 'He listens to the whole song before he says anything.']],
  referral: 'Second home this year. Goes her own way, very musical.',
}

export const READING: Story = {
  youngPerson: { name: ['Tyler', 'Ambrose'], gender: 'male', age: 9, ethnicity: 'white_british', interests: 'football stickers; jokes; dinosaurs', placement: 'foster', contact: 'limited', disability: 'dyslexia' },
  visitors: [{ name: ['Margaret', 'Oyelaran'], gender: 'female', age: 70, ethnicity: 'black_african', religion: 'christian', nationality: 'British', languages: 'English; Yoruba', interests: 'reading; bridge; gardening', drives: true, source: 'faith group', notes: 'School librarian for thirty years. Promised Tyler there would be no books unless he brings them up.' }],
  startedDaysAgo: 480,
  every: 22,
  visits: [
    ['park', 'Tyler asked whether I was a teacher. I said I used to look after books. He said he was sorry to hear it.'],
    ['sticker swap', 'Swapped football stickers at the community centre. He knows players by their faces. Two had the same haircut, so he asked me to look at the name, just this once.'],
    ['café', 'He told eleven jokes. I told one. He asked where mine came from and I said a book, and let it rest there.'],
    ['library', 'His idea, because of the rain. We sat in the joke corner. He turned the pages and I read. On page six he got to the end before me, and laughed first.'],
    ['bus ride', 'Read the stops aloud to me because I had “forgotten my glasses”. They were on my head. Neither of us mentioned it.'],
    ['dinosaur exhibition', 'He read the label of the stegosaurus to a smaller boy. Slowly, with a finger. The boy waited.'],
    ['café', 'He had written me a joke on a napkin: four words spelled his way, and it is funny.'],
    ['library', 'Has a card of his own. Borrowed two joke books and one about bears, for me.'],
  ],
  supervisions: ['Margaret has been told by school to “support his phonics”. Agreed that she is not school, and that this is why it works.'],
  reviews: ['Class teacher reports that he volunteered to read the dinner menu.'],
  feedback: [['young_person', 5, 'She laughs even when I have told it before.'], ['carer', 5, 'There is a library book in my bathroom. I did not put it there.']],
  referral: 'Sunny, funny, hides that he cannot read. Carer would like somebody patient.',
}

export const DOG: Story = {
  youngPerson: { name: ['Ellie', 'Stobbart'], gender: 'female', age: 10, ethnicity: 'white_british', interests: 'dogs; drawing; cartwheels', placement: 'foster', contact: 'none', notes: 'No dogs in the placement. Allergy test clear.' },
  visitors: [{ name: ['Tom', 'Hesketh'], gender: 'male', age: 36, ethnicity: 'white_british', religion: 'none', interests: 'dogs; hill walking; photography', drives: true, source: 'council website', notes: 'Has a Border terrier, Biscuit, with a risk assessment of his own.' }],
  startedDaysAgo: 375,
  every: 22,
  visits: [
    ['park', 'Came without Biscuit, as planned. Ellie asked to see a picture, then for the picture of every dog I have ever met.'],
    ['dog walk', 'Biscuit and Ellie introduced. She had been practising: hand low, look away, wait. He came on the count of six.'],
    ['dog walk', 'Taught him to sit at kerbs. It took four minutes. It took me two years.'],
    ['vet’s open day', 'She asked the nurse what school you need. The nurse told her, and Ellie asked her to write it down.'],
    ['dog walk', 'Biscuit ran off after a squirrel and would not come. She was white in the face. When he came back she did not shout. She said: “You have to tell people where you are going.”'],
    ['drawing in the café', 'A portrait of Biscuit in felt tip, ears uneven, which is right.'],
    ['dog show', 'Fourth in “waggiest tail”. She says that the judge was behind him for the best part.', [5, 6, 7, 8, 9]],
    ['dog walk', 'She has made a list of the rules for the new girl in her placement, should Biscuit ever meet her. There are ten, and the last one is “be boring at first”.'],
  ],
  supervisions: ['Tom keeps visits going without the dog every so often, so that it is not only about the dog. Ellie noticed, and approves.'],
  reviews: ['Ellie drew the meeting. Biscuit is in it, in the chair.'],
  feedback: [['young_person', 5, 'Biscuit knows my smell now and Tom knows my sandwiches.']],
  referral: 'Careful with new people. At ease with animals.',
}
