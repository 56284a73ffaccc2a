import { readFile } from 'node:fs/promises'
import { chromium, type Page } from 'playwright-core'
import type { Answer, Question } from '../wire.ts'
import { chromiumArguments, isRoot, newProfile, removeProfile } from './chromium.ts'
import { firstPlace, lookAt, makeFolder, viewFolder } from './folder.ts'

const size = { width: 680, height: 520, x: 80, y: 80 }

export interface Prompt {
  readonly page: Page
  readonly answer: Promise<Answer>
}

/**
 * A dialog for a person at the screen: a small Chromium window of its own, apart from the page of the program, because a bare X server has
 * no dialog program and Chromium's own file chooser cannot ask where to save. Closing it calls the question off.
 */
export async function openPrompt(question: Question, plan: { readonly executable: string; readonly headless: boolean }): Promise<Prompt> {
  const profile = newProfile()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: plan.executable,
    headless: plan.headless,
    chromiumSandbox: !isRoot,
    viewport: plan.headless ? { width: size.width, height: size.height } : null,
    ignoreDefaultArgs: ['--enable-automation', '--hide-scrollbars'],
    args: chromiumArguments(size, !plan.headless),
  })
  const page = context.pages()[0] ?? (await context.newPage())
  const { promise: answer, resolve } = Promise.withResolvers<Answer>()
  let answered: Answer = null
  const saving = question.kind === 'save'
  const actions = {
    view: (folder: string) => viewFolder(folder, question.extensions),
    look: (folder: string, name: string) => lookAt(folder, name, question.extensions, saving),
    makeFolder,
    answer: (given: Answer) => {
      answered = given
      setTimeout(() => void context.close().catch(() => undefined), 50)
    },
  }
  await context.exposeBinding('standInPrompt', (_source, [name, ...args]: [keyof typeof actions, ...never[]]) => (actions[name] as (...given: never[]) => unknown)(...args))
  context.on('close', () => {
    void removeProfile(profile).then(() => resolve(answered))
  })
  page.on('close', () => void context.close().catch(() => undefined))
  await context.route('**/*', (route) => route.abort())
  await page.setContent(await readFile(new URL('./prompt.html', import.meta.url), 'utf8'))
  const place = await firstPlace(question.defaultPath)
  await page.evaluate((given) => (window as unknown as { begin: (given: unknown) => void }).begin(given), { question, place })
  return { page, answer }
}
