/** Presses the save button of the form that is open: of the dialog before the page; else of the form that has the focus, or the page's only one. What stands against it is said as for any press. */
export function saveOpenForm(): void {
  if (document.querySelector('[role="alertdialog"], [role="menu"]') !== null) return
  const within = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document.getElementById('page')
  const buttons = [...(within?.querySelectorAll<HTMLButtonElement>('button[type="submit"]') ?? [])]
  const form = document.activeElement?.closest('form') ?? null
  const button = buttons.find((each) => form !== null && each.form === form) ?? (buttons.length === 1 ? buttons[0] : undefined)
  button?.click()
}
