/* How a visit, supervision, care review, feedback or concern stood before it was changed or taken out by hand, as a digest: a workbook that still has it so adds nothing. */

export const migration = { number: 19, name: 'former-rows', sql: `
create table formerRows (
  id integer primary key, tableName text not null, digest text not null
) strict;
create index formerRowsByTable on formerRows (tableName);
` } as const
