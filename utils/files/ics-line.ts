/** Content lines of iCalendar (RFC 5545, 3.1 and 3.3.11). */

/** Longest line in octets of UTF-8, its end not counted. */
const LONGEST = 75;
const LINE_END = '\r\n';

const encoder = new TextEncoder();
const octets = (text: string): number => encoder.encode(text).length;

/** Controls but line feed and tab may not stand in a value. */
const FORBIDDEN = /(?![\n\t])\p{Cc}/gu;

/** A TEXT value. */
export function icsText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A line with its end, folded between characters; the space that begins a continuation counts. */
export function icsLine(name: string, value: string): string {
  let folded = '';
  let length = 0;
  for (const character of `${name}:${value}`) {
    const size = octets(character);
    if (length + size > LONGEST) {
      folded += `${LINE_END} `;
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded + LINE_END;
}
