import { verdictName } from '../../utils/texts/roles.ts';
import type { Verdict } from '../../utils/tiers/verdict-kinds.ts';
import { useLanguage } from '../language.ts';
import { verdictLook } from '../overlay/verdict-tone.ts';
import { Badge } from '../ui/badge.tsx';

/** 主推款, 准主推, 继续测 …; an outline is something not settled yet. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const language = useLanguage();
  return <Badge {...verdictLook(verdict)}>{verdictName(verdict, language)}</Badge>;
}
