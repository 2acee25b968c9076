import { useEffect, useRef, useState } from 'preact/hooks';
import { startTexts } from '../../utils/texts/start.ts';
import type { Language } from '../../utils/texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { Icon } from '../ui/icon.tsx';

export interface FileDoorProps {
  readonly language: Language;
  /** Keeps the files for the panel until it takes them. */
  readonly onFiles: (files: readonly File[], onTaken: () => void, until: AbortSignal) => void;
  readonly onOpenPanel: () => void;
}

type State =
  | { readonly kind: 'empty' }
  | { readonly kind: 'held'; readonly files: number }
  | { readonly kind: 'taken' };

/** Takes files here and hands them to the panel, where they are read; nothing is looked at before. */
export function FileDoor({ language, onFiles, onOpenPanel }: FileDoorProps) {
  const t = startTexts[language];
  const [state, setState] = useState<State>({ kind: 'empty' });
  const offer = useRef(new AbortController());
  useEffect(() => () => offer.current.abort(), []);
  const hold = (files: readonly File[]) => {
    if (files.length === 0) return;
    offer.current.abort();
    offer.current = new AbortController();
    setState({ kind: 'held', files: files.length });
    onFiles(files, () => setState({ kind: 'taken' }), offer.current.signal);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    hold([...(event.dataTransfer?.files ?? [])]);
  };
  const words = {
    empty: t.wayFileHint,
    held: t.wayFileHeld(state.kind === 'held' ? state.files : 0),
    taken: t.wayFileTaken,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop target besides; the button does the same
    <div class="kc-start-drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Icon name="file" size={20} />
      <p role="status">{words[state.kind]}</p>
      {state.kind === 'held' ? (
        <Button kind="primary" icon="panel" onClick={onOpenPanel}>
          {t.wayFileOpen}
        </Button>
      ) : (
        <FileButton label={t.wayFilePick} multiple onFiles={hold} />
      )}
    </div>
  );
}
