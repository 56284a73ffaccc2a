/* Whether a young person was ever offered a visitor, before and without any referral (requirements N28). */

export const migration = { number: 11, name: 'offers', sql: `
create table offers (
  id integer primary key, youngPersonId integer not null references youngPeople, foundOn text not null, isOffered integer not null check (isOffered in (0, 1)), offeredBy text,
  answer text check (answer in ('wants','not_now','no','not_asked')), unique (youngPersonId, foundOn)
) strict;
` } as const
