/** How far a stage has come. */
export type StepState = 'done' | 'now' | 'late' | 'soon' | 'todo'

export type Step = { readonly name: string; readonly state: StepState; readonly note?: string | undefined }
