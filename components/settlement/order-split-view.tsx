import type { Reconciled } from '../../utils/settlement/reconciled.ts';
import { type OrderSplit, orderSplit, type RuleBook } from '../../utils/splits/order-split.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { orderPathTexts } from '../../utils/texts/order-path.ts';
import { findingText } from '../../utils/texts/split-finding.ts';
import { useLanguage, useTexts } from '../language.ts';
import { LoadedView } from '../panel/loaded-view.tsx';
import { Notice } from '../ui/notice.tsx';
import { OrderPathPicture } from './order-path-picture.tsx';
import { ShareTable } from './share-table.tsx';
import './splits.css';

interface OrderSplitViewProps {
  readonly item: Reconciled;
  readonly store: SettlementStore;
}

/** Which rule it goes by, or why by none. */
function ByRule({ found }: { readonly found: OrderSplit }) {
  const t = useTexts(orderPathTexts);
  switch (found.kind) {
    case 'split':
      return <p>{t.by(found.split.rule.name, found.split.rule.version, found.split.rule.from)}</p>;
    case 'none':
      return <Notice>{t.none}</Notice>;
    case 'no-money':
      return <Notice>{t.noMoney}</Notice>;
    case 'several':
      return <Notice tone="warn">{t.several(found.rules.map(({ name }) => name).join(' · '))}</Notice>;
    case 'unclear':
      return <Notice tone="warn">{t.unclearOf(found.rule.name, t.unclear[found.what])}</Notice>;
  }
}

function Findings({ found, parties }: { readonly found: OrderSplit; readonly parties: RuleBook['parties'] }) {
  const language = useLanguage();
  if (found.kind !== 'split') return null;
  const texts = found.findings.map((one) => findingText(one, { rule: found.split.rule, parties, language }));
  return (
    <>
      {texts.map((text) => (
        <Notice key={text} tone="warn">
          {text}
        </Notice>
      ))}
    </>
  );
}

function Path({ item, store, rules }: OrderSplitViewProps & { readonly rules: RuleBook }) {
  const book = store.book.value;
  if (book === null) return null;
  const found = orderSplit(item, book, rules, store.today());
  const split = found.kind === 'split' ? found.split : null;
  return (
    <div class="ks-section ks-split">
      <ByRule found={found} />
      <Findings found={found} parties={rules.parties} />
      <OrderPathPicture item={item} split={split} parties={rules.parties} />
      {split && <ShareTable split={split} parties={rules.parties} />}
    </div>
  );
}

/** 怎么分: one order from what was paid to what stays. */
export function OrderSplitView({ item, store }: OrderSplitViewProps) {
  return <LoadedView of={store.rules.value}>{(rules) => <Path item={item} store={store} rules={rules} />}</LoadedView>;
}
