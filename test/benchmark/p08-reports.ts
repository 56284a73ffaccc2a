import type { Metric } from './metric.ts'

/** A year's report and twelve returns against the bare library; there are no reports as documents yet. */
export const reports: Metric = {
  id: 'P8',
  name: 'Reports over the bare library',
  short: false,
  measure: async () => [{ what: 'not there yet', value: null, gate: null, from: 'Mainstay does not write reports as documents yet' }],
}
