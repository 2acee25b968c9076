import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { Disclosure } from '../ui/disclosure.tsx';

interface FoldedViewProps {
  readonly summary: string;
  readonly children: () => ComponentChild;
}

/** What is drawn, or fetched, when it is opened for the first time, and stays from then on. */
export function FoldedView({ summary, children }: FoldedViewProps) {
  const [seen, setSeen] = useState(false);
  return (
    <Disclosure summary={summary} onToggle={(open) => open && setSeen(true)}>
      {seen && children()}
    </Disclosure>
  );
}
