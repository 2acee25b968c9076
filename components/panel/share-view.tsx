import { useState } from 'preact/hooks';
import { plainFigureText } from '../../utils/metrics/figure-text.ts';
import { failure, LOADING, type Loaded } from '../../utils/stores/live-query.ts';
import { askShares } from '../../utils/stores/share-test.ts';
import { panelShareTexts } from '../../utils/texts/panel-share.ts';
import type { NamedShare, StoredShares } from '../../utils/tiers/trial/share-test.ts';
import { MOST_SHARED, ROUNDS, SEED } from '../../utils/tiers/trial/share-visitors.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/field.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { LoadedView } from './loaded-view.tsx';

/** A whole number of visitors as typed; null when it is none. */
function visitorsOf(text: string): number | null {
  const plain = plainFigureText(text);
  const visitors = /^\d{1,7}$/.test(plain) ? Number(plain) : 0;
  return visitors >= 1 && visitors <= MOST_SHARED ? visitors : null;
}

function Shares({ of: { shares, left, unknown } }: { readonly of: StoredShares }) {
  const t = useTexts(panelShareTexts);
  const why = ({ open, isNew, visitors }: NamedShare) => {
    if (open > 0) return t.unsure(open, ROUNDS);
    if (!isNew) return t.settled;
    return visitors > 0 ? t.first : t.tooSmall;
  };
  const columns: readonly Column<NamedShare>[] = [
    { id: 'product', header: t.product, cell: ({ name }) => name },
    { id: 'share', header: t.share, align: 'end', cell: ({ visitors }) => visitors.toLocaleString('en-US') },
    { id: 'why', header: t.why, cell: (row) => <span class="kc-soft kc-small">{why(row)}</span> },
  ];
  if (shares.length === 0 && unknown === 0) return <p>{t.none}</p>;
  if (shares.length === 1 && unknown === 0) return <p>{t.only}</p>;
  return (
    <>
      <Table caption={t.caption} columns={columns} rows={shares} rowKey={({ product }) => product} />
      {left > 0 && shares.length > 0 && <p>{t.left(left)}</p>}
      {unknown > 0 && <p class="kc-small">{t.unknown(unknown)}</p>}
      <p class="kc-soft kc-small">{t.seed(SEED)}</p>
    </>
  );
}

/** How the next visitors of the shop's test are best shared. */
export function ShareView({ shop }: { readonly shop: string }) {
  const t = useTexts(panelShareTexts);
  const [text, setText] = useState('1000');
  const [tried, setTried] = useState(false);
  const [shares, setShares] = useState<Loaded<StoredShares | null> | null>(null);
  const visitors = visitorsOf(text);
  const ask = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (visitors === null) return;
    setShares(LOADING);
    askShares(shop, visitors).then(
      (value) => setShares({ state: 'ready', value }),
      (error: unknown) => setShares(failure(error)),
    );
  };
  return (
    <form class="kp-card kp-stack" aria-label={t.title} onSubmit={ask}>
      <p class="kc-soft kc-small">{t.intro}</p>
      <Input
        label={t.visitors}
        value={text}
        inputMode="numeric"
        maxLength={9}
        error={tried && visitors === null ? t.fault : undefined}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <span>
        <Button kind="primary" type="submit" disabled={shares?.state === 'loading'}>
          {t.count}
        </Button>
      </span>
      {shares && (
        <LoadedView of={shares}>{(of) => (of ? <Shares of={of} /> : <p role="status">{t.busy}</p>)}</LoadedView>
      )}
    </form>
  );
}
