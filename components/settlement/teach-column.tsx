import type { LookedBill } from '../../utils/bills/look-at-bill.ts';
import { teachBillTexts } from '../../utils/texts/teach-bill.ts';
import { useTexts } from '../language.ts';
import { Select } from '../ui/field.tsx';

type Columns<Role extends string> = Readonly<Partial<Record<Role, string>>>;

interface ColumnFieldProps<Role extends string> {
  readonly role: Role;
  /** What the role is called. */
  readonly label: string;
  /** Whether it must be said; without others a table still reads. */
  readonly needed: boolean;
  readonly look: LookedBill;
  readonly columns: Columns<Role>;
  readonly set: (more: { readonly columns: Columns<Role> }) => void;
}

const NONE = '';

function withColumn<Role extends string>(columns: Columns<Role>, role: Role, header: string): Columns<Role> {
  const { [role]: _, ...others } = columns;
  return (header === NONE ? others : { ...others, [role]: header }) as Columns<Role>;
}

/** The column that something stands in. What cannot be read is not offered. */
export function ColumnField<Role extends string>(props: ColumnFieldProps<Role>) {
  const { role, label, needed, look, columns, set } = props;
  const t = useTexts(teachBillTexts);
  const offered = look.columns.filter(({ bar }) => bar === null);
  return (
    <Select
      label={label}
      value={columns[role] ?? NONE}
      options={[
        { value: NONE, label: needed ? t.pick : t.none },
        ...offered.map(({ header, samples }) => ({
          value: header,
          label: t.example(header, samples.find((sample) => sample !== '') ?? ''),
        })),
      ]}
      onPick={(header) => set({ columns: withColumn(columns, role, header) })}
    />
  );
}
