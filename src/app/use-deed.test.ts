import { beforeEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { usePressed } from '#ui/pressed.ts'
import { useToasts } from '#ui/toasts.ts'
import { useDeed } from './use-deed.ts'

/* One press that changes something, and where it is said that it may not. */

vi.spyOn(console, 'warn').mockReturnValue() // That no component is there to give an id.
const { toasts, close } = useToasts()
beforeEach(() => { for (const id of toasts.map((toast) => toast.id)) close(id) })

function button() {
  const scope = effectScope()
  return { ...scope.run(() => usePressed())!, leave: () => scope.stop() }
}
const refused = async (): Promise<never> => { throw new Error('The gate is closed.') }
const done = async () => ({ value: null, undo: undefined })
const wait = async (): Promise<void> => { await Promise.resolve(); await Promise.resolve(); await Promise.resolve() }

it('is refused beside what was pressed, and nowhere else', async () => {
  const pressed = button()
  const { does } = useDeed()
  pressed.press(() => void does('Goes on', refused))
  await wait()
  expect(pressed.refusal.value).not.toBeNull()
  expect(toasts).toEqual([])
})

it('is refused no longer once it is pressed again, or something else was done', async () => {
  const pressed = button()
  const { does } = useDeed()
  pressed.press(() => void does('Goes on', refused))
  await wait()
  await does('Something else', done)
  expect(pressed.refusal.value).toBeNull()
  pressed.press(() => void does('Goes on', refused))
  await wait()
  expect(pressed.refusal.value).not.toBeNull()
  pressed.press(() => {})
  expect(pressed.refusal.value).toBeNull()
})

it.each([['nothing was pressed, as by a key', false], ['what was pressed is gone meanwhile', true]])('is refused at the window’s edge where %s', async (_, hasGone) => {
  const pressed = button()
  const { does } = useDeed()
  if (hasGone) pressed.press(() => void does('Goes on', refused))
  else void does('Goes on', refused)
  pressed.leave()
  await wait()
  expect(toasts.map(({ tone }) => tone)).toEqual(['late'])
})
