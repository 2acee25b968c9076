import type { Role, Verdict } from '../../utils/tiers/verdict-kinds.ts';
import type { Tone } from '../ui/badge.tsx';

const ROLE_TONES: Readonly<Record<Role, Tone>> = {
  main: 'teal',
  second: 'blue',
  traffic: 'amber',
  promo: 'rose',
  profit: 'green',
  image: 'violet',
};

export interface VerdictLook {
  readonly tone: Tone;
  /** Not settled: drawn as an outline. */
  readonly outline: boolean;
}

/** How a verdict's chip looks, the same on the page and in the panel. The text always says it too. */
export function verdictLook(verdict: Verdict): VerdictLook {
  switch (verdict.kind) {
    case 'role':
      return { tone: ROLE_TONES[verdict.role], outline: verdict.candidate };
    case 'stop':
      return { tone: 'red', outline: false };
    case 'test':
      return { tone: 'blue', outline: true };
    case 'insufficient':
    case 'unread':
      return { tone: 'slate', outline: true };
    case 'regular':
    case 'excluded':
      return { tone: 'slate', outline: false };
  }
}
