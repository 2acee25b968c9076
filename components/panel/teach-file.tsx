import type { FileLook } from '../../utils/imports/protocol.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';
import type { ImportStore } from '../../utils/stores/import-items.ts';
import { teachTexts } from '../../utils/texts/teach.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TeachColumns } from './teach-columns.tsx';
import { TeachWhere } from './teach-where.tsx';
import './teach.css';

export interface TeachFileProps {
  readonly fileKey: number;
  readonly look: FileLook;
  readonly platform: PlatformId;
  readonly store: ImportStore;
}

/** A file that is no layout we know: the operator says what its columns are. */
export function TeachFile({ fileKey, look, platform, store }: TeachFileProps) {
  const t = useTexts(teachTexts);
  const { table, sheet } = look;
  const cancel = () => store.stopTeaching(fileKey);
  return (
    <section class="kp-stack kp-teach" aria-label={t.title}>
      <h3>{t.title}</h3>
      <p class="kc-small">{t.intro}</p>
      <TeachWhere look={look} platform={platform} onLook={(by) => void store.teach(fileKey, by)} />
      {table.headerRow < 0 ? (
        <>
          <Notice tone="warn">{t.noHeader}</Notice>
          <Button onClick={cancel}>{t.cancel}</Button>
        </>
      ) : (
        <TeachColumns
          key={JSON.stringify([sheet, table.headerRow, platform])}
          table={table}
          platform={platform}
          onLearn={(recipe) => store.learn(fileKey, recipe)}
          onCancel={cancel}
        />
      )}
    </section>
  );
}
