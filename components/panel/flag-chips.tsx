import { flagTexts } from '../../utils/texts/flags.ts';
import { sideBadgeTexts } from '../../utils/texts/side-badges.ts';
import type { SideBadge } from '../../utils/tiers/badges.ts';
import type { Flag } from '../../utils/tiers/flags.ts';
import { useTexts } from '../language.ts';
import { Badge } from '../ui/badge.tsx';

export interface FlagChipsProps {
  readonly flags?: readonly Flag[] | undefined;
  readonly badges?: readonly SideBadge[] | undefined;
}

/** 退款偏高, 库存不足, 亏本: in sight whatever is suggested; before them what stands beside the verdict, such as 上升. */
export function FlagChips({ flags = [], badges = [] }: FlagChipsProps) {
  const { names } = useTexts(flagTexts);
  const beside = useTexts(sideBadgeTexts);
  return (
    <>
      {badges.map((badge) => (
        <Badge key={badge} tone={badge === 'rising' ? 'green' : 'slate'} outline>
          {beside[badge]}
        </Badge>
      ))}
      {flags.map((flag) => (
        <Badge key={flag} tone="amber">
          {names[flag]}
        </Badge>
      ))}
    </>
  );
}
