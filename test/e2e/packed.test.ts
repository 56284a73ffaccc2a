import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractFile, getRawHeader, listPackage, statFile } from '@electron/asar'
import PizZip from 'pizzip'
import { NtExecutable, NtExecutableResource } from 'resedit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fusesIn, FUSES_SET } from '../packing/fuses.ts'
import { pack, unpackedInto } from '../packing/pack.ts'
import { root } from '../support/built.ts'
import { flaws, goTo, lock, openService, unlock } from './coordinator.ts'
import { tellOf } from './dialogs.ts'
import { launchMainstay } from './launch.ts'
import { makeServiceFile, PASSPHRASE } from './service-file.ts'

/* What council IT gets: packed by the builder's own means around an Electron that does nothing, so that it can be looked at where the real one cannot be fetched. */

const folder = mkdtempSync(join(tmpdir(), 'mainstay-packed-'))
const packed = { win32: '', linux: '' }
beforeAll(async () => {
  packed.win32 = await pack(join(folder, 'win32'), 'win32')
  packed.linux = await pack(join(folder, 'linux'), 'linux')
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const archiveOf = (platform: 'win32' | 'linux'): string => join(packed[platform], 'resources/app.asar')
const programOf = (platform: 'win32' | 'linux'): string => join(packed[platform], platform === 'win32' ? 'Mainstay.exe' : 'mainstay')
const filesIn = (archive: string): string[] => listPackage(archive, { isPack: false }).map((path) => path.replace(/^[\\/]/, '').replaceAll('\\', '/')).filter((path) => !('files' in statFile(archive, path)))

describe.each(['win32', 'linux'] as const)('packed for %s', (platform) => {
  it('holds every file of the build, to the byte', () => {
    const built = globSync('out/**/*', { cwd: root }).filter((path) => statSync(join(root, path)).isFile() && !path.endsWith('.map'))
    expect(built.length).toBeGreaterThan(20)
    expect(built.filter((path) => !extractFile(archiveOf(platform), path).equals(readFileSync(join(root, path))))).toEqual([])
  })

  it('holds nothing else but the encrypted database', () => {
    const others = filesIn(archiveOf(platform)).filter((path) => !path.startsWith('out/'))
    const database = 'node_modules/better-sqlite3'
    const inDatabase = (path: string): boolean => /^(LICENSE|package\.json|lib\/[a-z-]+\.js|lib\/methods\/[a-z]+\.js)$/.test(path.slice(database.length + 1))
    expect(others.filter((path) => !path.startsWith(`${database}/`)).sort()).toEqual(['LICENSE', 'package.json'])
    expect(others.filter((path) => path.startsWith(`${database}/`) && !inDatabase(path))).toEqual([`${database}/prebuilds/${platform}-x64.node`])
    expect(filesIn(archiveOf(platform)).filter((path) => path.startsWith('out/') && !/^out\/(main|preload|page)\/.*\.(js|cjs|html|css|svg|png|woff2|json)$/.test(path))).toEqual([])
  })

  it('has outside its archive only the one binary of that platform', () => {
    const unpacked = `${archiveOf(platform)}.unpacked`
    expect(globSync('**/*', { cwd: unpacked }).filter((path) => statSync(join(unpacked, path)).isFile())).toEqual([join('node_modules/better-sqlite3/prebuilds', `${platform}-x64.node`)])
  })

  it('has every fuse as it is to be, read back from the program', async () => expect(await fusesIn(programOf(platform))).toEqual(FUSES_SET))
})

describe('the program for Windows', () => {
  it('carries the hash that its archive must have, asks for no rights, and says whose it is', () => {
    const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(programOf('win32'))))
    const text = (type: number | string): string => Buffer.from(entries.find((entry) => entry.type === type)?.bin ?? new ArrayBuffer(0)).toString('utf8')
    const hash = createHash('sha256').update(getRawHeader(archiveOf('win32')).headerString).digest('hex')
    expect(JSON.parse(text('INTEGRITY'))).toEqual([{ file: 'resources\\app.asar', alg: 'SHA256', value: hash }])
    expect(entries.some((entry) => entry.type === 14)).toBe(true)
  })
})

describe('fuses of a real program', () => {
  const programs = ['dist/win-unpacked/Mainstay.exe', 'dist/win-arm64-unpacked/Mainstay.exe', 'dist/linux-unpacked/mainstay'].map((path) => join(root, path)).filter((path) => existsSync(path))
  it.skipIf(programs.length === 0)('that was packed here are read back (skipped where none was packed)', async () => {
    for (const program of programs) expect(await fusesIn(program)).toEqual(FUSES_SET)
  })
})

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the packed application’s own files', () => {
  const file = join(folder, 'Service.mainstay')
  let application = ''
  beforeAll(() => {
    application = unpackedInto(join(folder, 'application'), packed.linux)
    makeServiceFile(file, { demo: true }, '2026-11-22')
  })

  it('answer on the command line', () => {
    const { status, stdout } = spawnSync(process.execPath, [join(application, 'out/main/command-line.js'), 'figures', file, '--from', '2025-10-01', '--to', '2026-09-30'], { env: { ...process.env, NODE_OPTIONS: '', MAINSTAY_USER_DATA: join(folder, 'user'), MAINSTAY_PASSPHRASE: PASSPHRASE }, encoding: 'utf8' })
    expect([status, stdout.slice(0, 1)]).toEqual([0, '{'])
  })

  // What an installed Mainstay does that one from source does not: it heeds no variable that is for making it. The other journeys need those, and run on the same files with `npm run pack:check`.
  it('run as installed: a service is opened, looked at, written in, a letter made, locked and unlocked, in the folder and on the day of the computer', async () => {
    const home = join(folder, 'home')
    mkdirSync(home)
    const running = await launchMainstay({ today: '2020-02-02', userData: join(folder, 'not here'), main: join(application, 'out/main/index.js'), env: { STAND_IN_IS_PACKAGED: '1', XDG_CONFIG_HOME: home } })
    try {
      const { page } = running
      await openService(running, file)
      for (const place of ['today', 'volunteers', 'young-people', 'waiting-list', 'matches', 'calendar', 'money', 'reports', 'figures', 'settings/backup']) {
        await goTo(page, `/${place}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
      }
      expect(await flaws(page)).toEqual([])
      expect((await tellOf(page)<{ today: string }>('service.read')).today >= '2026').toBe(true)
      await goTo(page, '/volunteers/campaigns')
      await page.getByRole('button', { name: 'Add a campaign' }).press('Enter')
      await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Radio')
      await page.keyboard.press('Control+s')
      await page.getByRole('button', { name: 'Radio', exact: true }).waitFor()
      // A letter is merged by a worker of its own, from its own file in the archive.
      running.answerDialog(join(folder, 'letter.docx'))
      await tellOf(page)('letters.write', { letter: 'welcome', volunteerId: 1, stage: null, youngPersonId: null })
      expect(new PizZip(readFileSync(join(folder, 'letter.docx'))).file('word/document.xml')!.asText()).toMatch(/Dear \w+/)
      await lock(page)
      await unlock(page)
      await goTo(page, '/volunteers/campaigns')
      await page.getByRole('button', { name: 'Radio', exact: true }).waitFor()
      expect([running.requests, running.violations]).toEqual([[], []])
      expect([existsSync(join(home, 'Mainstay', 'preferences.json')), existsSync(join(folder, 'not here'))]).toEqual([true, false])
    } finally {
      await running.close()
    }
  })

  it('do not start, as installed, with a word that opens them to another program', async () => {
    await expect(launchMainstay({ userData: join(folder, 'refused'), main: join(application, 'out/main/index.js'), args: ['--remote-debugging-port=9222'], env: { STAND_IN_IS_PACKAGED: '1', XDG_CONFIG_HOME: join(folder, 'home') } })).rejects.toThrow('does not start with --remote-debugging-port')
  })
})
