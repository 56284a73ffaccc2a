/* What somebody was typing when the file was locked or the program ended, until it is saved or given up. Not a record: it has no entry in the audit
   trail (its name begins with _) and does not leave with the workbook. */

export const migration = {
  number: 2,
  name: 'drafts',
  sql: `
create table _drafts (
  formKey text primary key, value text not null, savedAt text not null
) strict, without rowid;
`,
} as const
