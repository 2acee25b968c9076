import { useState } from 'preact/hooks';
import { type DefaultFee, withDefaultFee } from '../../utils/splits/default-fee.ts';
import { WHOLE_BP } from '../../utils/splits/rule.ts';
import { bpOf, rateText } from '../../utils/splits/typed-figures.ts';
import type { BookRow } from '../../utils/storage/settlement/settlement-database.ts';
import { defaultFeeTexts } from '../../utils/texts/default-fee.ts';
import { parseDay } from '../../utils/time/day.ts';
import { useTexts } from '../language.ts';
import { Input } from '../ui/field.tsx';

interface TypedFee {
  readonly rate: string;
  readonly from: string;
  readonly setRate: (rate: string) => void;
  readonly setFrom: (from: string) => void;
  readonly wrong: 'rate' | 'from' | null;
  /** What the shop's are to be: what is typed beside those before it; without a rate none at all. */
  readonly fees: readonly DefaultFee[];
}

export function useDefaultFee(book: BookRow | null): TypedFee {
  const before = book?.fees ?? [];
  const last = before.at(-1);
  const [rate, setRate] = useState(last ? rateText(last.bp) : '');
  const [from, setFrom] = useState<string>(last?.from ?? '');
  const typed = { rate, from, setRate, setFrom };
  if (rate.trim() === '') return { ...typed, wrong: null, fees: [] };
  const bp = bpOf(rate.trim());
  const day = parseDay(from.trim());
  if (bp === null || bp > WHOLE_BP) return { ...typed, wrong: 'rate', fees: before };
  if (!day?.startsWith('20')) return { ...typed, wrong: 'from', fees: before };
  return { ...typed, wrong: null, fees: withDefaultFee(before, { from: day, bp }) };
}

/** 默认扣点, and from which day on. */
export function DefaultFeeFields({ fee, tried }: { readonly fee: TypedFee; readonly tried: boolean }) {
  const t = useTexts(defaultFeeTexts);
  const { rate, from, setRate, setFrom, wrong } = fee;
  return (
    <>
      <Input
        label={t.rate}
        hint={t.rateHint}
        value={rate}
        inputMode="decimal"
        onInput={(event) => setRate(event.currentTarget.value)}
        error={tried && wrong === 'rate' ? t.rateWrong : undefined}
      />
      {rate.trim() !== '' && (
        <Input
          label={t.from}
          hint={t.fromHint}
          value={from}
          autocomplete="off"
          onInput={(event) => setFrom(event.currentTarget.value)}
          error={tried && wrong === 'from' ? t.fromWrong : undefined}
        />
      )}
    </>
  );
}
