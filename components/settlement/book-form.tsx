import { useState } from 'preact/hooks';
import { type BillSource, SHOP_SOURCES } from '../../utils/settlement/bill-source.ts';
import type { BookRow } from '../../utils/storage/settlement/settlement-database.ts';
import { billRefusalTexts } from '../../utils/texts/bill-refusals.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { useTexts } from '../language.ts';
import { Input, Select } from '../ui/field.tsx';
import { FormEnd } from './form-end.tsx';

type Facts = Pick<BookRow, 'name' | 'source' | 'settleDays'>;

interface BookFormProps {
  /** null for a new one. */
  readonly book: BookRow | null;
  readonly onKeep: (facts: Facts) => void;
  readonly onCancel?: () => void;
}

const DAYS = /^(?:[0-9]|[1-8][0-9]|90)$/;

/** A shop of settlement. */
export function BookForm({ book, onKeep, onCancel }: BookFormProps) {
  const t = useTexts(settlementScreenTexts);
  const { sources } = useTexts(billRefusalTexts);
  const [name, setName] = useState(book?.name ?? '');
  const [source, setSource] = useState<BillSource>(book?.source ?? 'taobao');
  const [days, setDays] = useState(book?.settleDays?.toString() ?? '');
  const [tried, setTried] = useState(false);
  const nameWrong = name.trim() === '';
  const daysWrong = days.trim() !== '' && !DAYS.test(days.trim());
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (nameWrong || daysWrong) return;
    onKeep({ name: name.trim(), source, settleDays: days.trim() === '' ? null : Number(days) });
  };
  return (
    <form class="ks-form" onSubmit={submit} aria-label={book ? t.edit : t.newBook}>
      <Input
        label={t.bookName}
        value={name}
        maxLength={40}
        onInput={(event) => setName(event.currentTarget.value)}
        error={tried && nameWrong ? t.nameMissing : undefined}
      />
      <Select
        label={t.bookPlatform}
        value={source}
        options={SHOP_SOURCES.map((one) => ({ value: one, label: sources[one] }))}
        onPick={(next) => setSource(SHOP_SOURCES.find((one) => one === next) ?? source)}
      />
      <Input
        label={t.settleDays}
        value={days}
        inputMode="numeric"
        hint={t.settleDaysHint}
        onInput={(event) => setDays(event.currentTarget.value)}
        error={tried && daysWrong ? t.settleDaysWrong : undefined}
      />
      <FormEnd said={[]} keep={t.keep} primary cancel={onCancel && { label: t.cancel, onClick: onCancel }} />
    </form>
  );
}
