import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { tasksContract } from '#contract/tasks.ts'
import type { CommandContext, TaskContext } from '../context.ts'
import { watchChanges } from '../database/audit.ts'
import type { WritableDatabase } from '../database/database.ts'
import { all, sql } from '../database/sql.ts'
import { emptyService } from '../due/workbook-for-tests.ts'
import { tasksService } from './tasks-service.ts'

let db: WritableDatabase
let copied: string[]
beforeEach(() => {
  db = emptyService()
  watchChanges(db)
  copied = []
})

const recorded = (): unknown[] => all<{ event: string }>(db, sql`select event from notedEvents`).map((row) => JSON.parse(row.event) as unknown)
const copying = (more: Partial<TaskContext> = {}): TaskContext => ({
  shell: { copy: (text: string) => Promise.resolve(copied.push(text)).then(() => 30) },
  read: (work: (from: WritableDatabase) => unknown) => work(db), transaction: (work: (to: WritableDatabase) => unknown) => work(db), ...more,
}) as unknown as TaskContext
const list = { list: 'volunteers', rows: 61, people: 61, columns: ['Name', 'Phone'] } as const

describe('what is copied', () => {
  it('is kept where it is a list: which, how many rows, about how many people and which columns', async () => {
    expect(await tasksService.copy({ pieces: ['Name\n', 'Ann Lee'], list: { ...list, columns: [...list.columns] } }, copying())).toEqual({ clearedAfterSeconds: 30 })
    expect(copied).toEqual(['Name\nAnn Lee'])
    expect(recorded()).toEqual([{ event: 'listCopied', facts: list }])
  })

  it('is not where it is a number or a letter', async () => {
    await tasksService.copy({ pieces: ['01632 960417'] }, copying({ read: () => { throw new Error('locked') } }))
    expect([copied, recorded()]).toEqual([['01632 960417'], []])
  })

  it('does not go out where that it did could not be kept, and is not kept where it did not go out', async () => {
    await expect(tasksService.copy({ pieces: ['Name'], list: { ...list, columns: ['Name'] } }, copying({ read: () => { throw new Error('locked') } }))).rejects.toThrow('locked')
    expect([copied, recorded()]).toEqual([[], []])
    await expect(tasksService.copy({ pieces: ['Name'], list: { ...list, columns: ['Name'] } }, copying({ shell: { copy: () => Promise.reject(new Error('held')) } as never }))).rejects.toMatchObject({ code: 'not-copied' })
    expect(recorded()).toEqual([])
  })
})

describe('a page that is sent to the printer', () => {
  it('is kept by its kind and its rows', () => {
    tasksService.notePrinted({ page: 'Volunteers', rows: 61 }, { db } as CommandContext)
    tasksService.notePrinted({ page: 'Match', rows: null }, { db } as CommandContext)
    expect(recorded()).toEqual([{ event: 'pagePrinted', facts: { page: 'Volunteers', rows: 61 } }, { event: 'pagePrinted', facts: { page: 'Match', rows: null } }])
  })

  it.each(['Ann Lee', '', 'volunteers'])('is none that is called %j', (page) => expect(tasksContract.notePrinted.input.safeParse({ page, rows: null }).success).toBe(false))
})

describe('the recovery sheet', () => {
  it('is saved whole, for nobody else on this computer to read, and that it was is kept', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sheet-'))
    try {
      const path = join(folder, 'sheet.pdf')
      const shell = { choosePlaceToSave: () => Promise.resolve(path), pageAsPdf: () => Promise.resolve(new TextEncoder().encode('%PDF twelve words')) } as never
      expect(await tasksService.saveSheetAsPdf({ tag: 'K7QD' }, copying({ shell }))).toBe(path)
      expect(readFileSync(path, 'utf8')).toBe('%PDF twelve words')
      if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
      expect(readdirSync(folder)).toEqual(['sheet.pdf'])
      expect(recorded()).toEqual([{ event: 'recovery-sheet-saved' }])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('that is printed is kept as that', () => {
    tasksService.notePrinted({ page: 'Recovery sheet', rows: null }, { db } as CommandContext)
    expect(recorded()).toEqual([{ event: 'pagePrinted', facts: { page: 'Recovery sheet', rows: null } }])
  })
})
