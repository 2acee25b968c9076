import { useState } from 'preact/hooks';
import { type DefaultFee, withDefaultFee } from '../../utils/splits/default-fee.ts';
import { WHOLE_BP } from '../../utils/splits/rule.ts';
import { bpOf, rateText } from '../../utils/splits/typed-figures.ts';
import type { BookRow } from '../../utils/storage/settlement/settlement-database.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { feesTexts } from '../../utils/texts/fees.ts';
import { parseDay } from '../../utils/time/day.ts';
import { useTexts } from '../language.ts';
import { Input } from '../ui/field.tsx';
import { FormEnd } from './form-end.tsx';
import { useKeep } from './use-keep.ts';

type Typed = 'rate-wrong' | 'from-wrong' | DefaultFee;

function typedFee(rate: string, from: string): Typed {
  const said = rate.trim();
  const bp = said === '' ? null : bpOf(said);
  if (said !== '' && (bp === null || bp > WHOLE_BP)) return 'rate-wrong';
  const day = parseDay(from.trim());
  return day?.startsWith('20') ? { bp, from: day } : 'from-wrong';
}

/** 默认扣点 of a shop, and from which day on. Without a rate there is none from that day on. */
export function DefaultFeeForm({ store, book }: { readonly store: SettlementStore; readonly book: BookRow }) {
  const t = useTexts(feesTexts);
  const { fees = [], ...facts } = book;
  const last = fees.at(-1);
  const [rate, setRate] = useState(last && last.bp !== null ? rateText(last.bp) : '');
  const [from, setFrom] = useState<string>(last?.from ?? '');
  const [tried, setTried] = useState(false);
  const { busy, failed, keep } = useKeep();
  const typed = typedFee(rate, from);
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (typed === 'rate-wrong' || typed === 'from-wrong') return;
    const next = withDefaultFee(fees, typed);
    keep(async () => {
      await store.keepBook({ ...facts, ...(next.length > 0 && { fees: next }) });
    });
  };
  return (
    <form class="ks-form" onSubmit={submit} aria-label={t.byDefault}>
      <Input
        label={t.rate}
        hint={t.rateHint}
        value={rate}
        inputMode="decimal"
        onInput={(event) => setRate(event.currentTarget.value)}
        error={tried && typed === 'rate-wrong' ? t.rateWrong : undefined}
      />
      <Input
        label={t.from}
        hint={t.fromHint}
        value={from}
        autocomplete="off"
        onInput={(event) => setFrom(event.currentTarget.value)}
        error={tried && typed === 'from-wrong' ? t.fromWrong : undefined}
      />
      <FormEnd said={failed ? [t.notKept] : []} keep={t.keep} busy={busy} />
    </form>
  );
}
