import { type ShownPin, shownVerdict } from '../../utils/notes/pin.ts';
import { shownName } from '../../utils/texts/pins.ts';
import type { Verdict } from '../../utils/tiers/verdict-kinds.ts';
import { useLanguage } from '../language.ts';
import { verdictLook } from '../overlay/verdict-tone.ts';
import { Badge } from '../ui/badge.tsx';

export interface VerdictBadgeProps {
  readonly verdict: Verdict;
  /** Shown instead, where it holds. */
  readonly pin?: ShownPin | null | undefined;
}

/** 主推款, 准主推, 继续测 …, 主推款 · 固定; an outline is something not settled yet. */
export function VerdictBadge({ verdict, pin }: VerdictBadgeProps) {
  const language = useLanguage();
  return <Badge {...verdictLook(shownVerdict(verdict, pin))}>{shownName(verdict, pin, language)}</Badge>;
}
