import type { ProductSummary } from '../../utils/storage/tables.ts';
import {
  basisSentence,
  certaintySentence,
  changeSentence,
  evidenceSentence,
  verdictSentence,
} from '../../utils/texts/evidence.ts';
import { changeFormula, formulaSentence, formulaTexts } from '../../utils/texts/evidence-formula.ts';
import { panelProductTexts } from '../../utils/texts/panel-product.ts';
import { besidePin } from '../../utils/texts/pins.ts';
import { panelEvidence } from '../../utils/tiers/panel-evidence.ts';
import { useLanguage, useTexts } from '../language.ts';
import { useShopUnits } from '../shop-units.ts';
import { FlagChips } from './flag-chips.tsx';
import { FlagNotices } from './flag-notices.tsx';
import { VerdictBadge } from './verdict-badge.tsx';
import './evidence.css';

interface Line {
  readonly text: string;
  /** How its figures are worked out; null where they are simply read. */
  readonly how: string | null;
}

function Sentences({ title, lines, none }: { title: string; lines: readonly Line[]; none: string }) {
  const t = useTexts(formulaTexts);
  return (
    <>
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p class="kc-soft">{none}</p>
      ) : (
        <ul class="kp-sentences">
          {lines.map(({ text, how }) => (
            <li key={text}>
              {text}
              {how && (
                <details class="kp-how">
                  <summary>{t.how}</summary>
                  <p>{how}</p>
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The verdict, why, how sure, and what would change it. */
export function ProductEvidence({ summary: { suggestion, pin } }: { readonly summary: ProductSummary }) {
  const t = useTexts(panelProductTexts);
  const language = useLanguage();
  const { currency } = useShopUnits();
  const beside = besidePin(suggestion.verdict, pin, language);
  const sure = certaintySentence(suggestion.certainty, language);
  return (
    <section class="kp-card kp-stack" aria-label={t.why}>
      <p class="kp-verdict">
        <VerdictBadge verdict={suggestion.verdict} pin={pin} />
        <FlagChips badges={suggestion.badges} />
        {beside && <span>{beside}</span>}
        {sure && <strong>{sure}</strong>}
      </p>
      <FlagNotices of={suggestion} />
      <p>{verdictSentence(suggestion.verdict, language)}</p>
      <p class="kc-soft kc-small">{basisSentence(suggestion.basis, language)}</p>
      <Sentences
        title={t.why}
        lines={panelEvidence(suggestion.evidence).map((e) => ({
          text: evidenceSentence(e, language, currency),
          how: formulaSentence(e, language, currency),
        }))}
        none={t.noEvidence}
      />
      <Sentences
        title={t.changes}
        lines={suggestion.changes.map((c) => ({
          text: changeSentence(c, language, currency),
          how: changeFormula(c, language, currency),
        }))}
        none={t.noChanges}
      />
    </section>
  );
}
