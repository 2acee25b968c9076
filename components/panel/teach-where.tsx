import type { FileLook } from '../../utils/imports/protocol.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';
import type { LookBy } from '../../utils/stores/import-items.ts';
import { platformTexts, TAUGHT_PLATFORMS } from '../../utils/texts/platforms.ts';
import { teachTexts } from '../../utils/texts/teach.ts';
import { useTexts } from '../language.ts';
import { Select } from '../ui/field.tsx';

export interface TeachWhereProps {
  readonly look: FileLook;
  readonly platform: PlatformId;
  readonly onLook: (by: LookBy) => void;
}

/** Which table of the file, which of its rows is the header, and whose words come first. */
export function TeachWhere({ look, platform, onLook }: TeachWhereProps) {
  const t = useTexts(teachTexts);
  const { names } = useTexts(platformTexts);
  const { sheets, sheet, table } = look;
  const { headerRow, headerRows } = table;
  return (
    <>
      <Select
        label={t.platform}
        value={platform}
        options={TAUGHT_PLATFORMS.map((id) => ({ value: id, label: names[id] }))}
        onPick={(id) => onLook({ sheet, headerRow, platform: id as PlatformId })}
      />
      {sheets.length > 1 && (
        <Select
          label={t.sheet}
          value={sheet}
          options={sheets.map((name) => ({ value: name, label: name }))}
          onPick={(name) => onLook({ sheet: name, headerRow: null, platform })}
        />
      )}
      {headerRows.length > 1 && (
        <Select
          label={t.headerRow}
          value={String(headerRow)}
          options={headerRows.map(({ row, text }) => ({ value: String(row), label: t.row(row + 1, text) }))}
          onPick={(row) => onLook({ sheet, headerRow: Number(row), platform })}
        />
      )}
    </>
  );
}
