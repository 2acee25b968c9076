import { BackupError, type BackupLimits } from './backup-format.ts';

/**
 * The lines of a gzip body, one at a time, without ever holding more than one of them. Stops as soon as
 * the inflated size or one line goes over its limit, however small the file was.
 * @throws BackupError too-large, or checksum when it is no gzip of UTF-8 text
 */
export async function* inflateLines(body: Blob, limits: BackupLimits): AsyncGenerator<string, void> {
  const reader = body.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const rest = new OpenLine(limits.lineChars);
  let bytes = 0;
  try {
    for (;;) {
      const chunk = await readOrRefuse(reader);
      if (chunk.done) break;
      bytes += chunk.value.byteLength;
      if (bytes > limits.inflatedBytes) throw new BackupError('too-large', 'inflated size');
      yield* rest.add(decodeOrRefuse(decoder, chunk.value));
    }
    yield* rest.add(decodeOrRefuse(decoder, undefined));
    yield* rest.last();
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Text up to the next line feed, kept in pieces so that a long line is not searched again and again. */
class OpenLine {
  readonly #longest: number;
  #pieces: string[] = [];
  #length = 0;

  constructor(longest: number) {
    this.#longest = longest;
  }

  *add(text: string): Generator<string, void> {
    const parts = text.split('\n');
    const open = parts.pop() ?? '';
    for (const part of parts) {
      this.#keep(part);
      yield this.#take();
    }
    this.#keep(open);
  }

  *last(): Generator<string, void> {
    if (this.#length > 0) yield this.#take();
  }

  #keep(piece: string): void {
    this.#length += piece.length;
    if (this.#length > this.#longest) throw new BackupError('too-large', 'line');
    if (piece !== '') this.#pieces.push(piece);
  }

  #take(): string {
    const line = this.#pieces.join('');
    this.#pieces = [];
    this.#length = 0;
    return line;
  }
}

async function readOrRefuse(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch {
    throw new BackupError('checksum', 'gzip');
  }
}

/** @param bytes undefined at the end: an unfinished character is refused too */
function decodeOrRefuse(decoder: TextDecoder, bytes: Uint8Array | undefined): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new BackupError('checksum', 'utf-8');
  }
}
