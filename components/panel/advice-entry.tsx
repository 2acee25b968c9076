import { useRef } from 'preact/hooks';
import { panelAdviceTexts } from '../../utils/texts/panel-advice.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';

export interface AdviceEntryProps {
  readonly onOpen: () => void;
  /** Came back from it. */
  readonly focused: boolean;
}

/** The way to 建议回看. */
export function AdviceEntry({ onOpen, focused }: AdviceEntryProps) {
  const t = useTexts(panelAdviceTexts);
  const back = useRef((section: HTMLElement | null) => section?.querySelector('button')?.focus());
  return (
    <section class="kp-group" aria-label={t.title} ref={focused ? back.current : null}>
      <h2>{t.title}</h2>
      <p class="kc-soft kc-small">{t.intro}</p>
      <Button onClick={onOpen}>{t.open} ›</Button>
    </section>
  );
}
