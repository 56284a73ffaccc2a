/* Text within XML as a spreadsheet writes it: what XML cannot hold becomes _xHHHH_, and text that looks like that is marked so that it comes back as itself. */

// oxlint-disable-next-line no-control-regex -- these are exactly the characters that XML cannot hold
const CANNOT_HOLD = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Cs}/gu
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g
const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The text as it may stand in XML, as content or as an attribute. */
export function escapeXml(text: string): string {
  return text
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(CANNOT_HOLD, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (mark) => MARKS[mark]!)
}
