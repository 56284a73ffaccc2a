import type { Member } from '../electron-api.ts'
import type { Answer, Question } from '../wire.ts'
import { host } from './host.ts'

interface Options {
  readonly title?: string
  readonly message?: string
  readonly detail?: string
  readonly buttons?: readonly string[]
  readonly buttonLabel?: string
  readonly defaultPath?: string
  readonly properties?: readonly string[]
  readonly filters?: readonly { readonly extensions: readonly string[] }[]
  readonly cancelId?: number
}

/** Electron takes the options alone or after the window. */
function optionsOf(args: readonly unknown[]): Options {
  return (args.at(-1) ?? {}) as Options
}

function ask(kind: Question['kind'], options: Options): Promise<Answer> {
  return host.ask('dialog.ask', {
    kind,
    title: options.title ?? '',
    message: options.message ?? '',
    detail: options.detail ?? '',
    buttons: options.buttons ?? (kind === 'message' ? ['OK'] : [options.buttonLabel ?? (kind === 'open' ? 'Open' : 'Save')]),
    defaultPath: options.defaultPath ?? '',
    properties: options.properties ?? [],
    extensions: (options.filters ?? []).flatMap((filter) => filter.extensions).filter((extension) => extension !== '*'),
  })
}

/** Questions to the person. Not reproduced: the synchronous forms, icons, checkboxes. */
export const dialog = {
  showOpenDialog: async (...args: readonly unknown[]) => {
    const answer = await ask('open', optionsOf(args))
    return Array.isArray(answer) ? { canceled: false, filePaths: [...(answer as readonly string[])] } : { canceled: true, filePaths: [] }
  },
  showSaveDialog: async (...args: readonly unknown[]) => {
    const answer = await ask('save', optionsOf(args))
    return Array.isArray(answer) ? { canceled: false, filePath: String(answer[0]) } : { canceled: true, filePath: '' }
  },
  showMessageBox: async (...args: readonly unknown[]) => {
    const options = optionsOf(args)
    const answer = await ask('message', options)
    return { response: typeof answer === 'number' ? answer : (options.cancelId ?? 0), checkboxChecked: false }
  },
  showErrorBox: (title: string, content: string) => {
    process.stderr.write(`${title}\n${content}\n`)
    void ask('message', { title, message: title, detail: content }).catch(() => undefined)
  },
} satisfies Pick<Electron.Dialog, Member<'dialog'>>
