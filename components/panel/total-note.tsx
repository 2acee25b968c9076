import { useEffect, useState } from 'preact/hooks';
import { showFigure } from '../../utils/metrics/format.ts';
import type { MetricId } from '../../utils/metrics/vocabulary.ts';
import type { StoredSheet } from '../../utils/sheets/sheet.ts';
import type { TotalCheck, TotalLine } from '../../utils/sheets/total-check.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { nameOn } from '../../utils/texts/definitions/definitions.ts';
import { panelTotalsTexts } from '../../utils/texts/panel-totals.ts';
import { useLanguage, useTexts } from '../language.ts';
import { usePlatform, useShopUnits } from '../shop-units.ts';

export interface TotalNoteProps {
  /** Key of a list, or a sheet that is a page of it. */
  readonly of: string | StoredSheet;
  /** Epoch ms of the newest reading: another one asks again. */
  readonly at: number;
  readonly stores: PanelStores;
}

/** null while it is looked up, and while the list was not read whole. */
function useCheck({ of, at, stores }: TotalNoteProps): TotalCheck | null {
  const [check, setCheck] = useState<TotalCheck | null>(null);
  const { total } = stores.sheets;
  const key = typeof of === 'string' ? of : of.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the sheet, `at` for a later reading
  useEffect(() => {
    let gone = false;
    // Only a remark beside what was read: where it cannot be looked up, there is none.
    total(of).then(
      (found) => gone || setCheck(found),
      () => gone || setCheck(null),
    );
    return () => {
      gone = true;
    };
  }, [key, at, total]);
  return check;
}

function useLines(): (lines: readonly TotalLine[]) => readonly { readonly text: string; readonly off: boolean }[] {
  const t = useTexts(panelTotalsTexts);
  const language = useLanguage();
  const platform = usePlatform();
  const { currency } = useShopUnits();
  const name = (id: MetricId) => nameOn(platform, id, language);
  const show = (id: MetricId, value: number) => showFigure(id, value, currency, language) ?? '';
  return (lines) => {
    const same = lines.filter(({ outcome }) => outcome === 'same').map(({ metric }) => name(metric));
    const others = lines.flatMap(({ metric, sum, stated, outcome }) => {
      const by = show(metric, Math.abs(sum - stated));
      if (outcome === 'orders') return [{ text: t.orders(name(metric), by), off: false }];
      if (outcome === 'same') return [];
      return [{ text: t.differs(name(metric), by, show(metric, sum), show(metric, stated)), off: true }];
    });
    return [...(same.length > 0 ? [{ text: t.same(same), off: false }] : []), ...others];
  };
}

/** Whether what was read of a whole list adds up to what its page states. */
export function TotalNote(props: TotalNoteProps) {
  const t = useTexts(panelTotalsTexts);
  const lines = useLines();
  const check = useCheck(props);
  if (check === null) return null;
  if (check.kind !== 'compared') return <p class="kc-small kc-soft">{t[check.kind]}</p>;
  return (
    <ul class="kp-sentences kc-small" data-total>
      {lines(check.lines).map(({ text, off }) => (
        <li key={text}>{off ? <strong>{text}</strong> : text}</li>
      ))}
    </ul>
  );
}
