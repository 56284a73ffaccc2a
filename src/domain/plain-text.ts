/** Text as names are compared: without accents, capitals, spaces at its ends or several together; somebody who types Zoe means Zoë. */
export function plainText(text: string | null): string {
  return (text ?? '').normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim().replaceAll(/\s+/g, ' ')
}

/** A telephone number by its digits alone, however it is written: `+44 (0)1632 960417` is `01632960417`. Empty where there are too few to tell one from another. */
export function plainPhone(phone: string | null): string {
  const digits = (phone ?? '').replaceAll(/\(0\)/g, '').replaceAll(/[^\d+]/g, '').replace(/^(\+|00)44/, '0').replaceAll('+', '')
  return digits.length < 7 ? '' : digits
}
