/** Text inside XML 1.0 as spreadsheets read it. */

/** What no XML document may hold, however it is written: controls but tab and line ends, and two noncharacters. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

/** Spreadsheets read `_x0041_` as one character; its first underline is written as one. */
const CODE = /_(?=x[0-9A-Fa-f]{4}_)/g;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As content or within double quotes. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');
}

/** The same as the text of a cell. */
export function cellXml(text: string): string {
  return xmlText(text).replace(CODE, '_x005F_');
}
