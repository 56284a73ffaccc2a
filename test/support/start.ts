import { spawn, spawnSync } from 'node:child_process'
import { findChromium, hasDisplay, isRoot } from '../electron-stand-in/host/chromium.ts'
import { openStandIn } from '../electron-stand-in/host/open.ts'
import { openPrompt } from '../electron-stand-in/host/prompt.ts'
import { build, isBuilt, root } from './built.ts'
import { electronProgram } from './electron-program.ts'

/* `npm start`: builds what is not built, and opens Mainstay's window. */

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`)
const stop = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/** npm puts the pinned Node first on the path; called by another Node, this goes on in the pinned one. */
function goOnInPinnedNode(): void {
  if (Number(process.versions.node.split('.')[0]) >= 24) return
  say(`Mainstay runs on Node 24, which npm ci has installed; this is ${process.version}, so it goes on in that.`)
  const { status } = spawnSync(`${root}/node_modules/.bin/node`, [import.meta.filename, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(status ?? 1)
}

function openInElectron(program: string): void {
  const child = spawn(program, [...(isRoot && process.platform === 'linux' ? ['--no-sandbox'] : []), root, ...process.argv.slice(2)], { stdio: 'inherit' })
  child.once('error', () => stop('Electron is there but does not start. Remove node_modules/electron/dist to open Mainstay in Chromium instead.'))
  child.once('exit', (code) => process.exit(code ?? 1))
}

async function openInChromium(executable: string): Promise<void> {
  say("Electron's program is not on this computer and could not be fetched, so Mainstay opens in Chromium, through the stand-in.")
  const running = openStandIn({
    main: `${root}/out/main/index.js`,
    args: process.argv.slice(2),
    headless: false,
    answerer: async (question) => (await openPrompt(question, { executable, headless: false })).answer,
  })
  running.opened.catch((error: unknown) => process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void running.close())
  process.exit(await running.ended)
}

goOnInPinnedNode()
if (!hasDisplay()) stop('There is no display to open a window on. Start Mainstay from a desktop, or run: xvfb-run -a npm start (apt install xvfb).')
const electron = electronProgram(say)
const chromium = findChromium()
if (!electron && !chromium) stop("Electron's program could not be fetched and no Chromium is installed. Install one: apt install chromium (as root), or set MAINSTAY_CHROMIUM to one.")
if (!isBuilt()) {
  say('Building Mainstay.')
  if (!build()) stop('Mainstay could not be built; the reason stands above.')
}
if (electron) openInElectron(electron)
else if (chromium) await openInChromium(chromium)
