import type { CDPSession } from 'playwright-core'

type Descriptor = { readonly name: string; readonly allowWithoutSanitization?: boolean; readonly sysex?: boolean }

/** Electron's names for what a page may be allowed, as Chromium's own. */
const descriptors: Readonly<Record<string, readonly Descriptor[]>> = {
  'clipboard-read': [{ name: 'clipboard-read' }, { name: 'clipboard-write', allowWithoutSanitization: true }],
  'clipboard-sanitized-write': [{ name: 'clipboard-write', allowWithoutSanitization: false }],
  geolocation: [{ name: 'geolocation' }],
  notifications: [{ name: 'notifications' }],
  media: [{ name: 'camera' }, { name: 'microphone' }],
  midi: [{ name: 'midi' }],
  midiSysex: [{ name: 'midi', sysex: true }],
  'idle-detection': [{ name: 'idle-detection' }],
  'window-management': [{ name: 'window-management' }],
  'storage-access': [{ name: 'storage-access' }],
  'persistent-storage': [{ name: 'persistent-storage' }],
  'local-fonts': [{ name: 'local-fonts' }],
  'screen-wake-lock': [{ name: 'screen-wake-lock' }],
  'display-capture': [{ name: 'display-capture' }],
}

/** Tells Chromium the program's answers beforehand, for every page of this window: nobody is ever asked. */
export async function setPermissions(cdp: CDPSession, allowed: Readonly<Record<string, boolean>>): Promise<void> {
  for (const [name, isAllowed] of Object.entries(allowed)) {
    for (const permission of descriptors[name] ?? []) {
      // A Chromium that no longer knows a permission cannot give it either.
      await cdp.send('Browser.setPermission', { permission, setting: isAllowed ? 'granted' : 'denied' }).catch(() => undefined)
    }
  }
}
