import { useId } from 'preact/hooks';
import { isMetricId, METRICS } from '../../utils/metrics/vocabulary.ts';
import { type Meaning, ROLES, TAUGHT_FACTS } from '../../utils/recipes/recipe.ts';
import { firstUnit } from '../../utils/recipes/unit-of.ts';
import { unitsOf } from '../../utils/sheets/column-unit.ts';
import type { ColumnUnit } from '../../utils/sheets/sheet.ts';
import type { LookedColumn } from '../../utils/sites/look-at-table.ts';
import { panelDriftTexts } from '../../utils/texts/panel-drift.ts';
import { teachTexts } from '../../utils/texts/teach.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Select } from '../ui/field.tsx';

/** What the operator says of a column; null = it is left out. */
export type Said = { readonly as: Meaning; readonly unit: ColumnUnit } | null;

const SKIP = '';

/** What a column of a page may be: its rows are one shop's, and its product may be told by another word of the row. */
const PAGE_ROLES = ['product', 'day', 'part'] as const;

interface ColumnProps {
  readonly ofPage: boolean;
  readonly column: LookedColumn;
  readonly said: Said;
  readonly onSay: (said: Said) => void;
}

function Meanings({ ofPage }: Pick<ColumnProps, 'ofPage'>) {
  const t = useTexts(teachTexts);
  const language = useLanguage();
  return (
    <>
      <option value={SKIP}>{t.skip}</option>
      <optgroup label={t.groups.about}>
        {(ofPage ? PAGE_ROLES : ROLES).map((role) => (
          <option key={role} value={role}>
            {ofPage && role === 'product' ? t.productColumn : t.roles[role]}
          </option>
        ))}
      </optgroup>
      <optgroup label={t.groups.facts}>
        {TAUGHT_FACTS.map((fact) => (
          <option key={fact} value={fact}>
            {t.facts[fact]}
          </option>
        ))}
      </optgroup>
      <optgroup label={t.groups.figures}>
        {METRICS.map((metric) => (
          <option key={metric.id} value={metric.id}>
            {metric[language]}
          </option>
        ))}
      </optgroup>
    </>
  );
}

/** The likeliest unit of a meaning; the operator may choose another. */
function saidAs(value: string, { header, samples }: LookedColumn): Said {
  if (value === SKIP) return null;
  const as = value as Meaning;
  if (!isMetricId(as)) return { as, unit: 'text' };
  return { as, unit: firstUnit(as, samples, header) };
}

function MeaningSelect({ ofPage, column, said, onSay }: ColumnProps) {
  const t = useTexts(teachTexts);
  const id = useId();
  return (
    <div class="kc-field">
      <label for={id} class="kc-hidden">
        {t.meaningOf(column.header)}
      </label>
      <select
        id={id}
        class="kc-input"
        value={said?.as ?? SKIP}
        onChange={(event) => onSay(saidAs(event.currentTarget.value, column))}
      >
        <Meanings ofPage={ofPage} />
      </select>
    </div>
  );
}

function UnitSelect({ column: { header }, said, onSay }: ColumnProps) {
  const t = useTexts(teachTexts);
  const { units } = useTexts(panelDriftTexts);
  if (!said || !isMetricId(said.as)) return null;
  const offered = unitsOf(said.as);
  if (offered.length < 2) return null;
  return (
    <Select
      label={t.unitOf(header)}
      labelHidden
      value={said.unit}
      options={offered.map((unit) => ({ value: unit, label: units[unit] }))}
      onPick={(unit) => onSay({ ...said, unit: unit as ColumnUnit })}
    />
  );
}

/** One column of an unknown table: its name, some of its values, and what it is said to be. */
export function TeachColumn(props: ColumnProps) {
  const { column, said } = props;
  const t = useTexts(teachTexts);
  const { header, samples, suggested, bar } = column;
  const isGuess = suggested !== null && said?.as === suggested.as;
  return (
    <li class="kp-entry kp-teach-column" data-said={said?.as ?? 'none'}>
      <strong>{header}</strong>
      <span class="kc-soft kc-small">{samples.length > 0 ? t.samples(samples.join(t.join)) : !bar && t.noSamples}</span>
      {bar ? (
        <span class="kc-small">{t.bars[bar]}</span>
      ) : (
        <>
          <MeaningSelect {...props} />
          <UnitSelect {...props} />
          {isGuess && <span class="kc-soft kc-small">{t.guessed}</span>}
        </>
      )}
    </li>
  );
}
