/* What a visitor should know of a young person. Never more than is needed. */

export const ABOUT_YOUNG_PEOPLE = [
  'Say which day, not “soon”.', 'Carer picks up; ring at the side door.', 'Sick in buses, fine in trains.', 'Hates being photographed.', 'Nut allergy, carries a pen.', 'Asthma: inhaler in the blue bag.', 'Likes to be asked before a hug, and mostly says no.', 'Loud places only with a way out.', 'Bring a drink, forgets to ask.',
  'Texts back within a minute, or in a week.', 'Wears hearing aids; face when speaking.', 'Home by six on school nights.', 'Needs a warning ten minutes before the end.', 'Prefers the front door to be knocked, not rung.', 'Will say yes to everything in the first month. Ask twice.', 'Left school early for now; afternoons are free.',
  'Reads faster than you.', 'Contact with family on the second Sunday: no visit on the day after.', 'Sugar goes straight to the legs.', 'Takes a while to warm up, about an hour.', 'Two names: uses the short one with friends.', 'Will try anything once.', 'Hair appointments matter. Do not book over them.',
] as const

export const INTERESTS = [
  'football', 'sport', 'swimming', 'climbing', 'animals', 'art', 'crafts', 'baking', 'cooking', 'history', 'science', 'reading', 'games', 'chess', 'gaming', 'music', 'drama', 'dance', 'fashion', 'films', 'fantasy', 'drawing', 'skateboarding', 'cycling', 'outdoors', 'photography', 'cars', 'maths',
] as const
