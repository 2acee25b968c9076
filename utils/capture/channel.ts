/**
 * How the hook in the page's own world speaks to the isolated script beside it: CustomEvents on the
 * window whose detail is text (Firefox lets no object through). Answers travel under an event name
 * drawn at random and agreed once, before any script of the page runs, so a page cannot forge one.
 */

/** Hook → bridge: "I am here, tell me the name". */
export const HELLO = 'kuance:hello';
/** Bridge → hook: the name drawn, as detail. */
export const NAME = 'kuance:name';
/** Nothing of ours is ever sent under this name: whoever uses it is forging. */
export const DECOY = 'kuance:answer';

/** The hook hands over at most this much text; of more only the length. */
export const LARGEST_TEXT = 4 * 1024 * 1024;

/** Head of a message; the answer's text follows after a line break, unparsed. */
export interface AnswerHead {
  /** Order in which the page asked. */
  readonly seq: number;
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly body: string | null;
  readonly status: number;
  /** UTF-16 units of the text, also when it was too large to send. */
  readonly length: number;
}

export interface CapturedAnswer extends AnswerHead {
  /** null when too large. */
  readonly text: string | null;
}

function isHead(value: unknown): value is AnswerHead {
  if (typeof value !== 'object' || value === null) return false;
  const { seq, method, url, body, status, length } = value as Partial<Record<keyof AnswerHead, unknown>>;
  return (
    typeof seq === 'number' &&
    typeof method === 'string' &&
    typeof url === 'string' &&
    (typeof body === 'string' || body === null) &&
    typeof status === 'number' &&
    typeof length === 'number'
  );
}

/** The message in an event's detail, or null for anything else. Never throws. */
export function decodeAnswer(detail: unknown): CapturedAnswer | null {
  if (typeof detail !== 'string') return null;
  const end = detail.indexOf('\n');
  if (end < 0) return null;
  try {
    const head: unknown = JSON.parse(detail.slice(0, end));
    if (!isHead(head)) return null;
    new URL(head.url);
    const text = detail.slice(end + 1);
    return { ...head, text: head.length > LARGEST_TEXT ? null : text };
  } catch {
    return null;
  }
}
