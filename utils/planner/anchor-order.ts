/** Which anchors must come before which, wherever both are known. */
import type { AnchorKind } from './anchor.ts';

/** Each in the order in which its kinds come; kinds of different rows may come in any order. */
const CHAINS: readonly (readonly AnchorKind[])[] = [
  ['rules', 'registration-opens', 'registration-closes', 'ends'],
  ['price-window-opens', 'price-window-closes'],
  ['price-window-opens', 'ends'],
  ['presale', 'balance', 'second-balance', 'ends'],
  ['presale', 'second-presale', 'second-balance', 'ends'],
  ['presale', 'first-stock', 'second-stock', 'peak', 'encore', 'ends'],
  ['presale', 'first-stock', 'second-stock', 'peak', 'price-protection-ends'],
  ['presale', 'first-stock', 'second-stock', 'peak', 'returns-peak'],
  ['presale', 'first-stock', 'second-stock', 'peak', 'settlement'],
];

/** What closes or ends lasts longer than no time at all. */
const STRICT: readonly AnchorKind[] = ['registration-closes', 'price-window-closes', 'ends', 'price-protection-ends'];

interface Placed {
  readonly kind: AnchorKind;
  /** Epoch ms. */
  readonly at: number;
}

/** Whether the two cannot both be true. */
export function contradict(a: Placed, b: Placed): boolean {
  return CHAINS.some((chain) => {
    const [from, to] = [chain.indexOf(a.kind), chain.indexOf(b.kind)];
    if (from < 0 || to < 0 || from === to) return false;
    const [earlier, later] = from < to ? [a, b] : [b, a];
    return later.at < earlier.at || (later.at === earlier.at && STRICT.includes(later.kind));
  });
}
