import { panelTexts } from '../../utils/texts/panel.ts';
import { useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';
import type { ActionState } from './use-action.ts';

/** Says how the last action ended. */
export function ActionNotice({ state }: { readonly state: ActionState }) {
  const t = useTexts(panelTexts);
  if (state.kind === 'done') return <Notice tone="good">{state.text}</Notice>;
  if (state.kind === 'failed') return <Notice tone="bad">{t.actionFailed(state.text)}</Notice>;
  return null;
}
