/* What a volunteer says when asked to meet a young person, in their words, for the first and for the second (requirement N14). */

export const migration = { number: 20, name: 'volunteers-words', sql: `
alter table pairings add column volunteerWords text;
alter table pairings add column secondWords text;
` } as const
