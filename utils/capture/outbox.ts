/** Keeps a draft until the worker acknowledged it, and sends it again while it did not. */
import type { StoreAnswer } from '../messages/protocol.ts';
import type { Refusal, SheetDraft } from '../sheets/sheet.ts';
import { sendParts } from './send-parts.ts';
import { pause } from './timers.ts';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;
const MOST = 100;
/** A sheet the database would not take this often is given up: others wait behind it. */
const MOST_FAILURES = 5;

export interface Posted {
  readonly draft: SheetDraft;
  /** The sheets that are sent in its place; null where it is one itself. */
  readonly parts?: readonly SheetDraft[] | null | undefined;
  /** Order in which the page asked; see `Readings`. */
  readonly seq: number;
  /** Why a part of the page was left out of the draft. */
  readonly without?: Refusal | undefined;
}

export interface OutboxOptions {
  readonly send: (draft: SheetDraft) => Promise<StoreAnswer>;
  /** false once this script belongs to an extension that is no longer there. */
  readonly alive: () => boolean;
  /** After every attempt that was answered; a `storage-…` refusal is tried again later. */
  readonly onAnswer: (posted: Posted, answer: StoreAnswer) => void;
  readonly onPending: (pending: number) => void;
  /** A draft was given up, or pushed out by newer ones. */
  readonly onLost: () => void;
  readonly onOutdated: () => void;
  readonly signal: AbortSignal;
}

export interface Outbox {
  add(posted: Posted): void;
}

/** Which list, page and order a draft is of: a newer reading of the same replaces one not yet sent. */
function placeOf({ page, channel, period, scope, listing }: SheetDraft): string {
  return JSON.stringify([page, channel, period, scope, listing && { ...listing, total: null }]);
}

export function createOutbox(options: OutboxOptions): Outbox {
  const { onPending, onLost, onOutdated, signal } = options;
  let queue: Posted[] = [];
  let running = false;

  const run = async () => {
    let wait = FIRST_WAIT;
    let failures = 0;
    try {
      for (let next = queue[0]; next && !signal.aborted; next = queue[0]) {
        if (!options.alive()) return onOutdated();
        const outcome = await attempt(next, options);
        if (outcome === 'failed') failures++;
        const lost = failures >= MOST_FAILURES;
        if (lost) onLost();
        if (lost || outcome === 'done') {
          failures = 0;
          queue = queue.filter((posted) => posted !== next);
          onPending(queue.length);
          wait = FIRST_WAIT;
        } else {
          await pause(wait, signal);
          wait = Math.min(wait * 2, LONGEST_WAIT);
        }
      }
    } finally {
      // In the same turn: what is added in the next one would wait for nobody.
      running = false;
    }
  };

  return {
    add(posted) {
      const place = placeOf(posted.draft);
      const [first, ...others] = queue;
      const kept = others.filter(({ draft }) => placeOf(draft) !== place);
      queue = [...(first ? [first] : []), ...kept, posted];
      // The first may be on its way.
      if (queue.length > MOST) {
        queue.splice(1, 1);
        onLost();
      }
      onPending(queue.length);
      if (running) return;
      running = true;
      void run();
    },
  };
}

/** done: stored or refused for good; failed: the database would not take it; later: the disk is full or nobody answered. */
async function attempt(
  posted: Posted,
  { send, alive, onAnswer, onOutdated, signal }: OutboxOptions,
): Promise<'done' | 'failed' | 'later'> {
  try {
    const { draft, parts } = posted;
    const answer = await (parts ? sendParts(parts, send, signal) : send(draft));
    onAnswer(posted, answer);
    if (answer.ok || !answer.code.startsWith('storage-')) return 'done';
    return answer.code === 'storage-failed' ? 'failed' : 'later';
  } catch {
    // The worker was ended or restarted in the middle: the next attempt wakes it.
    if (!alive()) onOutdated();
    return 'later';
  }
}
