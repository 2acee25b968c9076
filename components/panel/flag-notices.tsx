import { flagAdvice } from '../../utils/texts/flag-advice.ts';
import { flagTexts } from '../../utils/texts/flags.ts';
import type { Suggestion } from '../../utils/tiers/suggestion.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';

/** What is told of a product beside its verdict, and what to do about it. */
export function FlagNotices({ of }: { readonly of: Suggestion }) {
  const { names } = useTexts(flagTexts);
  const language = useLanguage();
  return (
    <>
      {(of.flags ?? []).map((flag) => (
        <Notice key={flag} tone="warn">
          <strong>{names[flag]}</strong> {flagAdvice(flag, of, language)}
        </Notice>
      ))}
    </>
  );
}
