import { useEffect, useRef, useState } from 'preact/hooks';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

const ACCEPTED = '.xls,.xlsx,.csv,.txt,.zip';

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Anywhere on the panel will do: a file let go beside the frame must not replace the panel. */
function useDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const listen = (type: 'dragover' | 'dragleave' | 'drop', handle: (event: DragEvent) => void) =>
      window.addEventListener(type, handle, { signal });
    listen('dragover', (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    });
    // Left for good only where nothing of the panel comes next.
    listen('dragleave', (event) => event.relatedTarget === null && setOver(false));
    listen('drop', (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    });
    return () => stop.abort();
  }, [onFiles]);
  return over;
}

/** Where files are dropped, or picked with the keyboard. */
export function ImportDrop({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const t = useTexts(panelImportsTexts);
  const over = useDrop(onFiles);
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
