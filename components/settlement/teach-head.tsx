import { BILL_SOURCES, type BillSource } from '../../utils/settlement/bill-source.ts';
import { LONGEST_TAUGHT_NAME } from '../../utils/settlement/taught-bill.ts';
import { billRefusalTexts } from '../../utils/texts/bill-refusals.ts';
import { teachBillTexts } from '../../utils/texts/teach-bill.ts';
import { useTexts } from '../language.ts';
import { Select } from '../ui/field.tsx';
import { NameInput } from './name-input.tsx';

interface TaughtHeadProps {
  readonly name: string;
  readonly source: BillSource;
  readonly set: (more: { readonly name: string } | { readonly source: BillSource }) => void;
}

/** What it is called, and whose it is. */
export function TaughtHead({ name, source, set }: TaughtHeadProps) {
  const t = useTexts(teachBillTexts);
  const { sources } = useTexts(billRefusalTexts);
  return (
    <>
      <NameInput
        label={t.name}
        hint={t.nameHint}
        name={name}
        most={LONGEST_TAUGHT_NAME}
        onName={(next) => set({ name: next })}
      />
      <Select
        label={t.source}
        value={source}
        options={BILL_SOURCES.map((one) => ({ value: one, label: sources[one] }))}
        onPick={(next) => set({ source: BILL_SOURCES.find((one) => one === next) ?? source })}
      />
    </>
  );
}
