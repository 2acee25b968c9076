import type { PartFigures } from '../../utils/history/parts.ts';
import { showFigure, showMoney, showRate } from '../../utils/metrics/format.ts';
import { type Currency, fenEach } from '../../utils/metrics/money.ts';
import { rateOf } from '../../utils/metrics/rate.ts';
import { METRICS, type MetricId, metric } from '../../utils/metrics/vocabulary.ts';
import { ABOUT, type PlatformId } from '../../utils/sheets/sheet.ts';
import type { ProductParts as Parts } from '../../utils/storage/product-parts.ts';
import { nameOn } from '../../utils/texts/definitions/definitions.ts';
import { pageName } from '../../utils/texts/page-names.ts';
import { type PartsTexts, panelPartsTexts } from '../../utils/texts/panel-parts.ts';
import type { Language } from '../../utils/texts/texts.ts';
import { useLanguage, useTexts } from '../language.ts';
import { usePlatform, useShopUnits } from '../shop-units.ts';
import { Figure } from './figure.tsx';
import { LimitedList } from './limited-list.tsx';
import { ProductSkus } from './product-skus.tsx';

const FIRST = 3;

interface Fact {
  readonly id: MetricId;
  readonly label: string;
  readonly text: string;
}

interface Speech {
  readonly language: Language;
  readonly currency: Currency;
  readonly platform: PlatformId;
  readonly t: PartsTexts;
}

/** Figures in the order of the vocabulary, then the rates that both counts of are there; nothing is merged. */
function factsOf({ figures, read }: PartFigures, { language, currency, platform, t }: Speech): readonly Fact[] {
  const known = (id: MetricId) => figures[id];
  const facts: Fact[] = [];
  for (const row of METRICS) {
    const { kind, formula } = metric(row.id);
    const own = nameOn(platform, row.id, language);
    const name = kind === 'people' && read > 1 ? `${own} (${t.daily})` : own;
    const text =
      kind === 'rate'
        ? showRate(rateOf(known(formula?.k as MetricId), known(formula?.n as MetricId)))
        : showFigure(row.id, known(row.id), currency, language);
    if (text !== null) facts.push({ id: row.id, label: name, text });
  }
  return facts;
}

function whichPart({ scope }: PartFigures, t: PartsTexts): string {
  const filters = Object.entries(scope.filters).map(([name, value]) => (name === ABOUT ? t.itself : value));
  return [...(scope.device === 'all' ? [] : [t.device(scope.device)]), ...filters].join(' · ');
}

function periodOf({ kind, from, to, read }: PartFigures, t: PartsTexts): string {
  switch (kind) {
    case 'days':
      return t.days(from, to, read);
    case 'range':
      return t.range(from, to);
    case 'live':
      return t.live(to);
  }
}

function Part({ part }: { readonly part: PartFigures }) {
  const t = useTexts(panelPartsTexts);
  const language = useLanguage();
  const platform = usePlatform();
  const { currency } = useShopUnits();
  const click = showMoney(fenEach(part.figures.adCost, part.figures.adClicks), currency);
  return (
    <li class="kp-entry">
      <strong>{whichPart(part, t)}</strong>
      <p class="kc-small kc-soft">
        {pageName(part.page, language)} · {periodOf(part, t)}
      </p>
      <dl class="kp-figures">
        {factsOf(part, { language, currency, platform, t }).map(({ id, label, text }) => (
          <Figure key={id} metric={id} label={label} text={text} />
        ))}
        {click !== null && (
          <div>
            <dt>{t.clickPrice}</dt>
            <dd>{click}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}

/** What was read of parts of the product: kept apart, shown apart. Nothing stands here while nothing was read. */
export function ProductParts({ parts }: { readonly parts: Parts }) {
  const t = useTexts(panelPartsTexts);
  if (parts.parts.length === 0 && parts.skus === null) return null;
  return (
    <section class="kp-group">
      <h2>{t.title}</h2>
      <p class="kc-small kc-soft">{t.body}</p>
      <LimitedList rows={parts.parts} first={FIRST}>
        {(part) => <Part key={`${part.page}${part.channel}${part.from}${JSON.stringify(part.scope)}`} part={part} />}
      </LimitedList>
      {parts.skus && <ProductSkus skus={parts.skus} />}
    </section>
  );
}
