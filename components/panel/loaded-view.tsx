import type { ComponentChildren } from 'preact';
import type { Loaded } from '../../utils/stores/live-query.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';

export interface LoadedViewProps<T> {
  readonly of: Loaded<T>;
  readonly children: (value: T) => ComponentChildren;
}

/** Loading, failed or there: the three states of everything read from the database. */
export function LoadedView<T>({ of, children }: LoadedViewProps<T>) {
  const t = useTexts(panelTexts);
  switch (of.state) {
    case 'loading':
      return <Progress label={t.loading} value={null} />;
    case 'failed':
      return (
        <Notice
          tone="bad"
          actions={
            <Button small icon="refresh" onClick={() => location.reload()}>
              {t.retry}
            </Button>
          }
        >
          {t.failed(of.error)}
        </Notice>
      );
    case 'ready':
      return <>{children(of.value)}</>;
  }
}
