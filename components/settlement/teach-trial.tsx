import type { ComponentType } from 'preact';
import { billRefusal } from '../../utils/texts/bill-refusal.ts';
import { teachBillTexts } from '../../utils/texts/teach-bill.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';
import type { UnreadTrial } from './teach-kind.ts';

/** null while it is being tried. */
export type Tried<R> = R | UnreadTrial | 'failed' | null;

interface TrialProps<R extends { readonly ok: true }> {
  readonly trial: Tried<R>;
  /** What keeps it from being tried. */
  readonly problem: string | undefined;
  /** Of the file. */
  readonly name: string;
  readonly Sums: ComponentType<{ readonly trial: R }>;
}

function Unread({ trial: { rows, unread, refusal }, name }: { readonly trial: UnreadTrial; readonly name: string }) {
  const t = useTexts(teachBillTexts);
  const first = billRefusal(name, refusal, useLanguage());
  return <Notice tone="bad">{unread > 0 ? t.unread(rows, unread) + first : first}</Notice>;
}

/** What the whole file comes to as it was said; the operator knows whether that is so. */
export function TrialLine<R extends { readonly ok: true }>({ trial, problem, name, Sums }: TrialProps<R>) {
  const t = useTexts(teachBillTexts);
  if (problem) return <Notice>{problem}</Notice>;
  if (trial === null) return <p role="status">{t.trying}</p>;
  if (trial === 'failed') return <Notice tone="bad">{t.notTried}</Notice>;
  return trial.ok ? <Sums trial={trial} /> : <Unread trial={trial} name={name} />;
}
