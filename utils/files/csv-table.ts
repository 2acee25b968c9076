import { FileFault } from '../sheets/file-refusal.ts';
import type { FileRow, FileTable } from '../sheets/file-table.ts';
import { CsvRecords, isBackquoted, type Separator } from './csv-records.ts';
import type { OpenOptions } from './open-options.ts';
import { type TextEncoding, textPieces } from './text-encoding.ts';

const SEPARATORS: readonly Separator[] = [',', '\t', ';'];
const SAMPLE = 64 * 1024;

interface Layout {
  readonly separator: Separator;
  /** Old programs end lines with a carriage return alone. */
  readonly lonelyReturns: boolean;
}

async function sampleOf(file: Blob, encoding: TextEncoding): Promise<string> {
  const bytes = await file.slice(0, SAMPLE).arrayBuffer();
  return new TextDecoder(encoding).decode(bytes);
}

/** The separator that gives the widest row: lines above the header hold none or few. */
function layoutOf(sample: string, longest: number): Layout {
  const lonelyReturns = !sample.includes('\n') && sample.includes('\r');
  const text = lonelyReturns ? sample.replaceAll('\r', '\n') : sample;
  const widths = SEPARATORS.map((separator) => {
    const records = new CsvRecords(separator, longest).push(`${text}\n`);
    return records.reduce((most, fields) => Math.max(most, fields.length), 0);
  });
  const widest = Math.max(...widths);
  return { separator: SEPARATORS[widths.indexOf(widest)] ?? ',', lonelyReturns };
}

/** Empty fields become empty cells, in place. */
function asRow(fields: (string | null)[]): FileRow {
  for (let at = 0; at < fields.length; at++) if (fields[at] === '') fields[at] = null;
  return fields;
}

async function* runs(
  file: Blob,
  encoding: TextEncoding,
  { signal, limits }: OpenOptions,
): AsyncGenerator<readonly FileRow[], void> {
  const { separator, lonelyReturns } = layoutOf(await sampleOf(file, encoding), limits.recordChars);
  const records = new CsvRecords(separator, limits.recordChars);
  let rows = 0;
  let widest = 0;
  for await (const piece of textPieces(file, encoding, signal)) {
    const run = records.push(lonelyReturns ? piece.replaceAll('\r', '\n') : piece);
    rows += run.length;
    if (rows > limits.rows) throw new FileFault('file-too-large');
    if (run.length === 0) continue;
    for (const fields of run) {
      // A last row without line end that has fewer cells than any other was cut.
      if (fields.length > widest) widest = fields.length;
      asRow(fields);
    }
    yield run;
  }
  const last = records.end();
  if (!last) return;
  // A second header may stand below bills with a backquote before each value; these state what their rows come to.
  if (last.length < widest && rows > 0 && !isBackquoted(last)) throw new FileFault('file-cut', { row: rows + 1 });
  yield [asRow(last)];
}

/** A text file as its one table, read as it is gone through. */
export function csvTable(file: Blob, encoding: TextEncoding, options: OpenOptions): FileTable {
  return { name: '', rows: runs(file, encoding, options) };
}
