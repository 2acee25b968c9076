import type { DriftFinding } from '../../utils/sheets/drift.ts';
import type { KnownColumn } from '../../utils/sheets/last-good.ts';
import { panelDriftTexts } from '../../utils/texts/panel-drift.ts';
import { useLanguage, useTexts } from '../language.ts';
import { useShopUnits } from '../shop-units.ts';
import { type Column, Table } from '../ui/table.tsx';
import { findingLine, levelName, levelText } from './drift-words.ts';

interface Line {
  readonly what: string;
  readonly was: string;
  readonly now: string;
}

export interface DriftCompareProps {
  readonly finding: DriftFinding;
  /** As last good, and as it is; undefined where it was never read, or is not there. */
  readonly was: KnownColumn | undefined;
  readonly now: KnownColumn | undefined;
}

/** The column's own words on both sides: name, unit, some figures. */
function useColumnLines({ finding, was, now }: DriftCompareProps): readonly Line[] {
  const t = useTexts(panelDriftTexts);
  const examples = (column: KnownColumn | undefined) => column?.examples.join(t.join) || t.nothing;
  const unit = finding.kind === 'unit' ? t.units[finding.to] : t.nothing;
  return [
    { what: t.field, was: finding.field, now: now?.field ?? t.nothing },
    { what: t.inUnit, was: t.units[finding.unit], now: unit },
    { what: t.examples, was: examples(was), now: examples(now) },
  ];
}

/** One column as it was and as it is, and what the same products come to on both sides. */
export function DriftCompare(props: DriftCompareProps) {
  const { finding } = props;
  const t = useTexts(panelDriftTexts);
  const language = useLanguage();
  const units = useShopUnits();
  const lines = useColumnLines(props);
  const { level, pairs } = finding.kind === 'unit' ? finding : { level: '', pairs: [] };
  const products = pairs.map(({ product, was, now }): Line => {
    return {
      what: t.product(product),
      was: levelText(level, was, units, language),
      now: levelText(level, now, units, language),
    };
  });
  const columns: readonly Column<Line>[] = [
    { id: 'what', header: t.what, cell: ({ what }) => what },
    { id: 'was', header: t.was, cell: ({ was }) => was },
    { id: 'now', header: t.now, cell: ({ now }) => now },
  ];
  const line = findingLine(finding, language);
  return (
    <div class="kp-group kp-drift" data-drift={finding.kind} data-metric={finding.as}>
      <strong>{line}</strong>
      <Table caption={`${t.compare} ${line}`} columns={columns} rows={lines} rowKey={({ what }) => what} />
      {products.length > 0 && (
        <>
          <span class="kc-small">{t.pairs(levelName(level, language))}</span>
          <Table
            caption={t.pairs(`${levelName(level, language)} ${line}`)}
            columns={columns}
            rows={products}
            rowKey={({ what }) => what}
          />
        </>
      )}
    </div>
  );
}
