/** What a volunteer signs or acknowledges before they visit (requirements T12, T13). */
export const AGREEMENT = { volunteer: 'Volunteer agreement', confidentiality: 'Confidentiality', code_of_conduct: 'Code of conduct', policies: 'Policies and procedures read' } as const
export type Agreement = keyof typeof AGREEMENT
