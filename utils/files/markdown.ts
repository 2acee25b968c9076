/** Free text inside Markdown: it must show as it is, and neither become markup nor fetch anything. */

const MARKUP = /[\\`*_{}[\]<>|~&$]/g;
const LINE_START = /^(\s*)([-+=#]+|\d+[.)])(?=\s|$)/;

/** One line of text; line breaks become spaces. */
export function markdownLine(text: string): string {
  return escaped(text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim());
}

/** Text of several lines as a quotation. */
export function markdownQuote(text: string): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => `> ${escaped(line.trim())}`.trimEnd())
    .join('\n');
}

function escaped(line: string): string {
  return line
    .replace(MARKUP, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`))
    .replace(LINE_START, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${space}\\${mark}`,
    );
}
