import type { Shell } from './context.ts'

/** A window's side whose dialogs answer with one path, or are called off; what it is to show, print or copy goes nowhere. */
export function shellForTests(chosen: () => string | null = () => null): Shell {
  const choose = async (): Promise<string | null> => chosen()
  return { chooseFile: choose, chooseFolder: choose, choosePlaceToSave: choose, showInFolder: async () => undefined, pageAsPdf: async () => new Uint8Array(), copy: async () => 30, hideFromCapture: async () => undefined, typedIsKept: async () => undefined }
}
