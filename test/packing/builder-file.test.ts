import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { root } from '../support/built.ts'
import { builderFile } from './builder-file.ts'
import { FUSES } from './fuses.ts'

const file = builderFile()

describe('electron-builder.yml', () => {
  it('is valid by the builder’s own schema, which refuses what it does not know', () => {
    const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('app-builder-lib/scheme.json'), 'utf8')) as object
    const check = new Ajv({ strict: false, allErrors: true }).compile(schema)
    expect([check(file), check.errors]).toEqual([true, null])
    expect(check({ ...file, unheardOf: true })).toBe(false)
    expect(check({ ...file, electronFuses: { runAsNode: 'no' } })).toBe(false)
  })

  it('signs libraries beside programs where there is a certificate, and names none itself', () => {
    expect(file.win).toMatchObject({ signExts: ['.dll', '.node'] })
    expect(JSON.stringify(file)).not.toMatch(/csc|certificate|azureSign|password/i)
  })

  it('sets every fuse as the design has it (A3)', () => expect(file.electronFuses).toEqual(Object.fromEntries(FUSES.map(({ setting, on }) => [setting, on]))))

  it('makes what a council installs: per machine, MSI and setup program, x64 and arm64, no rights at run time', () => {
    expect(file).toMatchObject({
      appId: 'uk.mainstay.app',
      win: { target: [{ target: 'msi', arch: ['x64', 'arm64'] }, { target: 'nsis', arch: ['x64', 'arm64'] }], requestedExecutionLevel: 'asInvoker', artifactName: 'Mainstay-${version}-${arch}.${ext}' },
      // Never to change: Windows knows an upgrade by it.
      msi: { perMachine: true, upgradeCode: '6F2C1B0E-7D4A-4E57-9C35-2B8A6D0E91F4' },
      nsis: { perMachine: true, deleteAppDataOnUninstall: false, allowToChangeInstallationDirectory: false },
    })
  })

  it('updates nothing, publishes nothing, compiles nothing and opens no file or address by itself', () => {
    expect(file).toMatchObject({ publish: null, npmRebuild: false, asar: { smartUnpack: false }, asarUnpack: ['**/*.node'] })
    for (const setting of ['protocols', 'fileAssociations', 'extraResources', 'extraFiles', 'electronDownload', 'afterPack', 'beforeBuild', 'extraMetadata']) expect(file).not.toHaveProperty(setting)
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object; devDependencies: object }
    expect(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter((name) => /updater|crash|telemetry|sentry/.test(name))).toEqual([])
  })

  it('has its own mark as icon', () => expect(['icon.ico', 'icon.png'].filter((name) => !existsSync(join(root, 'resources', name)))).toEqual([]))
})
