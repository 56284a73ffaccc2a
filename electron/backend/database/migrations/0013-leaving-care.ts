/* What comes with leaving care: whether a risk assessment covers the young person's own child, and when the visitor was looked at again after a return home (requirements N22). */

export const migration = { number: 13, name: 'leaving-care', sql: `
alter table riskAssessments add column coversChild integer check (coversChild in (0, 1));
alter table careStatuses add column reviewedOn text;
` } as const
