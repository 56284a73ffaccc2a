import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createSSRApp, type Ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Question } from '#contract/bridge.ts'
import { useReturnToPlace } from './return-to-place.ts'

/* The page with a bridge whose other end keeps one place, and a first page that is fetched as late as the test says. */

let place: { value: string; savedAt: string } | null
const answers: (() => void)[] = []

beforeEach(() => {
  place = { value: '/referrals/new', savedAt: new Date().toISOString() }
  vi.stubGlobal('window', {
    mainstay: {
      call: ({ procedure, input }: Question) => {
        // A form of another test, in the same process, may just now keep its draft.
        if ((input as { formKey: string }).formKey !== 'place') return Promise.resolve({ ok: true, value: null })
        if (procedure !== 'drafts.find') place = { value: (input as { value: string }).value, savedAt: new Date().toISOString() }
        const found = { ok: true, value: place }
        return procedure === 'drafts.find' ? new Promise((resolve) => answers.push(() => resolve(found))) : Promise.resolve({ ok: true, value: null })
      },
    },
  })
})
afterEach(() => {
  answers.length = 0
  vi.unstubAllGlobals()
})

const page = { render: () => null }
function begin() {
  const { promise: fetched, resolve: arrive } = Promise.withResolvers<typeof page>()
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', redirect: '/today' }, { path: '/today', component: () => fetched }, { path: '/:rest(.*)', component: page }] })
  const app = createSSRApp(page).use(router)
  void router.push('/')
  const settled = app.runWithContext(() => useReturnToPlace()) as Ref<boolean>
  return { router, settled, arrive: () => arrive(page), answer: () => vi.waitFor(() => { if (answers.length === 0) throw new Error('not asked yet'); answers.shift()?.() }) }
}
const until = (settled: Ref<boolean>): Promise<void> => vi.waitFor(() => expect(settled.value).toBe(true))

it('leads back however late the first page comes', async () => {
  const { router, settled, arrive, answer } = begin()
  setTimeout(arrive, 20)
  setTimeout(() => void answer(), 40)
  await until(settled)
  expect(router.currentRoute.value.fullPath).toBe('/referrals/new')
})

it('leaves whoever went elsewhere in the meantime where they are', async () => {
  const { router, settled, arrive, answer } = begin()
  arrive()
  await router.isReady()
  await router.push('/matches')
  await answer()
  await until(settled)
  expect([router.currentRoute.value.fullPath, place?.value]).toEqual(['/matches', '/matches'])
})

it('stays at the start after half a day', async () => {
  place = { value: '/referrals/new', savedAt: new Date(Date.now() - 13 * 3_600_000).toISOString() }
  const { router, settled, arrive, answer } = begin()
  arrive()
  await answer()
  await until(settled)
  expect(router.currentRoute.value.fullPath).toBe('/today')
})
