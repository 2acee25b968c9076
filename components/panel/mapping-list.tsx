import { metric } from '../../utils/metrics/vocabulary.ts';
import { type FieldMapping, keyOf, soundMappings } from '../../utils/sheets/mapping.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { pageName } from '../../utils/texts/page-names.ts';
import { panelDriftTexts } from '../../utils/texts/panel-drift.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';

export interface MappingListProps {
  readonly stores: PanelStores;
  readonly busy: boolean;
  readonly onTakeBack: (mapping: FieldMapping) => void;
}

/** What the operator confirmed; each can be taken back. */
export function MappingList({ stores, busy, onTakeBack }: MappingListProps) {
  const t = useTexts(panelDriftTexts);
  const { channel } = useTexts(panelReadingTexts);
  const language = useLanguage();
  const mappings = soundMappings(stores.settings.settings.value?.mappings ?? []);
  if (mappings.length === 0) return null;
  return (
    <>
      <h3>{t.mappings}</h3>
      <ul class="kp-list" aria-label={t.mappings}>
        {mappings.map((one) => (
          <li key={keyOf(one)} class="kp-entry kp-import">
            <span class="kp-import-head">
              <span>{t.mapping(one.field, metric(one.as)[language], t.units[one.unit])}</span>
              <Button small disabled={busy} aria-label={t.takeBackOf(one.field)} onClick={() => onTakeBack(one)}>
                {t.takeBack}
              </Button>
            </span>
            <span class="kp-facts">
              <span>{pageName(one.page, language)}</span>
              <span>{channel[one.channel]}</span>
              {one.level && <span>{t.levels[one.level]}</span>}
              {one.period && <span>{t.periods[one.period]}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
