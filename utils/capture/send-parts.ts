/** A reading that was split into parts: its sheets go one after another and are answered as one. */
import type { StoreAnswer } from '../messages/protocol.ts';
import type { SheetDraft } from '../sheets/sheet.ts';

/** Answers after which nothing more is sent. */
const ENDS: ReadonlySet<string> = new Set(['not-allowed', 'storage-full']);

/** @returns what was said of the first part refused, if any; else of the last one stored */
export async function sendParts(
  parts: readonly SheetDraft[],
  send: (draft: SheetDraft) => Promise<StoreAnswer>,
  signal: AbortSignal,
): Promise<StoreAnswer> {
  let refused: StoreAnswer | null = null;
  let stored: StoreAnswer | null = null;
  for (const part of parts) {
    signal.throwIfAborted();
    const answer = await send(part);
    if (answer.ok) stored = answer;
    else if (ENDS.has(answer.code)) return answer;
    else refused ??= answer;
  }
  return refused ?? stored ?? { ok: false, code: 'invalid-sheet' };
}
