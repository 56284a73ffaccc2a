/* For which day a match was planned ahead here, and to which its start was put off because the gate was closed on that day (domain.md R3.1); who obtained a DBS certificate, where it was not this service (R3.4);
   and that a visit went on over night, where somebody knows (R3.2). */

export const migration = { number: 26, name: 'safer-starts', sql: `
alter table matches add column plannedFor text;
alter table matches add column putOffTo text;
alter table dbsChecks add column obtainedBy text;
alter table visits add column isOvernight integer check (isOvernight in (0, 1));
` } as const
