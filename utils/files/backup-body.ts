/** What every backup is made of: one line of JSON that says what follows, then gzip of one JSON array a line. */
import { BackupError, type BackupLimits, sha256Hex } from './backup-format.ts';

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

async function gzip(parts: AsyncGenerator<string, void>): Promise<ArrayBuffer> {
  const encoder = new TextEncoder();
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await parts.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
  return new Response(source.pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}

/** @param headerOf asked once every line was taken */
export async function sealed(lines: Lines, headerOf: (body: BodyFacts) => object): Promise<Blob> {
  const body = await gzip(chunks(lines));
  const header = headerOf({ bytes: body.byteLength, sha256: await sha256Hex(body) });
  return new Blob([`${JSON.stringify(header)}\n`, body], { type: 'application/octet-stream' });
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
