import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import { electronApi } from './electron-api.ts'

/* Holds what Mainstay uses of Electron against what the stand-in provides, by the compiler's own knowledge of electron.d.ts. */

const root = join(import.meta.dirname, '../..')

interface Use {
  /** `App.whenReady`, or `App 'second-instance'` for an event. */
  readonly name: string
  readonly where: string
}

/** Every member of Electron's objects, and every event of theirs, that these files name. */
function usesOfElectron(files: readonly string[]): readonly Use[] {
  const program = ts.createProgram([...files], {
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2024,
    lib: ['lib.es2024.d.ts', 'lib.dom.d.ts'],
    types: ['node', 'electron'],
    typeRoots: [join(root, 'node_modules/@types'), join(root, 'node_modules')],
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
  })
  const checker = program.getTypeChecker()
  const found: Use[] = []
  const ownerOf = (node: ts.Node): string | undefined => {
    const declaration = checker.getSymbolAtLocation(node)?.declarations?.[0]
    if (!declaration?.getSourceFile().fileName.endsWith('/electron/electron.d.ts')) return undefined
    const { parent } = declaration
    return (ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent)) && parent.name ? parent.name.text : undefined
  }
  const visit = (file: ts.SourceFile, node: ts.Node): void => {
    const where = `${file.fileName.slice(root.length + 1)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
    if (ts.isPropertyAccessExpression(node)) {
      const owner = ownerOf(node.name)
      if (owner) found.push({ name: `${owner}.${node.name.text}`, where })
      const call = node.parent
      const [first] = ts.isCallExpression(call) ? call.arguments : []
      // A name given to ipcRenderer or ipcMain is a channel of the program's, not an event of Electron's.
      const listens = !owner?.startsWith('Ipc') && ['on', 'once', 'addListener'].includes(node.name.text) && first
      if (owner && listens) {
        const type = checker.getTypeAtLocation(ts.isAsExpression(first) ? first.expression : first)
        for (const each of type.isUnion() ? type.types : [type]) if (each.isStringLiteral()) found.push({ name: `${owner} '${each.value}'`, where })
      }
    }
    ts.forEachChild(node, (child) => visit(file, child))
  }
  for (const file of program.getSourceFiles()) if (files.includes(file.fileName)) visit(file, file)
  return found
}

const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(root, folder, name))

const listening = ['on', 'once', 'addListener', 'off', 'removeListener']
/** Plain data and event objects of Electron's: they are values of these calls, not objects that the stand-in must provide. */
const isPlain = (owner: string): boolean => /(?:Event|Params|Details|Options|Value|Props|Rectangle|Display|Handle[rd]*)$/.test(owner) && owner !== 'IpcMainInvokeEvent'

const providedMembers = new Set<string>(Object.values(electronApi).flatMap(({ type, members }) => members.map((member) => `${type}.${member}`)))
const providedEvents = new Set<string>(Object.values(electronApi).flatMap(({ type, events }) => events.map((event) => `${type} '${event}'`)))

/** What is used and not on the list, with where. */
function missing(uses: readonly Use[]): readonly string[] {
  return uses
    .filter(({ name }) => {
      if (name.includes(' ')) return !providedEvents.has(name)
      const [owner = '', member = ''] = name.split('.')
      return !isPlain(owner) && !listening.includes(member) && !providedMembers.has(name)
    })
    .map(({ name, where }) => `${name} at ${where}`)
}

const unlisted = 'test/fixtures/uses-of-electron/unlisted.ts'
let all: readonly Use[] = []
beforeAll(() => {
  all = usesOfElectron([...filesOf('electron/main'), ...filesOf('electron/preload'), join(root, unlisted)])
}, 60_000)

describe("the list of Electron's API that the stand-in provides", () => {
  it('holds everything that Mainstay uses', () => {
    const uses = all.filter(({ where }) => where.startsWith('electron/'))
    expect(uses.map(({ name }) => name)).toEqual(expect.arrayContaining(['App.whenReady', 'WebContents.send', 'ContextBridge.exposeInMainWorld', "App 'second-instance'"]))
    expect(missing(uses)).toEqual([])
  })

  it('is what an unlisted use is held against', () => {
    const uses = all.filter(({ where }) => where.startsWith(unlisted))
    expect(missing(uses).map((each) => each.split(' at ')[0])).toEqual(['Dock.bounce', 'App.dock', "App 'gpu-info-update'", 'WebContents.capturePage'])
  })

  it("names only events that Electron's own types name", () => {
    const types = readFileSync(join(root, 'node_modules/electron/electron.d.ts'), 'utf8')
    const unknown = Object.values(electronApi).flatMap(({ type, events }) => {
      const text = new RegExp(`\\n  (?:class|interface) ${type} [\\s\\S]*?\\n  }\\n`).exec(types)?.[0] ?? ''
      return events.filter((event) => !text.includes(`(event: '${event}',`)).map((event) => `${type} '${event}'`)
    })
    expect(unknown).toEqual([])
  })
})
