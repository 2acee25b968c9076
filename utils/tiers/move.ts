/** What a verdict asks the operator to do today, where it asks for anything. */
import type { Verdict } from './verdict-kinds.ts';

export const MOVES = ['push', 'stop', 'test'] as const;
/** 推 · 停 · 继续测. */
export type Move = (typeof MOVES)[number];

/** 推 for a role that earned it, 停, 继续测; null for what asks for nothing. */
export function moveOf(verdict: Verdict): Move | null {
  const { kind } = verdict;
  switch (kind) {
    case 'role':
      // An old hit draws people in by itself, and the shop's face is not pushed for what it sells: no more money is asked for.
      return verdict.via === 'old-hit' || verdict.role === 'image' ? null : 'push';
    case 'stop':
    case 'test':
      return kind;
    case 'insufficient':
    case 'regular':
    case 'excluded':
    case 'unread':
      return null;
  }
}
