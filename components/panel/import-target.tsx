import type { PlatformId } from '../../utils/sheets/sheet.ts';
import type { KnownShop } from '../../utils/storage/file-shops.ts';
import type { Choice } from '../../utils/stores/import-items.ts';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { platformTexts } from '../../utils/texts/platforms.ts';
import { useTexts } from '../language.ts';
import { Input, Select } from '../ui/field.tsx';

const UNSAID = '';
const NEW = 'new';

export interface ImportTargetProps {
  readonly platform: PlatformId;
  readonly shops: readonly KnownShop[];
  readonly choice: Choice | undefined;
  readonly onChoice: (choice: Choice) => void;
}

/** Which shop the files of one platform go to; never chosen without a reason in the files themselves. */
export function ImportTarget({ platform, shops, choice, onChoice }: ImportTargetProps) {
  const t = useTexts(panelImportsTexts);
  const { names } = useTexts(platformTexts);
  const options = [
    // Once said, it can only be said otherwise.
    ...(choice === undefined ? [{ value: UNSAID, label: t.shopPick }] : []),
    ...shops.map(({ id, name, known }) => ({ value: id, label: t.shopKnown(name, known) })),
    { value: NEW, label: t.shopNew },
  ];
  const pick = (value: string) => onChoice({ shop: value === NEW ? null : value, name: '' });
  const [asNew, value] = choice === undefined ? [false, UNSAID] : [choice.shop === null, choice.shop ?? NEW];
  return (
    <>
      <Select label={t.shop(names[platform])} value={value} options={options} onPick={pick} />
      {asNew && (
        <Input
          label={t.shopName}
          hint={t.shopHint}
          value={choice?.name ?? ''}
          maxLength={60}
          onInput={(event) => onChoice({ shop: null, name: event.currentTarget.value })}
        />
      )}
    </>
  );
}
