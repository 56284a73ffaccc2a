import type { Activity } from './activity.ts'

const WARM = ['spring', 'summer', 'autumn'] as const

export const OUTDOORS: readonly Activity[] = [
  { name: 'park', suits: [], seasons: WARM, pounds: [4, 12], minutes: [90, 150], notes: [
    'Swings, though {yp} says {he} is too old for them. Forty minutes.',
    'Fed the ducks the right food, bought by {yp}, who had looked it up.',
    'Sat on the wall and watched the skaters. {yp} knows them all by trick.',
    'Rain after ten minutes. We stood under the bandstand with half the town.',
    'Picnic with too many crisps. {yp} told me about the new carers; it is going well so far.',
    '{yp} climbed the tree I had been told about, to the branch I had been told about, and no further.',
  ] },
  { name: 'country walk', suits: ['outdoors', 'animals'], pounds: [4, 14], minutes: [120, 240], notes: [
    'Six miles and a stile with a loose step. {yp} read the map and took us the long way on purpose.',
    'A heron, closer than either of us has ever seen one. We did not talk for a good while after.',
    '{yp} wore the boots from the clothing grant; no blisters.',
    'Frost on everything. {yp} broke the ice on eleven puddles and left me the twelfth.',
    'We walked and {yp} talked. By the second gate I knew what the week had been like.',
    'Turned back at the farm because of cows. {yp} is brave about most things.',
  ] },
  { name: 'beach', suits: ['outdoors', 'swimming', 'science'], seasons: WARM, pounds: [8, 22], minutes: [180, 270], notes: [
    'Wind so strong that {yp} could lean on it. We leaned.',
    'Rock pools: four crabs, a blenny, and one shoe.',
    'Chips in the car with the windows steamed up. {yp} wrote on them backwards, for the people outside.',
    '{yp} had not been to the sea since {he} was five. The tide was out, we walked to meet it.',
    'Dug a hole for two hours. A good hole.',
  ] },
  { name: 'farm visit', suits: ['animals'], ages: [5, 14], pounds: [14, 28], minutes: [120, 210], notes: [
    '{yp} bottle-fed a lamb and then told the children behind us how to hold the bottle.',
    'The goats ate the map. {yp} found the way out by the smell.',
    'Saw the same pony as in spring; {yp} is certain that it remembered.',
    'A pig called Susan. {yp} has written to the farm to ask how old she is.',
  ] },
  { name: 'football match', suits: ['football'], pounds: [12, 36], minutes: [150, 210], notes: [
    'Nil nil, in rain, against a side nobody had heard of. {yp} would go again tomorrow.',
    '{yp} explained offside to me with salt and pepper at half time.',
    'Home win. Voice gone, {his} and mine.',
    'We stood behind the goal; the keeper said hello to {yp} by name, which {he} had shouted often enough.',
  ] },
  { name: 'football in the park', suits: ['football', 'sport'], pounds: [0, 8], minutes: [90, 150], notes: [
    'Penalties. {yp} 14, me 3, and one of mine was a kindness.',
    'Two lads asked to join and we were four. {yp} picked the teams fairly.',
    'Left foot only today, {his} own rule, because the trials are next month.',
    'Muddy to the knees. Apologised to the carer, who had the washing machine open already.',
  ] },
  { name: 'cycling', suits: ['cycling', 'sport', 'outdoors'], seasons: WARM, ages: [9, 25], pounds: [6, 20], minutes: [120, 210], notes: [
    'Nine miles on the old railway, with a stop at the bridge for sandwiches.',
    'Puncture. {yp} mended it with the video paused every ten seconds, and it held.',
    '{yp} has passed the cycle training and now signals at me when I walk.',
    'Hill at mile four: we pushed, agreed that we had meant to, and rode down.',
  ] },
  { name: 'castle', suits: ['history', 'fantasy'], seasons: WARM, pounds: [10, 24], minutes: [120, 210], notes: [
    'Up every stair that was open. {yp} counted 214.',
    '{yp} wanted to see the place where they poured the oil. It was water, says the guide, mostly.',
    'We lay on the grass in the keep and looked straight up.',
    'A wedding was going on. {yp} was given a slice of cake by the bride’s uncle.',
  ] },
  { name: 'zoo', suits: ['animals', 'science'], seasons: WARM, pounds: [34, 52], minutes: [210, 300], notes: [
    '{yp} spent an hour with the otters and says that the rest was extra.',
    'The tiger was asleep, so was I, nearly. {yp} was not.',
    'Quiz sheet, full marks, a pencil for a prize and a long walk to the car.',
    'Keeper’s talk: {yp} asked what happens to the old ones. The keeper answered properly.',
  ] },
  { name: 'skate park', suits: ['skateboarding', 'sport'], seasons: WARM, ages: [9, 18], pounds: [2, 12], minutes: [90, 150], notes: [
    '{yp} dropped in off the small ramp. Six weeks of looking at it, two seconds of doing it.',
    'Grazed elbow, cleaned and told the carer. {yp} has shown it to most of the park.',
    'I held the phone and the drinks, which is what I am for.',
  ] },
  { name: 'dog walk', suits: ['animals'], pounds: [0, 10], minutes: [75, 120], notes: [
    'Borrowed a neighbour’s spaniel. {yp} held the lead all the way and talked to the dog more than to me, all of it worth hearing.',
    '{yp} would like to be a vet, a dog warden, or a dog.',
    'Met the same old man with the same old collie. {yp} asked how the leg was.',
  ] },
  { name: 'fishing', suits: ['outdoors'], seasons: WARM, ages: [9, 25], pounds: [8, 18], minutes: [150, 240], notes: [
    'No fish. {yp} says that it is not about the fish, and then asked the man opposite what he was using.',
    'Three hours of very little, which was what we had both hoped for.',
    'A roach, briefly. {yp} put it back and washed {his} hands twice.',
  ] },
  { name: 'pick your own', suits: ['cooking', 'outdoors'], seasons: ['summer'], pounds: [8, 16], minutes: [90, 150], notes: [
    'Strawberries: two punnets bought and one, {yp} admits, eaten.',
    '{yp} looked up jam in the car. We have the jars.',
  ] },
  { name: 'crazy golf', suits: ['games', 'sport'], seasons: WARM, pounds: [14, 24], minutes: [75, 120], notes: [
    'Hole in one at the windmill. {yp} asked the man to come out and look at it.',
    '{yp} gave me lessons. I am told it is all in the knees.',
    'Lost two balls in the lagoon and one in a push-chair.',
  ] },
  { name: 'fireworks', suits: [], seasons: ['autumn'], pounds: [10, 22], minutes: [90, 150], notes: [
    'Stood at the back near the gate as planned, with ear defenders. {yp} took them off for the last five minutes.',
    'Toffee apples, wet feet, home by nine.',
  ] },
  { name: 'Christmas market', suits: [], seasons: ['winter'], pounds: [12, 26], minutes: [120, 150], notes: [
    '{yp} bought a present for everyone in the house, seven people on twelve pounds, and one for the cat.',
    'Hot chocolate twice. We talked about which bits of Christmas are hard and planned for two of them.',
    'Carols from a brass band; {yp} asked for the same one three times and they played it.',
  ] },
  { name: 'ice skating', suits: ['sport', 'dance'], seasons: ['winter'], pounds: [18, 30], minutes: [90, 120], notes: [
    'Two laps holding the side, one lap holding me, and then neither.',
    '{yp} skates. Nobody had told me, least of all {yp}.',
    'I sat down hard twice and was helped up both times by a person half my size.',
  ] },
]
