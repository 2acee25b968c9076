import { useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';

export interface SubViewEntryProps {
  readonly title: string;
  readonly intro: string;
  readonly open: string;
  readonly onOpen: () => void;
  /** Came back from it. */
  readonly focused: boolean;
  readonly class?: string;
}

/** The way to a view of its own. */
export function SubViewEntry({ title, intro, open, onOpen, focused, class: name = '' }: SubViewEntryProps) {
  const back = useRef((section: HTMLElement | null) => section?.querySelector('button')?.focus());
  return (
    <section class={`kp-group ${name}`} aria-label={title} ref={focused ? back.current : null}>
      <h2>{title}</h2>
      <p class="kc-soft kc-small">{intro}</p>
      <Button onClick={onOpen}>{open} ›</Button>
    </section>
  );
}
