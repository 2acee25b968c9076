import {
  basisSentence,
  certaintySentence,
  changeSentence,
  evidenceSentence,
  verdictSentence,
} from '../../utils/texts/evidence.ts';
import { panelProductsTexts } from '../../utils/texts/panel-products.ts';
import type { Suggestion } from '../../utils/tiers/suggestion.ts';
import { useLanguage, useTexts } from '../language.ts';
import { useShopUnits } from '../shop-units.ts';
import { VerdictBadge } from './verdict-badge.tsx';

function Sentences({ title, lines, none }: { title: string; lines: readonly string[]; none: string }) {
  return (
    <>
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p class="kc-soft">{none}</p>
      ) : (
        <ul class="kp-sentences">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The verdict, why, how sure, and what would change it. */
export function ProductEvidence({ suggestion }: { readonly suggestion: Suggestion }) {
  const t = useTexts(panelProductsTexts);
  const language = useLanguage();
  const { currency } = useShopUnits();
  const sure = certaintySentence(suggestion.certainty, language);
  return (
    <section class="kp-card kp-stack" aria-label={t.why}>
      <p class="kp-verdict">
        <VerdictBadge verdict={suggestion.verdict} />
        {sure && <strong>{sure}</strong>}
      </p>
      <p>{verdictSentence(suggestion.verdict, language)}</p>
      <p class="kc-soft kc-small">{basisSentence(suggestion.basis, language)}</p>
      <Sentences
        title={t.why}
        lines={suggestion.evidence.map((e) => evidenceSentence(e, language, currency))}
        none={t.noEvidence}
      />
      <Sentences
        title={t.changes}
        lines={suggestion.changes.map((c) => changeSentence(c, language))}
        none={t.noChanges}
      />
    </section>
  );
}
