/* What was said at a care review. `{yp}` is the young person’s and `{vol}` the visitor’s first name. */

export const REVIEW_NOTES = [
  'Social worker would like visits to stay on the same day of the week, since {yp} plans around it.',
  'Carer described the change in bedtime on the evenings after a visit.',
  '{yp} asked for {vol} to sit next to {yp}. So it was.',
  'Objective for the half year: a library card and a bus pass. Both done.',
  'Reviewing officer thanked {vol}; {yp} clapped, a little ironically.',
  'School attendance up from 71 to 88 per cent. Nobody claims the credit.',
  'New plan for contact explained. {vol} will keep the Saturday after contact free.',
  '{yp} had written three questions and got three answers.',
  'Placement is stable, and {yp} said so first.',
  'Health: glasses, finally. {vol} had mentioned the squinting in March.',
  '{yp} did not attend and sent a drawing, which is on file.',
  'Agreed that {vol} is told of placement changes on the day.',
  'Carer asked for more notice of visits; a calendar now hangs in the kitchen.',
  '{yp} wants to learn to cook. Visits will include it, once a month.',
  'Some worry about money at eighteen. Personal adviser to be named by the next review.',
  'Short meeting because it was going well.',
] as const
