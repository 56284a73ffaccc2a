import type { ComputedRef, Ref } from 'vue'
import { computed, ref, shallowRef } from 'vue'
import { counted } from '#domain/spoken.ts'
import type { WorkbookReport } from '#contract/workbook.ts'
import { api } from '#app/client.ts'
import type { Task } from '#app/use-task.ts'
import { useTask } from '#app/use-task.ts'

/** A file that was just written, and the sentence for it. */
export interface SavedFile {
  readonly path: string
  readonly words: string
}

export interface BringIn {
  readonly saved: Readonly<Ref<SavedFile | null>>
  readonly report: Readonly<Ref<WorkbookReport | null>>
  readonly checking: Task<{ path: string }, WorkbookReport>
  readonly bringing: Task<{ path: string }, WorkbookReport>
  readonly busy: ComputedRef<boolean>
  readonly refusal: ComputedRef<string | null>
  readonly choose: (kind: 'file' | 'folder') => Promise<void>
  readonly take: (files: readonly File[]) => Promise<void>
  readonly checkAgain: () => Promise<void>
  readonly bringIn: () => Promise<void>
  readonly saveRefusedRows: () => Promise<void>
  readonly saveTemplate: () => Promise<void>
  readonly startOver: () => void
}

/** A workbook on its way in: chosen, looked through without changing anything, then brought in. */
export function useBringIn(): BringIn {
  const saved = shallowRef<SavedFile | null>(null)
  const report = shallowRef<WorkbookReport | null>(null)
  const path = ref<string | null>(null)
  const checking = useTask((input: { path: string }, ticket) => api.workbook.check(input, ticket))
  const bringing = useTask((input: { path: string }, ticket) => api.workbook.bringIn(input, ticket))
  const choosing = useTask((input: { kind: 'file' | 'folder' }) => api.workbook.chooseWorkbook(input))
  const savingRows = useTask((input: { path: string }, ticket) => api.workbook.saveRefusedRows(input, ticket))
  const savingTemplate = useTask((input: null) => api.workbook.saveTemplate(input))
  const tasks = [checking, bringing, choosing, savingRows, savingTemplate]

  async function check(from: string): Promise<void> {
    path.value = from
    forget()
    report.value = (await checking.run({ path: from })) ?? null
  }
  function forget(): void {
    saved.value = null
    for (const task of tasks) task.refusal.value = null
  }

  return {
    saved, report, checking, bringing,
    busy: computed(() => tasks.some((task) => task.running.value)),
    refusal: computed(() => tasks.find((task) => task.refusal.value !== null)?.refusal.value ?? null),
    choose: async (kind) => {
      forget()
      const chosen = await choosing.run({ kind })
      if (chosen) await check(chosen.path)
    },
    take: async ([file]) => {
      if (file) await check(window.mainstay.pathOf(file))
    },
    checkAgain: async () => {
      if (path.value !== null) await check(path.value)
    },
    bringIn: async () => {
      if (path.value === null) return
      forget()
      report.value = (await bringing.run({ path: path.value })) ?? report.value
    },
    saveRefusedRows: async () => {
      forget()
      const file = path.value === null ? null : await savingRows.run({ path: path.value })
      if (file) saved.value = { path: file.path, words: `Saved ${counted(file.rows, 'row')}, each with what is wrong. Mend them in your workbook and check it again.` }
    },
    saveTemplate: async () => {
      forget()
      const file = await savingTemplate.run(null)
      if (file) saved.value = { path: file.path, words: 'Saved the empty workbook. Fill it in and bring it in here.' }
    },
    startOver: () => {
      forget()
      report.value = null
      path.value = null
    },
  }
}
