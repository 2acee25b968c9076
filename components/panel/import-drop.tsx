import { useEffect, useRef, useState } from 'preact/hooks';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
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
  const input = useRef<HTMLInputElement>(null);
  const picked = (event: { currentTarget: HTMLInputElement }) => {
    onFiles([...(event.currentTarget.files ?? [])]);
    // Picking the same file again must be noticed too.
    event.currentTarget.value = '';
  };
  return (
    <div class="kp-drop" data-over={over || undefined}>
      <Icon name="file" size={20} />
      <p>{over ? t.over : t.body}</p>
      <p class="kc-soft kc-small">{t.formats}</p>
      <Button icon="upload" onClick={() => input.current?.click()}>
        {t.pick}
      </Button>
      <input ref={input} type="file" multiple hidden accept={ACCEPTED} aria-label={t.pick} onChange={picked} />
    </div>
  );
}
