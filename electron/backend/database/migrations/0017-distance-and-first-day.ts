/* How far a volunteer lives from a young person, as the coordinator types it, and the true first day of a match that came from another provider (requirements N12, N26). */

export const migration = { number: 17, name: 'distance-and-first-day', sql: `
create table distances (
  id integer primary key, youngPersonId integer not null references youngPeople, volunteerId integer not null references volunteers, miles real not null check (miles >= 0),
  toldOn text not null, fromDistrict text, toDistrict text, unique (youngPersonId, volunteerId)
) strict;
create index distancesByVolunteer on distances (volunteerId);
alter table matches add column firstMatchedOn text;
` } as const
