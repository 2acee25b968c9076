import { useCallback, useState } from 'preact/hooks';
import { isDiskFull } from '../../utils/stores/disk-full.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { useTexts } from '../language.ts';

/** What became of the last click on something that takes time. */
export type ActionState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'failed'; readonly text: string };

const IDLE: ActionState = { kind: 'idle' };

/** Runs one action at a time and keeps its outcome for a notice; `job` gives the text to show. */
export function useAction(): readonly [ActionState, (job: () => Promise<string>) => void] {
  const { diskFull } = useTexts(panelTexts);
  const [state, setState] = useState<ActionState>(IDLE);
  const run = useCallback(
    (job: () => Promise<string>) => {
      const why = (error: unknown) =>
        isDiskFull(error) ? diskFull : error instanceof Error ? error.message : `${error}`;
      setState({ kind: 'busy' });
      job().then(
        (text) => setState(text === '' ? IDLE : { kind: 'done', text }),
        (error: unknown) => setState({ kind: 'failed', text: why(error) }),
      );
    },
    [diskFull],
  );
  return [state, run];
}
