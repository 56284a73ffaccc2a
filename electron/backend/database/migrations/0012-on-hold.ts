/* An application that is on hold: the applicant stays one, in every figure, and is asked for nothing meanwhile (requirement D09). */

export const migration = { number: 12, name: 'on-hold', sql: `
alter table statusPeriods add column isOnHold integer not null default 0 check (isOnHold in (0, 1) and (isOnHold = 0 or status = 'applicant'));
` } as const
