import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, describe, it } from 'vitest'
import type { PlaceFacts } from './file-place.ts'
import { insistOnGoodPlace, judgePlace } from './file-place.ts'

const windows = (more: Partial<PlaceFacts> = {}): PlaceFacts => ({
  platform: 'win32', env: { OneDriveCommercial: 'C:\\Users\\Nia\\OneDrive - Durham County Council', OneDrive: '' }, realPath: (folder) => folder, fileSystem: () => 0, ...more,
})
const linux = (fileSystem: number): PlaceFacts => ({ platform: 'linux', env: {}, realPath: (folder) => folder, fileSystem: () => fileSystem })

describe('the place of a service file', () => {
  it.each([
    ['a share', '\\\\server\\share\\Records', windows()],
    ['a share with the slashes of the web', '//server/share/Records', windows()],
    ['a share in long form', '\\\\?\\UNC\\server\\share', windows()],
    ['a mapped drive', 'H:\\Records', windows({ realPath: () => '\\\\server\\home$\\nia\\Records' })],
    ['NFS', '/home/nia', linux(0x6969)],
    ['CIFS, whose number Node gives as negative', '/mnt/share', linux(0xff534d42 | 0)],
    ['SMB 2', '/mnt/share', linux(0xfe534d42)],
  ])('is refused on %s', (_, folder, facts) => {
    expect(judgePlace(folder, facts)).toMatchObject({ verdict: 'refused', reason: 'network' })
  })

  it.each([
    ['OneDrive', 'C:\\Users\\Nia\\OneDrive - Durham County Council\\Records', windows()],
    ['OneDrive', 'D:\\Cloud\\Records', windows({ env: { OneDriveConsumer: 'D:\\Cloud\\' } })],
    ['OneDrive', 'C:\\Users\\Nia\\Documents', windows({ realPath: () => 'C:\\Users\\Nia\\OneDrive\\Documents' })],
    ['Dropbox', '/home/nia/Dropbox/Records', linux(0xef53)],
    ['Google Drive', 'G:\\My Drive\\Records', windows()],
    ['iCloud', 'C:\\Users\\Nia\\iCloudDrive', windows()],
  ])('is warned of under %s', (service, folder, facts) => {
    expect(judgePlace(folder, facts)).toEqual({ verdict: 'warned', reason: 'synchronised', service })
  })

  it.each([
    ['C:\\Users\\Nia\\Documents\\Mainstay', windows()],
    ['\\\\?\\C:\\Users\\Nia\\Documents', windows()],
    ['C:\\Users\\Nia\\My OneDrive notes', windows()],
    ['D:\\Cloudy', windows({ env: { OneDrive: 'D:\\Cloud' } })],
    ['/home/nia/records', linux(0xef53)],
  ])('is good: %s', (folder, facts) => {
    expect(judgePlace(folder, facts)).toEqual({ verdict: 'good', reason: null, service: null })
  })

  it('is warned of where a program or a virtual machine makes the file system', () => {
    expect(judgePlace('/media/stick', linux(0x65735546))).toMatchObject({ verdict: 'warned', reason: 'shared' })
  })

  it('must be there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'place-'))
    expect(judgePlace(join(folder, 'a.mainstay')).verdict).not.toBe('refused')
    expect(judgePlace(join(folder, 'gone', 'a.mainstay'))).toMatchObject({ verdict: 'refused', reason: 'no-folder' })
    expect(() => insistOnGoodPlace(folder)).toThrow(/choose a file in it/i)
    rmSync(folder, { recursive: true })
  })
})
