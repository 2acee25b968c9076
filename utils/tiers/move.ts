/** What a verdict asks the operator to do today, where it asks for anything. */
import type { Verdict } from './verdict-kinds.ts';

export const MOVES = ['push', 'stop', 'test'] as const;
/** 推 · 停 · 继续测. */
export type Move = (typeof MOVES)[number];

/** 推 for any role, 停, 继续测; null for what asks for nothing. */
export function moveOf({ kind }: Verdict): Move | null {
  switch (kind) {
    case 'role':
      return 'push';
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
