import { showFigure } from '../../utils/metrics/format.ts';
import type { ShopUnits } from '../../utils/metrics/shop-units.ts';
import { isMetricId, metric } from '../../utils/metrics/vocabulary.ts';
import type { DriftFinding } from '../../utils/sheets/drift.ts';
import { panelDriftTexts } from '../../utils/texts/panel-drift.ts';
import type { Language } from '../../utils/texts/texts.ts';

/** What was found of a column, in one line. */
export function findingLine(finding: DriftFinding, language: Language): string {
  const t = panelDriftTexts[language];
  const name = metric(finding.as)[language];
  return finding.kind === 'unit' ? t.unit(name, t.units[finding.unit], t.units[finding.to]) : t.missing(name);
}

/** `payAmount/payItems` in words. */
export function levelName(level: string, language: Language): string {
  const [amount = '', base = ''] = level.split('/');
  const name = (id: string) => (isMetricId(id) ? metric(id)[language] : id);
  return base === '' ? name(amount) : panelDriftTexts[language].by(name(amount), name(base));
}

/** A level in the form its amount asks for. */
export function levelText(level: string, value: number, { currency }: ShopUnits, language: Language): string {
  const [amount = ''] = level.split('/');
  return (isMetricId(amount) && showFigure(amount, value, currency, language)) || String(value);
}
