import { flagAdviceTexts } from '../../utils/texts/flag-advice.ts';
import { flagTexts } from '../../utils/texts/flags.ts';
import type { Flag } from '../../utils/tiers/flags.ts';
import { useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';

/** What is told of a product beside its verdict, and what to do about it. */
export function FlagNotices({ flags = [] }: { readonly flags?: readonly Flag[] | undefined }) {
  const { names } = useTexts(flagTexts);
  const advice = useTexts(flagAdviceTexts);
  return (
    <>
      {flags.map((flag) => (
        <Notice key={flag} tone="warn">
          <strong>{names[flag]}</strong> {advice[flag]}
        </Notice>
      ))}
    </>
  );
}
