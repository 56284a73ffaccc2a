import type { Member } from '../electron-api.ts'
import { appOrigin, toAppUrl } from '../origin.ts'
import type { FrameName } from '../wire.ts'

export type Frame = Pick<Electron.WebFrameMain, 'url' | 'origin' | 'name'> & { readonly parent: Frame | null; readonly top: Frame | null }

function frameAt(url: string, name: string, parents: readonly string[]): Frame {
  const [nearest, ...others] = parents
  const parent = nearest === undefined ? null : frameAt(nearest, '', others)
  const frame = { url: toAppUrl(url), origin: appOrigin(url), name, parent, top: null } satisfies Record<Member<'frame'>, unknown>
  return { ...frame, top: parent?.top ?? parent ?? frame }
}

/** The frame that a message came from, by the addresses that Electron would give. */
export function frameFrom({ url, name, parents }: FrameName): Frame {
  return frameAt(url, name, parents)
}
