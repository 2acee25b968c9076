import { panelTexts } from '../../utils/texts/panel.ts';
import { useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';
import type { ActionState } from './use-action.ts';

export interface ActionNoticeProps {
  readonly state: ActionState;
  /** Of one that went well. */
  readonly tone?: 'good' | 'warn';
}

/** Says how the last action ended. */
export function ActionNotice({ state, tone = 'good' }: ActionNoticeProps) {
  const t = useTexts(panelTexts);
  if (state.kind === 'done') return <Notice tone={tone}>{state.text}</Notice>;
  if (state.kind === 'failed') return <Notice tone="bad">{t.actionFailed(state.text)}</Notice>;
  return null;
}
