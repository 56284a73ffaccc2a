import { computed, ref, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { dueAddress } from '#app/due-address.ts'
import { refusing } from '#app/use-deed.ts'
import type { DueLine, DuePerson } from '#domain/due/due-line.ts'
import type { TodoDeed } from './todo-deeds.ts'
import type { ShownForm } from './todo-forms.ts'

/** Does something about a line where it stands: opens the form of its deed over the list, made anew each time; where the record has no such form as it stands, the record itself. */
export function useTodoDeed() {
  const router = useRouter()
  const form = shallowRef<ShownForm | null>(null)
  const line = shallowRef<DueLine | null>(null)
  const isOpen = ref(false)
  const askings = ref(0)
  let isAsking = false

  async function ask(asked: DueLine, deed: TodoDeed, person?: DuePerson): Promise<void> {
    if (isAsking) return
    isAsking = true
    const refused = refusing()
    try {
      const { TODO_FORMS } = await import('./todo-forms.ts')
      const found = await TODO_FORMS[deed.form](asked, person)
      const address = dueAddress(asked)
      if (found === null && address !== null) await router.push(address)
      if (found === null) return
      form.value = found
      line.value = asked
      askings.value += 1
      isOpen.value = true
    } catch (problem) {
      refused(problem)
    } finally {
      isAsking = false
    }
  }

  /* What opens it and closes it goes by another name in each. */
  const bound = computed(() => {
    const now = form.value
    if (now === null) return {}
    const { props, closesBy } = now
    return { ...props, [closesBy]: isOpen.value ? (closesBy === 'open' ? true : props[closesBy]) : closesBy === 'open' ? false : null, [`onUpdate:${closesBy}`]: (next: unknown) => { if (next === false || next === null) isOpen.value = false } }
  })
  return { form, line, askings, bound, ask }
}
