import { backupDue } from '../../utils/notes/backup-due.ts';
import type { ShopRow } from '../../utils/storage/tables.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelTodayTexts } from '../../utils/texts/panel-today.ts';
import { type Day, dayOfInstant } from '../../utils/time/day.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** The day a shop that is no practice shop was first read. */
function firstRead(shops: readonly ShopRow[]): Day | null {
  const real = shops.filter(({ demo }) => !demo).map(({ firstSeenAt }) => firstSeenAt);
  return real.length === 0 ? null : dayOfInstant(Math.min(...real));
}

export function BackupOffer({ stores, onBackup }: { readonly stores: PanelStores; readonly onBackup: () => void }) {
  const t = useTexts(panelTodayTexts);
  const settings = stores.settings.settings.value;
  if (settings === null) return null;
  const { lastBackupAt } = settings;
  const due = backupDue({
    today: stores.promotions.today.value,
    last: lastBackupAt === null ? null : dayOfInstant(lastBackupAt),
    firstRead: firstRead(valueOr(stores.shops.shops.value, [])),
  });
  if (due === null) return null;
  return (
    <Notice
      tone="warn"
      actions={
        <Button small icon="download" onClick={onBackup}>
          {t.backupNow}
        </Button>
      }
    >
      <strong>{t.backupWeek(due.days)}</strong>
      <br />
      {t.backupWhy}
    </Notice>
  );
}
