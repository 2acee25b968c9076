import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelTodayTexts } from '../../utils/texts/panel-today.ts';
import { dayOfInstant, daysBetween } from '../../utils/time/day.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

const WEEK = 7;

/** Offered once a week, and only once there is something to lose. */
export function BackupOffer({ stores, onBackup }: { readonly stores: PanelStores; readonly onBackup: () => void }) {
  const t = useTexts(panelTodayTexts);
  const settings = stores.settings.settings.value;
  const shop = stores.shops.current.value;
  if (settings === null || shop === null || shop.demo) return null;
  const { lastBackupAt } = settings;
  const days = lastBackupAt === null ? null : daysBetween(dayOfInstant(lastBackupAt), stores.promotions.today.value);
  if (days !== null && days < WEEK) return null;
  return (
    <Notice
      tone="warn"
      actions={
        <Button small icon="download" onClick={onBackup}>
          {t.backupNow}
        </Button>
      }
    >
      <strong>{t.backupWeek(days)}</strong>
      <br />
      {t.backupWhy}
    </Notice>
  );
}
