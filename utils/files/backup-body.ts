/** What every backup is made of: one line of JSON that says what follows, then gzip of one JSON array a line. */
import { BACKUP_LIMITS, BackupError, type BackupLimits, sha256Hex } from './backup-format.ts';

/** Text gathered before it is handed to the compressor. */
const CHUNK_CHARS = 256 * 1024;
const HEADER_BYTES = 4096;
const LINE_FEED = 10;

/** Of the compressed body. */
export interface BodyFacts {
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

export type Lines = Iterable<string> | AsyncIterable<string>;

/** @throws BackupError too-large where the reader of the file would take no more */
async function* within(lines: Lines, { rows, lineChars }: BackupLimits): AsyncGenerator<string, void> {
  let count = 0;
  for await (const text of lines) {
    count += 1;
    // The line feed is no part of it.
    if (count > rows || text.length - 1 > lineChars) throw new BackupError('too-large', `line ${count}`);
    yield text;
  }
}

async function* chunks(lines: Lines): AsyncGenerator<string, void> {
  let chunk = '';
  for await (const text of lines) {
    chunk += text;
    if (chunk.length < CHUNK_CHARS) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

async function gzip(parts: AsyncGenerator<string, void>, { inflatedBytes }: BackupLimits): Promise<ArrayBuffer> {
  const encoder = new TextEncoder();
  let bytes = 0;
  const failure: { why?: unknown } = {};
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const next = await parts.next();
        if (next.done) return controller.close();
        const chunk = encoder.encode(next.value);
        bytes += chunk.byteLength;
        if (bytes > inflatedBytes) throw new BackupError('too-large', 'inflated size');
        controller.enqueue(chunk);
      } catch (why) {
        failure.why = why;
        throw why;
      }
    },
  });
  try {
    return await new Response(source.pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
  } catch (error) {
    // A browser may say in words of its own that a stream failed.
    throw failure.why ?? error;
  }
}

/**
 * @param headerOf asked once every line was taken
 * @param limits those of its reader: what would be over them is never written
 * @throws BackupError too-large
 */
export async function sealed(
  lines: Lines,
  headerOf: (body: BodyFacts) => object,
  limits: BackupLimits = BACKUP_LIMITS,
): Promise<Blob> {
  const body = await gzip(chunks(within(lines, limits)), limits);
  const header = headerOf({ bytes: body.byteLength, sha256: await sha256Hex(body) });
  const file = new Blob([`${JSON.stringify(header)}\n`, body], { type: 'application/octet-stream' });
  if (file.size > limits.fileBytes) throw new BackupError('too-large', 'file');
  return file;
}

/**
 * The body as its header says it was written.
 * @throws BackupError too-large, not-a-backup, cut-off, checksum, and what `parse` throws
 */
export async function unsealed<H extends BodyFacts>(
  file: Blob,
  { fileBytes }: BackupLimits,
  parse: (line: string) => H,
): Promise<{ readonly header: H; readonly body: Blob }> {
  if (file.size > fileBytes) throw new BackupError('too-large', 'file');
  const start = new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer());
  const end = start.indexOf(LINE_FEED);
  if (end < 0) throw new BackupError('not-a-backup', 'no header');
  const header = parse(new TextDecoder().decode(start.subarray(0, end)));
  const body = file.slice(end + 1);
  if (body.size < header.bytes) throw new BackupError('cut-off', 'body');
  if (body.size > header.bytes || (await sha256Hex(await body.arrayBuffer())) !== header.sha256) {
    throw new BackupError('checksum', 'body');
  }
  return { header, body };
}
