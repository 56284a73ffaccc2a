/** `2½ hours`, `1 hour`, `45 min`, `1 h 20 min`, as look.md has hours written. */
export function spokenHours(minutes: number): string {
  const whole = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (rest !== 0 && rest !== 30) return `${whole > 0 ? `${whole} h ` : ''}${rest} min`
  return rest === 30 ? `${whole === 0 ? '' : whole}½ ${whole === 0 ? 'hour' : 'hours'}` : `${whole} ${whole === 1 ? 'hour' : 'hours'}`
}

/** `2½`, `41`, `12¼`: hours to the quarter, for a column that names the unit. */
export function hoursInQuarters(minutes: number): string {
  const quarters = Math.round(minutes / 15)
  const whole = Math.floor(quarters / 4)
  const part = ['', '¼', '½', '¾'][quarters % 4] ?? ''
  return whole === 0 && part !== '' ? part : `${whole.toLocaleString('en-GB')}${part}`
}
