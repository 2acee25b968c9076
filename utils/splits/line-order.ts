import type { RuleLine } from './rule.ts';

const phase = ({ kind }: RuleLine): number => (kind === 'fixed' || kind === 'per-unit' ? 0 : 1);

/** What is fixed goes first, then by the order said; alike ones by id, so that where they are stored means nothing. */
function inOrder(a: RuleLine, b: RuleLine): number {
  return phase(a) - phase(b) || a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

export interface Ordered {
  readonly lines: readonly RuleLine[];
  /** Lines that wait for each other, or for one that is not there: they have no share that could be computed. */
  readonly stuck: readonly RuleLine[];
}

/** Lines as they are worked through: one that rests on another after it. */
export function orderLines(all: readonly RuleLine[]): Ordered {
  const waiting = [...all].sort(inOrder);
  const lines: RuleLine[] = [];
  const done = new Set<string>();
  const ready = ({ base }: RuleLine) => base === null || typeof base === 'string' || done.has(base.line);
  for (let at = waiting.findIndex(ready); at !== -1; at = waiting.findIndex(ready)) {
    for (const line of waiting.splice(at, 1)) {
      lines.push(line);
      done.add(line.id);
    }
  }
  return { lines, stuck: waiting };
}
