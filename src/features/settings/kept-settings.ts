import type { MileageRate, ServiceYear } from '#contract/service.ts'

/** A financial year as it is kept. */
export type KeptYear = ServiceYear & { readonly id: number }

/** A mileage rate as it is kept. */
export type KeptRate = MileageRate & { readonly id: number }
