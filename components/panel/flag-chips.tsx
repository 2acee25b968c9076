import { flagTexts } from '../../utils/texts/flags.ts';
import type { Flag } from '../../utils/tiers/flags.ts';
import { useTexts } from '../language.ts';
import { Badge } from '../ui/badge.tsx';

/** 退款偏高, 库存不足, 亏本: in sight whatever is suggested. */
export function FlagChips({ flags = [] }: { readonly flags?: readonly Flag[] | undefined }) {
  const { names } = useTexts(flagTexts);
  return (
    <>
      {flags.map((flag) => (
        <Badge key={flag} tone="amber">
          {names[flag]}
        </Badge>
      ))}
    </>
  );
}
