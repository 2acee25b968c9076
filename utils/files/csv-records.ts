/**
 * Records of CSV text that comes in pieces, by RFC 4180 with what spreadsheets really write: `,` or a
 * tab, any line end, quotes inside unquoted fields, text after a closing quote.
 * Own code rather than papaparse (its measure in the bench): pieces of any length, one open record held and
 * no more, and a file cut within quotes is refused where a library passes over it.
 */
import { FileFault, type FilePlace } from '../sheets/file-refusal.ts';

export type Separator = ',' | '\t' | ';';

interface Parsed {
  readonly fields: string[];
  /** Where the next record begins. */
  readonly next: number;
}

const QUOTE = '"';
const BACKQUOTE = '`';

export class CsvRecords {
  readonly #separator: Separator;
  readonly #longest: number;
  #rest = '';
  #count = 0;

  constructor(separator: Separator, longest: number) {
    this.#separator = separator;
    this.#longest = longest;
  }

  /** The records that end within this piece. @throws FileFault file-kind for a record without end */
  push(piece: string): string[][] {
    const text = this.#rest === '' ? piece : this.#rest + piece;
    const records: string[][] = [];
    let at = 0;
    let quote = text.indexOf(QUOTE);
    for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', at)) {
      // Looked for once, not once a record.
      if (quote >= 0 && quote < at) quote = text.indexOf(QUOTE, at);
      if (quote < 0 || quote > feed || beginsBackquoted(text, at, feed)) {
        records.push(this.#plain(text, at, feed));
        at = feed + 1;
        continue;
      }
      const record = this.#quoted(text, at, false);
      if (!record) break;
      records.push(record.fields);
      at = record.next;
    }
    this.#rest = text.slice(at);
    this.#count += records.length;
    if (this.#rest.length > this.#longest) throw new FileFault('file-kind', this.#place());
    return records;
  }

  /** The last record where no line end follows it. @throws FileFault file-cut inside of quotes */
  end(): string[] | null {
    if (this.#rest === '') return null;
    const text = this.#rest;
    this.#rest = '';
    if (!text.includes(QUOTE) || beginsBackquoted(text, 0, text.length)) return this.#plain(text, 0, text.length);
    const record = this.#quoted(text, 0, true);
    if (!record) throw new FileFault('file-cut', this.#place());
    return record.fields;
  }

  #place(): Partial<FilePlace> {
    return { row: this.#count + 1 };
  }

  #plain(text: string, start: number, end: number): string[] {
    const returned = end > start && text.charCodeAt(end - 1) === 13;
    return text.slice(start, returned ? end - 1 : end).split(this.#separator);
  }

  /** null when the text ends before the record does. */
  #quoted(text: string, start: number, last: boolean): Parsed | null {
    const fields: string[] = [];
    let at = start;
    let feed = text.indexOf('\n', at);
    for (;;) {
      let field = '';
      if (text[at] === QUOTE) {
        const closed = quotedField(text, at + 1);
        if (!closed) return null;
        field = closed.field;
        at = closed.next;
      }
      // Looked for once a line, not once a field.
      if (feed >= 0 && feed < at) feed = text.indexOf('\n', at);
      if (feed < 0 && !last) return null;
      const line = feed < 0 ? text.length : feed;
      const separator = text.indexOf(this.#separator, at);
      const more = separator >= 0 && separator < line;
      field += text.slice(at, more ? separator : line);
      if (!more) {
        fields.push(field.endsWith('\r') ? field.slice(0, -1) : field);
        return { fields, next: line + 1 };
      }
      fields.push(field);
      at = separator + 1;
    }
  }
}

/** Records with a backquote before each value know no other quotes: one within a value is a sign like any other. */
export function isBackquoted([first, second]: readonly (string | null)[]): boolean {
  return first?.startsWith(BACKQUOTE) === true && second?.startsWith(BACKQUOTE) === true;
}

const beginsBackquoted = (text: string, start: number, end: number): boolean =>
  text[start] === BACKQUOTE && isBackquoted(text.slice(start, end).split(',', 2));

/** The inside of quotes that begin before `start`; null when they are not closed in this text. */
function quotedField(text: string, start: number): { field: string; next: number } | null {
  let field = '';
  let at = start;
  for (;;) {
    const quote = text.indexOf(QUOTE, at);
    if (quote < 0) return null;
    field += text.slice(at, quote);
    if (text[quote + 1] !== QUOTE) return { field, next: quote + 1 };
    field += QUOTE;
    at = quote + 2;
  }
}
