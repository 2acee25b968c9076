/** A plan as the lines its preview shows. */
import type { CostPlan, MatchedLine } from '../../utils/costs/match-costs.ts';
import { showMoney } from '../../utils/metrics/format.ts';
import type { Currency } from '../../utils/metrics/money.ts';
import { panelCostsTexts } from '../../utils/texts/panel-costs.ts';
import type { Language } from '../../utils/texts/texts.ts';

interface PreviewLine {
  readonly line: number;
  /** The key, or all of a line that was not understood. */
  readonly text: string;
  /** '' where none was read. */
  readonly amount: string;
  /** What there is to say of it, each on a line of its own. */
  readonly notes: readonly string[];
}

export interface PreviewGroup {
  readonly id: keyof CostPlan;
  readonly title: string;
  readonly open: boolean;
  readonly lines: readonly PreviewLine[];
}

/** Empty groups are left out; what asks for something stands first. */
export function previewGroups(plan: CostPlan, currency: Currency, language: Language): readonly PreviewGroup[] {
  const t = panelCostsTexts[language];
  const money = (minor: number) => showMoney(minor, currency) ?? '';
  const matched = ({ line, key, name, cost, before, rounded }: MatchedLine): PreviewLine => {
    const was = before === null || before === cost ? [] : [t.was(money(before))];
    const called = key === name ? [] : [name];
    return { line, text: key, amount: money(cost), notes: [...called, ...was, ...(rounded ? [t.rounded] : [])] };
  };
  const { refused, several, missing, changed, fresh, same } = plan;
  const all: readonly PreviewGroup[] = [
    {
      id: 'refused',
      title: t.groups.refused(refused.length),
      open: true,
      lines: refused.map(({ line, text, why }) => ({ line, text, amount: '', notes: [t.faults[why]] })),
    },
    {
      id: 'several',
      title: t.groups.several(several.length),
      open: true,
      lines: several.map(({ line, key, cost, names }) => ({
        ...{ line, text: key, amount: money(cost) },
        notes: [t.severalWhy(names.join(t.join))],
      })),
    },
    {
      id: 'missing',
      title: t.groups.missing(missing.length),
      open: true,
      lines: missing.map(({ line, key, cost }) => ({ line, text: key, amount: money(cost), notes: [t.missingWhy] })),
    },
    { id: 'changed', title: t.groups.changed(changed.length), open: true, lines: changed.map(matched) },
    { id: 'fresh', title: t.groups.fresh(fresh.length), open: false, lines: fresh.map(matched) },
    { id: 'same', title: t.groups.same(same.length), open: false, lines: same.map(matched) },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}
