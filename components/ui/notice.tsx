import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

type NoticeTone = 'info' | 'good' | 'warn' | 'bad';

const ICONS: Readonly<Record<NoticeTone, IconName>> = { info: 'info', good: 'check', warn: 'alert', bad: 'alert' };

export interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** One thing to know. Announced politely; only `bad` interrupts. */
export function Notice({ tone = 'info', children, actions }: NoticeProps) {
  return (
    <div class="kc-notice" data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={ICONS[tone]} />
      <div class="kc-notice-body">
        <div>{children}</div>
        {actions && <div class="kc-notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
