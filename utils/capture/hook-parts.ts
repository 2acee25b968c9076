import type { AnswerHead } from './channel.ts';

export type World = Window & typeof globalThis;
export type Asked = Pick<AnswerHead, 'seq' | 'method' | 'url' | 'body'>;
/** Notes a request that is about to be made; null when it is none of ours. */
export type Ask = (method: string, address: string, body: unknown) => Asked | null;
/** Hands an answer over; `text` null when it is known to be too large to be read. */
export type Tell = (asked: Asked, status: number, text: string | null) => void;

/** What we do beside the page's call must never become the page's error. */
export function quietly<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
