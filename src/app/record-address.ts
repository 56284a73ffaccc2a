/** The records that have a page of their own, each with where it is. */
const PAGE_PATH = { volunteer: '/volunteers', youngPerson: '/young-people', match: '/matches', concern: '/concerns' } as const

/** The address of a record's own page. */
export function recordAddress({ page, id }: { readonly page: keyof typeof PAGE_PATH; readonly id: number }): string {
  return `${PAGE_PATH[page]}/${id}`
}
