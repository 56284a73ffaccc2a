/* From which day a stage has been required, where that was chosen after the file was made: whoever was approved before is not held to it (domain.md R3.1). */

export const migration = { number: 7, name: 'path-since', sql: `alter table pathStages add column requiredSince text;` } as const
