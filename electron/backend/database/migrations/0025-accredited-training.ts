/* That some training was accredited, by whom and at which level: thirty hours at level 2 of an awarding body are what a service of the sort asks for (requirement H09). */

export const migration = { number: 25, name: 'accredited-training', sql: `
alter table trainingRecords add column accreditedBy text;
alter table trainingRecords add column accreditedLevel integer check (accreditedLevel between 1 and 8);
` } as const
