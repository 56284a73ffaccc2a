/* How a record stood before it was changed or removed, so that what was entered by mistake can be taken back and a correction shows what it
   corrected. Not sealed, not handed out, and emptied of free text after a month (domain.md R5.3, R5.5). */

export const migration = {
  number: 5,
  name: 'before',
  sql: `
create table _before (
  auditId integer not null references _audit, tableName text not null, recordId integer not null, record text not null, isEmptied integer not null default 0 check (isEmptied in (0, 1)), primary key (auditId, tableName, recordId)
) strict, without rowid;
create index beforeToEmpty on _before (auditId) where isEmptied = 0;
`,
} as const
