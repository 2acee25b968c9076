import { useEffect, useState } from 'preact/hooks';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { useTexts } from '../language.ts';
import { FileButton } from '../ui/file-button.tsx';
import { Icon } from '../ui/icon.tsx';

const ACCEPTED = '.xls,.xlsx,.csv,.txt,.zip';

/** Whether something is being dragged over the panel; what is let go, the panel's body takes. */
function useOver(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener('dragover', () => setOver(true), { signal });
    // Left for good only where nothing of the panel comes next.
    window.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    window.addEventListener('drop', () => setOver(false), { signal });
    return () => stop.abort();
  }, []);
  return over;
}

/** Where files are dropped, or picked with the keyboard. */
export function ImportDrop({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const t = useTexts(panelImportsTexts);
  const over = useOver();
  return (
    <div class="kp-drop" data-over={over || undefined}>
      <Icon name="file" size={20} />
      <p>{over ? t.over : t.body}</p>
      <p class="kc-soft kc-small">{t.formats}</p>
      <FileButton label={t.pick} accept={ACCEPTED} multiple onFiles={onFiles} />
    </div>
  );
}
