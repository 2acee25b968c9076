import { useState } from 'preact/hooks';
import type { PagePlace } from '../../utils/recipes/page-place.ts';
import type { RecipeDraft } from '../../utils/recipes/recipe.ts';
import type { LookedTable } from '../../utils/sites/look-at-table.ts';
import type { PageTeaching } from '../../utils/stores/teach-page-store.ts';
import { teachPageTexts } from '../../utils/texts/teach-page.ts';
import { useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';
import { firstLabel, firstPlace, otherHeaders } from './first-place.ts';
import type { Said } from './teach-column.tsx';
import { TeachColumnList } from './teach-column-list.tsx';
import { TeachPlace } from './teach-place.tsx';
import { keptOf, LevelSelect, TeachSave } from './teach-save.tsx';

export interface TeachPageColumnsProps {
  readonly teaching: PageTeaching;
  readonly onLearn: (recipe: RecipeDraft) => Promise<void>;
  readonly onCancel: () => void;
}

function hasIdColumn({ columns }: LookedTable): boolean {
  return columns.some(({ suggested }) => suggested?.as === 'product');
}

/** The column that was pointed at holds the product, unless another was said to. */
function firstSaid({ table, look }: PageTeaching): readonly Said[] {
  const suggested = table.columns.map((column) => column.suggested);
  const hasId = hasIdColumn(table);
  return table.columns.map(({ header, bar }, n) => {
    if (bar || hasId || header !== look.header) return suggested[n] ?? null;
    return { as: 'product', unit: 'text' };
  });
}

/** What each column of a page's table is, and where on the page the rest stands. */
export function TeachPageColumns({ teaching, onLearn, onCancel }: TeachPageColumnsProps) {
  const t = useTexts(teachPageTexts);
  const { table, look, platform } = teaching;
  const { columns, like } = table;
  const [said, setSaid] = useState(() => firstSaid(teaching));
  const [name, setName] = useState(like?.name ?? '');
  const [level, setLevel] = useState<RecipeDraft['level']>(like?.level ?? 'spu');
  const [place, setPlace] = useState<PagePlace>(() => firstPlace(look, like, hasIdColumn(table)));
  const [label, setLabel] = useState(() => firstLabel(look, like));
  const periodLabel = place.time === 'label' ? label : '';
  const kept = keptOf(columns, said);
  const others = otherHeaders(table, kept);
  return (
    <>
      {look.ids.length === 0 && <Notice tone="warn">{t.noIds}</Notice>}
      <TeachColumnList table={table} said={said} onSay={setSaid} ofPage={true} />
      <TeachPlace
        look={look}
        place={place}
        label={label}
        daysInRows={kept.some(({ as }) => as === 'day')}
        onPlace={setPlace}
        onLabel={setLabel}
      />
      <LevelSelect level={level} onPick={setLevel} />
      <TeachSave
        recipe={{ name, platform, level, columns: kept, periodLabel, whole: false, place: { ...place, others } }}
        like={like}
        onName={setName}
        onLearn={onLearn}
        onCancel={onCancel}
      />
    </>
  );
}
