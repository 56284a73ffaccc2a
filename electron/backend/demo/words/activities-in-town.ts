import type { Activity } from './activity.ts'

export const IN_TOWN: readonly Activity[] = [
  { name: 'shopping for college', suits: ['fashion', 'maths'], ages: [15, 21], pounds: [4, 16], minutes: [90, 150], notes: [
    'Rucksack, calculator, and the long search for a pencil case that is not embarrassing.',
    '{yp} compared prices in three shops and made me write them down. Saved four pounds.',
    'Bought nothing. We walked the route from the station to the college twice, and that was the point.',
  ] },
  { name: 'haircut and lunch', suits: ['fashion'], ages: [10, 25], pounds: [22, 36], minutes: [90, 150], notes: [
    'A barber who knows curly hair, at last. {yp} looked in every window on the way back.',
    'Shorter than {he} meant. We had pizza until it looked better.',
    '{yp} showed the picture, asked how much, and said thank you, all before I had sat down.',
  ] },
  { name: 'driving theory practice', suits: ['cars', 'maths'], ages: [16, 21], pounds: [6, 12], minutes: [75, 120], notes: [
    'Hazard test: {yp} 61, me 48. I have been driving since before {he} was born.',
    'Stopping distances over a hot chocolate, with sugar cubes for cars.',
    'Provisional licence came today. {yp} showed me the photograph first and swore me to silence.',
  ] },
  { name: 'bus to somewhere new', suits: ['outdoors', 'history', 'maths'], ages: [10, 21], pounds: [8, 16], minutes: [150, 240], notes: [
    'Top deck, front seat, end of the line. There is a chip shop at the end of the line.',
    '{yp} planned it: two changes, four minutes to spare at each, and not one missed.',
    'Practised the journey to contact, so that {yp} can do it alone in the spring if everybody agrees.',
  ] },
  { name: 'cat café', suits: ['animals'], ages: [8, 25], pounds: [20, 32], minutes: [75, 120], notes: [
    'A one-eyed cat slept on {yp} for an hour. Nobody was allowed to move, including other tables.',
    '{yp} asked which ones are hard to find homes for and sat with those.',
  ] },
  { name: 'market', suits: ['cooking', 'history', 'fashion'], pounds: [6, 18], minutes: [90, 150], notes: [
    'Three pounds each and a dare to buy something neither of us could name. It is a kohlrabi.',
    'The man on the cheese stall let {yp} try nine. {yp} bought the second.',
    '{yp} sold two of {his} old games at the swap table and haggled upwards.',
  ] },
  { name: 'volunteering at the food bank', suits: ['outdoors', 'cooking'], ages: [13, 25], pounds: [0, 6], minutes: [120, 180], notes: [
    'Sorted tins by date. {yp} found one older than {he} is.',
    '{yp} was on the door and remembered who takes sugar from last month.',
  ] },
  { name: 'science centre', suits: ['science'], pounds: [16, 30], minutes: [150, 210], notes: [
    'The static ball does to {his} hair what {he} had hoped.',
    '{yp} stayed for the chemistry show twice and caught the presenter out the second time.',
    'Built a bridge from lolly sticks; it held two kilos, and then did not.',
  ] },
  { name: 'photo walk', suits: ['photography', 'art'], ages: [10, 25], pounds: [4, 12], minutes: [90, 150], notes: [
    '{yp} photographed only doors. Forty-one doors. There is something in it.',
    'One camera between us, and a rule: three pictures each, no more. It made us look.',
    'Printed last month’s at the chemist’s. {yp} has one framed, of a puddle.',
  ] },
  { name: 'dance class', suits: ['dance'], ages: [8, 25], pounds: [10, 18], minutes: [75, 105], notes: [
    '{yp} had the steps after one go and spent the rest of the hour showing the back row.',
    'I watched through the window as asked, and was waved at twice.',
  ] },
  { name: 'comic shop', suits: ['fantasy', 'drawing', 'gaming'], ages: [9, 25], pounds: [8, 18], minutes: [75, 120], notes: [
    '{yp} explained forty years of story to me by the door. I have bought volume one, for homework.',
    'Free comic day. {yp} queued for an hour and gave {his} spare to a small boy who had missed out.',
  ] },
  { name: 'volunteers’ and young people’s picnic', suits: [], seasons: ['summer'], pounds: [0, 4], minutes: [150, 210], notes: [
    'Service picnic. {yp} won the egg and spoon and will not discuss the thumb.',
    'Came for ten minutes, as agreed, and stayed for two hours.',
  ] },
]

/** What two people do who cannot meet. */
export const APART = {
  virtual: [
    ['quiz over video', '{yp} set the questions. I knew the capital of Mongolia and nothing else.'],
    ['drawing over video', 'We drew each other from the neck up. {yp} has sent {his} drawing by post.'],
    ['video call', 'Both full of cold. {yp} showed me the new room, including inside the wardrobe.'],
    ['video call', 'Snow here, none there. {yp} asked to be held up to the window to see it.'],
    ['film over video', 'Pressed play at the same moment on three, and paused for crisps.'],
  ],
  phone: [
    ['phone call', 'Could not get through for the snow. Talked for half an hour about what we will eat when we can.'],
    ['phone call', '{yp} read me the first page of {his} story. I asked for the second.'],
    ['phone call', 'Short call before an exam, at {his} request. Wished {him} luck and said nothing wise.'],
  ],
} as const
