/* A row of the search never gets the number of one that is gone. This SQLite's secure-delete leaves an old entry in the full-text index when a number is used
   again: the words of what was erased stay findable, and the index no longer agrees with itself. Found by `npm run torture`. */

export const migration = {
  number: 6,
  name: 'search-ids',
  sql: `
create table searchRowsBefore (id integer primary key, kind text not null, recordId integer not null) strict;
insert into searchRowsBefore select id, kind, recordId from searchRows;
drop table searchRows;
create table searchRows (id integer primary key autoincrement, kind text not null, recordId integer not null, unique (kind, recordId)) strict;
insert into searchRows select id, kind, recordId from searchRowsBefore order by id;
drop table searchRowsBefore;
insert into search (search) values ('rebuild');
`,
} as const
