import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { BillItem } from '../../utils/stores/settlement-source.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { useTexts } from '../language.ts';
import { useReturnedFocus } from '../planner/use-returned-focus.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TeachBillView } from './lazy-views.ts';

interface TeachOfferProps {
  readonly item: BillItem;
  readonly store: SettlementStore;
  readonly tone: 'warn' | 'bad';
  /** Whether a table of it may be taught. */
  readonly offered: boolean;
  /** What else may be done. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What was not read of a file; a bill nobody knows can be taught. */
export function TeachOffer({ item, store, tone, offered, actions, children }: TeachOfferProps) {
  const t = useTexts(settlementScreenTexts);
  const [teaching, setTeaching] = useState(false);
  const place = useReturnedFocus(teaching);
  const all = (
    <>
      {offered && !teaching && (
        <Button small onClick={() => setTeaching(true)}>
          {t.teach}
        </Button>
      )}
      {actions}
    </>
  );
  return (
    <div ref={place} class="ks-section">
      <Notice tone={tone} actions={all}>
        {children}
      </Notice>
      {teaching && <TeachBillView store={store} id={item.id} name={item.name} onCancel={() => setTeaching(false)} />}
    </div>
  );
}
