import { useState } from 'preact/hooks';
import type { AdviceReview } from '../../utils/advice/review.ts';
import { showPercent } from '../../utils/metrics/format.ts';
import { reviewAdvice } from '../../utils/stores/review-advice.ts';
import { panelAdviceTexts } from '../../utils/texts/panel-advice.ts';
import { useTexts } from '../language.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { AdviceTable } from './advice-table.tsx';
import { DecisionTable } from './decision-table.tsx';
import { LoadedView } from './loaded-view.tsx';
import { PinTable } from './pin-table.tsx';
import { SubView } from './sub-view.tsx';
import './advice.css';

const HOW = [
  'howPlaces',
  'howStop',
  'howTraffic',
  'howPromo',
  'howProfit',
  'howImage',
  'howOrders',
  'howLeft',
  'howPins',
] as const;

function How() {
  const t = useTexts(panelAdviceTexts);
  const [open, setOpen] = useState(false);
  return (
    <Disclosure summary={t.how} open={open} onToggle={setOpen}>
      {open && HOW.map((name) => <p key={name}>{t[name]}</p>)}
    </Disclosure>
  );
}

const SHARES = ['orders', 'visitors'] as const;

function Weeks({ review }: { readonly review: AdviceReview }) {
  const t = useTexts(panelAdviceTexts);
  const { share, image, rows, days, known, capped, runs, more } = review;
  if (more !== null) return <EmptyState title={t.more(more)}>{t.moreBody}</EmptyState>;
  const of = ({ k, n }: { readonly k: number; readonly n: number }) => showPercent(n > 0 ? k / n : null) ?? t.unknown;
  return (
    <>
      {known === 'by-day' && <Notice tone="warn">{t.byDay}</Notice>}
      <p class="kc-small">
        {t.weeks(days)}
        {known === 'then' && t.asKnown}
        {capped && t.capped}
        {runs === 1 && t.oneRun}
      </p>
      <AdviceTable rows={rows} />
      {share && <p>{t.share(of(share.ours), of(share.byOrders))}</p>}
      {image && SHARES.map((what) => <p key={what}>{t.image(what, of(image[what].before), of(image[what].after))}</p>)}
      <How />
    </>
  );
}

export interface AdviceViewProps {
  readonly shop: string;
  readonly onBack: () => void;
}

/** 建议回看 of a shop: role by role, and the operator's own decisions. */
export function AdviceView({ shop, onBack }: AdviceViewProps) {
  const t = useTexts(panelAdviceTexts);
  const review = useLoaded({ ask: (signal) => reviewAdvice(shop, signal), by: [], subject: shop });
  return (
    <SubView class="kp-advice" title={t.title} intro={t.intro} back={t.back} onBack={onBack}>
      {review.state === 'loading' && <p class="kc-small">{t.working}</p>}
      <LoadedView of={review}>
        {(value) => (
          <>
            <section class="kp-group">
              <h3>{t.roles}</h3>
              <Weeks review={value} />
            </section>
            <section class="kp-group">
              <h3>{t.decisions}</h3>
              <DecisionTable rows={value.decisions} />
            </section>
            <section class="kp-group">
              <h3>{t.pins}</h3>
              <PinTable rows={value.pins} />
            </section>
          </>
        )}
      </LoadedView>
    </SubView>
  );
}
