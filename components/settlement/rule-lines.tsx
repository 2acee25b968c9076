import type { Party } from '../../utils/splits/party.ts';
import type { RuleLine, RuleVersion } from '../../utils/splits/rule.ts';
import { rateText } from '../../utils/splits/typed-figures.ts';
import type { BookRow } from '../../utils/storage/settlement/settlement-database.ts';
import { billRefusalTexts } from '../../utils/texts/bill-refusals.ts';
import { partyName, showFen } from '../../utils/texts/split-finding.ts';
import { splitsTexts } from '../../utils/texts/splits.ts';
import type { Language } from '../../utils/texts/texts.ts';
import { tiersSaid } from '../../utils/texts/tiers.ts';
import { useLanguage, useTexts } from '../language.ts';

interface RuleLinesProps {
  readonly rule: RuleVersion;
  readonly parties: readonly Party[];
  readonly books: readonly BookRow[];
}

function figureOf(line: RuleLine, language: Language): string {
  switch (line.kind) {
    case 'rate':
      return `${rateText(line.bp)}%`;
    case 'fixed':
    case 'per-unit':
      return showFen(line.fen);
    case 'tiered':
      return tiersSaid(line.tiers, language);
  }
}

/** One version of a rule in words. */
export function RuleLines({ rule, parties, books }: RuleLinesProps) {
  const t = useTexts(splitsTexts);
  const language = useLanguage();
  const { sources } = useTexts(billRefusalTexts);
  const baseOf = ({ base, kind }: RuleLine): readonly string[] => {
    if (kind === 'fixed' || kind === 'per-unit') return [];
    const of = base ?? rule.base;
    return [typeof of === 'string' ? t.bases[of] : t.ofLine(rule.lines.findIndex(({ id }) => id === of.line) + 1)];
  };
  const told = (line: RuleLine): string =>
    [
      partyName(parties, line.party),
      `${t.kinds[line.kind]} ${figureOf(line, language)}`,
      ...baseOf(line),
      ...(line.min === null ? [] : [`${t.min} ${showFen(line.min)}`]),
      ...(line.max === null ? [] : [`${t.max} ${showFen(line.max)}`]),
      t.roundings[line.rounding],
      t.settles[line.settle],
      ...(line.billedAs === undefined ? [] : [`${t.billedAs} ${line.billedAs}`]),
      t.onRefunds[line.onRefund],
    ].join(' · ');
  const { source, book, products, streamers } = rule.scope;
  const asked = [
    ...(source === null ? [] : [`${t.source} ${sources[source]}`]),
    ...(book === null ? [] : [`${t.book} ${books.find(({ id }) => id === book)?.name ?? '?'}`]),
    ...(products.length === 0 ? [] : [`${t.products} ${products.join(', ')}`]),
    ...(streamers.length === 0 ? [] : [`${t.streamers} ${streamers.join(', ')}`]),
  ];
  const scope = asked.length === 0 ? [`${t.scope} ${t.any}`] : asked;
  const rail = rule.rail === null ? [] : [t.rails[rule.rail]];
  return (
    <>
      <p class="kc-soft kc-small">
        {t.versionOf(rule.version)} · {t.days(rule.from, rule.to)}
      </p>
      <p class="kc-soft kc-small">{[...scope, t.bases[rule.base], t.modes[rule.mode], ...rail].join(' · ')}</p>
      <ol class="ks-evidence">
        {rule.lines.map((line) => (
          <li key={line.id}>{told(line)}</li>
        ))}
      </ol>
    </>
  );
}
