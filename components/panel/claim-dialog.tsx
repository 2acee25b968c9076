import { useState } from 'preact/hooks';
import type { ShopRow } from '../../utils/storage/tables.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Input, Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { ActionNotice } from './action-notice.tsx';
import { useAction } from './use-action.ts';

const NEW = '';

export interface ClaimDialogProps {
  /** null = closed. */
  readonly shop: ShopRow | null;
  readonly stores: PanelStores;
  readonly onClose: () => void;
}

interface TargetProps {
  readonly known: readonly ShopRow[];
  readonly into: string;
  readonly name: string;
  readonly onInto: (shop: string) => void;
  readonly onName: (name: string) => void;
}

function Target({ known, into, name, onInto, onName }: TargetProps) {
  const t = useTexts(panelReadingTexts);
  return (
    <>
      <Select
        label={t.claimInto}
        value={into}
        options={[{ value: NEW, label: t.claimNew }, ...known.map((s) => ({ value: s.id, label: s.name }))]}
        onPick={onInto}
      />
      {into === NEW ? (
        <Input label={t.claimName} value={name} maxLength={60} onInput={(e) => onName(e.currentTarget.value)} />
      ) : (
        <Notice tone="warn">{t.claimWarn}</Notice>
      )}
    </>
  );
}

/** Merging is the operator's word alone: into a shop of the same platform, or as a new one. */
export function ClaimDialog({ shop, stores, onClose }: ClaimDialogProps) {
  const t = useTexts(panelReadingTexts);
  const { cancel, close } = useTexts(panelTexts);
  const [into, setInto] = useState(NEW);
  const [name, setName] = useState('');
  const [state, run] = useAction();
  const known = valueOr(stores.shops.shops.value, []).filter(
    (other) => other.claimed && !other.demo && other.platform === shop?.platform,
  );
  const claim = () =>
    run(async () => {
      if (shop === null) return '';
      await stores.actions.claimShop(shop.id, { into: into === NEW ? null : into, name: name.trim() });
      onClose();
      return '';
    });
  const ready = state.kind !== 'busy' && (into !== NEW || name.trim() !== '');
  const footer = (
    <>
      <Button onClick={onClose}>{cancel}</Button>
      <Button kind="primary" disabled={!ready} onClick={claim}>
        {t.claim}
      </Button>
    </>
  );
  return (
    <Dialog open={shop !== null} title={t.claimTitle} closeLabel={close} onClose={onClose} footer={footer}>
      <div class="kp-stack">
        <Target known={known} into={into} name={name} onInto={setInto} onName={setName} />
        <ActionNotice state={state} />
      </div>
    </Dialog>
  );
}
