/* Two records that were made one: by which number and workbook key the one that went was known, so that the same workbook finds the one that stays. And the highest number and key that were ever given of
   each kind of record, kept as one goes, so that nobody new is taken for whoever had them.
   And that a match goes on past the age at which the service ends, as somebody decided (requirement N21). */

const KEYED = [['volunteers', 'V'], ['youngPeople', 'Y'], ['referrals', 'R'], ['matches', 'M'], ['claims', 'C']] as const

const gone = ([table, letter]: (typeof KEYED)[number]): string => `
create trigger ${table}Gone after delete on ${table} begin
  insert into _highest (tableName, id, keyNumber)
  values ('${table}', old.id, iif(old.key glob '${letter}[0-9]*' and substr(old.key, 2) not glob '*[^0-9]*' and length(old.key) < 12, cast(substr(old.key, 2) as integer), 0))
  on conflict (tableName) do update set id = max(id, excluded.id), keyNumber = max(keyNumber, excluded.keyNumber);
end;`

export const migration = { number: 23, name: 'merged-records', sql: `
create table mergedRecords (
  id integer primary key, volunteerId integer references volunteers, youngPersonId integer references youngPeople, wasId integer not null, wasKey text not null, mergedOn text not null,
  check ((volunteerId is null) <> (youngPersonId is null))
) strict;
create index mergedRecordsByVolunteer on mergedRecords (volunteerId) where volunteerId is not null;
create index mergedRecordsByYoungPerson on mergedRecords (youngPersonId) where youngPersonId is not null;
create table upperAgeDecisions (
  id integer primary key, matchId integer not null references matches, age integer not null, decidedOn text not null, decidedBy text, reason text, unique (matchId, age)
) strict;
create table _highest (tableName text primary key, id integer not null, keyNumber integer not null) strict;
insert into _highest (tableName, id, keyNumber) select tableName, max(lastId), 0 from _auditChanges where tableName in ('volunteers', 'youngPeople', 'referrals', 'matches', 'claims') group by tableName;
${KEYED.map(gone).join('')}
` } as const
