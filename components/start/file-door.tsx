import { useState } from 'preact/hooks';
import { startTexts } from '../../utils/texts/start.ts';
import type { Language } from '../../utils/texts/texts.ts';
import { Icon } from '../ui/icon.tsx';

/** Takes the drop so that the browser does not open the file over this page; the file is not looked at. */
export function FileDoor({ language }: { readonly language: Language }) {
  const t = startTexts[language];
  const [dropped, setDropped] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDropped(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop target only; it offers nothing to a keyboard yet
    <div class="kc-start-drop" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <Icon name="file" size={20} />
      <p role="status">{dropped ? t.wayFileDropped : t.wayFileHint}</p>
    </div>
  );
}
