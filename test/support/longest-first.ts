import { BaseSequencer, type TestSpecification } from 'vitest/node'

/* What takes longest, as seen on a quiet machine. The size of a file, by which vitest goes where nothing was timed before, says little: the journey to every dialog is a short one. */
const LONGEST = [
  'torture/torture', 'command-line/command-line', 'fill-with-invented-service', 'export-workbook',
  'e2e/first-service', 'e2e/dialogs', 'e2e/forced-colours', 'e2e/palette', 'e2e/every-page', 'e2e/recruitment', 'e2e/ui-gallery',
]

/** Starts with the longest, so that at the end no worker waits for another. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST.findIndex((name) => moduleId.endsWith(`${name}.test.ts`))
      return found === -1 ? LONGEST.length : found
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}
