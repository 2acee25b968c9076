import { FileFault } from '../sheets/file-refusal.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Bytes a piece has at most: what is made of one and thrown away is gone before the next. */
const PIECE = 64 * 1024;

/** The text of a file, piece by piece. @throws TypeError where the bytes are not of this encoding */
export async function* textPieces(
  file: Blob,
  encoding: TextEncoding,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const reader = file.stream().getReader();
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) break;
      for (let at = 0; at < value.length; at += PIECE) {
        yield decoder.decode(value.subarray(at, at + PIECE), { stream: true });
      }
    }
    yield decoder.decode();
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** How far the bytes are text of this encoding: to the end, up to a character cut at the end, or not at all. */
async function reach(file: Blob, encoding: TextEncoding, signal: AbortSignal): Promise<'whole' | 'cut' | 'not'> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const reader = file.stream().getReader();
  let atEnd = false;
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) break;
      decoder.decode(value, { stream: true });
    }
    atEnd = true;
    decoder.decode();
    return 'whole';
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return atEnd ? 'cut' : 'not';
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function byMark(start: Uint8Array): TextEncoding | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * UTF-8 if every byte is, otherwise GB18030, in which operators' spreadsheets save CSV. Nothing is
 * guessed from frequencies: a text that is neither is refused.
 * @throws FileFault file-cut for a character cut at the end, file-kind for what is no text
 */
export async function encodingOf(file: Blob, signal: AbortSignal): Promise<TextEncoding> {
  const marked = byMark(new Uint8Array(await file.slice(0, 2).arrayBuffer()));
  const candidates: readonly TextEncoding[] = marked ? [marked] : ['utf-8', 'gb18030'];
  for (const encoding of candidates) {
    const found = await reach(file, encoding, signal);
    if (found === 'whole') return encoding;
    if (found === 'cut') throw new FileFault('file-cut');
  }
  throw new FileFault('file-kind');
}
