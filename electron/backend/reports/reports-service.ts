import type { reportsContract } from '#contract/reports.ts'
import type { HandlersOf } from '../router.ts'
import { reportAccounts } from './accounts.ts'
import { reportMonths } from './months.ts'

export const reportsService: HandlersOf<typeof reportsContract> = {
  accounts: (period, { db }) => reportAccounts(db, period),
  months: (period, { db }) => reportMonths(db, period),
}
