import type { Component } from 'vue'
import { defineAsyncComponent } from 'vue'

/** A part of the settings, with its address `/settings/<id>`. */
export interface Section {
  readonly id: string
  readonly name: string
  readonly panel: Component
  /** Makes sense only for a service that is kept, not for an invented one. */
  readonly ownOnly?: boolean
  /** What waits there to be done is counted beside its name. */
  readonly counts?: 'open values' | 'to destroy'
}

/** Parts that belong together. */
export interface SectionGroup {
  /** For those who hear it; who sees it sees the gap. */
  readonly name: string
  readonly sections: readonly Section[]
}

/** In the order of the list. */
export const SECTION_GROUPS: readonly SectionGroup[] = [
  {
    name: 'The service',
    sections: [
      { id: 'service', name: 'Service', panel: defineAsyncComponent(() => import('./ServicePanel.vue')) },
      { id: 'scope', name: 'Whom it is for', panel: defineAsyncComponent(() => import('./ScopePanel.vue')) },
      { id: 'years', name: 'Years and targets', panel: defineAsyncComponent(() => import('./YearsPanel.vue')) },
      { id: 'staff', name: 'Staff posts', panel: defineAsyncComponent(() => import('#features/staff/StaffPanel.vue')) },
      { id: 'rates', name: 'Mileage rates', panel: defineAsyncComponent(() => import('./RatesPanel.vue')) },
      { id: 'intervals', name: 'Intervals', panel: defineAsyncComponent(() => import('./IntervalsPanel.vue')) },
    ],
  },
  {
    name: 'How it works',
    sections: [
      { id: 'recruitment', name: 'Recruitment', panel: defineAsyncComponent(() => import('#features/recruitment-path/RecruitmentPathPanel.vue')) },
      { id: 'outcome-tags', name: 'Outcome tags', panel: defineAsyncComponent(() => import('#features/outcome-tags/OutcomeTagsPanel.vue')) },
      { id: 'induction', name: 'Induction and policies', panel: defineAsyncComponent(() => import('#features/induction/InductionItemsPanel.vue')) },
      { id: 'letters', name: 'Letters', panel: defineAsyncComponent(() => import('./LettersPanel.vue')) },
      { id: 'counts-as', name: 'What counts as what', panel: defineAsyncComponent(() => import('#features/mappings/MappingsPanel.vue')), counts: 'open values' },
      { id: 'keep', name: 'Keep and destroy', panel: defineAsyncComponent(() => import('#features/recruitment/KeepPanel.vue')), counts: 'to destroy' },
    ],
  },
  {
    name: 'For you, on this computer',
    sections: [
      { id: 'look', name: 'Look', panel: defineAsyncComponent(() => import('./LookPanel.vue')) },
      { id: 'security', name: 'Security', panel: defineAsyncComponent(() => import('./SecurityPanel.vue')) },
    ],
  },
  {
    name: 'The file',
    sections: [
      { id: 'bring-in', name: 'Bring in', panel: defineAsyncComponent(() => import('#features/workbook/BringInPanel.vue')), ownOnly: true },
      { id: 'hand-out', name: 'Hand out', panel: defineAsyncComponent(() => import('#features/workbook/HandOutPanel.vue')) },
      { id: 'backup', name: 'Backup', panel: defineAsyncComponent(() => import('./BackupPanel.vue')), ownOnly: true },
      { id: 'keys', name: 'Passphrase and recovery', panel: defineAsyncComponent(() => import('./KeysPanel.vue')), ownOnly: true },
      { id: 'history', name: 'History of changes', panel: defineAsyncComponent(() => import('./HistoryPanel.vue')) },
      { id: 'about', name: 'About Mainstay', panel: defineAsyncComponent(() => import('./AboutPanel.vue')) },
    ],
  },
]

export const SECTIONS: readonly Section[] = SECTION_GROUPS.flatMap(({ sections }) => sections)
