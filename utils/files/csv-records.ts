/**
 * Records of CSV text that comes in pieces, by RFC 4180 with what spreadsheets really write: `,` or a
 * tab, any line end, quotes inside unquoted fields, text after a closing quote.
 * Own code, measured against papaparse in the bench: faster, and it never holds more than one open record.
 */
import { FileFault, type FilePlace } from '../sheets/file-refusal.ts';

export type Separator = ',' | '\t' | ';';

interface Parsed {
  readonly fields: string[];
  /** Where the next record begins. */
  readonly next: number;
}

const QUOTE = '"';

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
    for (let record = this.#record(text, at, false); record; record = this.#record(text, at, false)) {
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
    const record = this.#record(this.#rest, 0, true);
    if (!record) throw new FileFault('file-cut', this.#place());
    this.#rest = '';
    return record.fields;
  }

  #place(): Partial<FilePlace> {
    return { row: this.#count + 1 };
  }

  /** null when the text ends before the record does. */
  #record(text: string, start: number, last: boolean): Parsed | null {
    if (start >= text.length) return null;
    const feed = text.indexOf('\n', start);
    if (feed < 0 && !last) return null;
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(start, text.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end);
    if (!line.includes(QUOTE)) return { fields: line.split(this.#separator), next: end + 1 };
    return this.#quoted(text, start, last);
  }

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
