/* What young people who wait say they would like, in their own words. */

export const WISHES = [
  'Somebody who does not cancel.', 'I want to go to the sea. A real one with waves.', 'Can she be funny?', 'Just somebody to play football with who is not from here.', 'I would like to learn to cook what my nan made.',
  'Not a talker. Somebody who can be quiet in a car.', 'Somebody who has a dog, or knows one.', 'I want to see a film in the big cinema, with popcorn.', 'A person who stays.', 'Somebody I can text when I have a good day.', 'To go climbing and nobody films it.', 'Somebody who asks me and not my carer.',
] as const
