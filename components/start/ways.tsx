import type { ComponentChildren } from 'preact';
import { startTexts } from '../../utils/texts/start.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { FileDoor } from './file-door.tsx';
import type { WaysProps } from './start-props.ts';

interface WayProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

function Way({ title, hint, children }: WayProps) {
  return (
    <li class="kc-start-card">
      <h3>{title}</h3>
      {hint && <p class="kc-soft">{hint}</p>}
      {children}
    </li>
  );
}

function RankWay({ language, agreed, platforms }: WaysProps) {
  const t = startTexts[language];
  const ready = platforms.filter(
    (platform) => agreed && platform.granted && platform.mode !== null && platform.mode !== 'off',
  );
  return (
    <Way title={t.wayRank} hint={t.wayRankHint}>
      {ready.map(({ id, name, rankUrl }) =>
        rankUrl === null ? null : (
          <LinkButton key={id} kind="primary" icon="external" href={rankUrl}>
            {t.wayRankLink(name)}
          </LinkButton>
        ),
      )}
      {ready.length === 0 && <p class="kc-soft kc-small">{t.wayRankLocked}</p>}
    </Way>
  );
}

function DemoWay({ language, demo, onLoadDemo, onOpenPanel }: WaysProps) {
  const t = startTexts[language];
  return (
    <Way title={t.wayDemo} hint={t.wayDemoHint}>
      {demo === 'loading' && <Progress label={t.wayDemoBusy} value={null} />}
      {demo === 'failed' && <Notice tone="bad">{t.wayDemoFailed}</Notice>}
      {demo === 'done' && (
        <Notice
          tone="good"
          actions={
            <Button kind="primary" icon="panel" onClick={onOpenPanel}>
              {t.openPanel}
            </Button>
          }
        >
          {t.wayDemoDone}
        </Notice>
      )}
      {(demo === 'idle' || demo === 'failed') && <Button onClick={onLoadDemo}>{t.wayDemoLoad}</Button>}
    </Way>
  );
}

/** Three ways to a first verdict. */
export function Ways(props: WaysProps) {
  const t = startTexts[props.language];
  return (
    <section class="kc-start-section" aria-labelledby="ways-title">
      <h2 id="ways-title">{t.waysTitle}</h2>
      <ol class="kc-start-cards" data-row>
        <RankWay {...props} />
        <Way title={t.wayFile}>
          <FileDoor language={props.language} onFiles={props.onFiles} onOpenPanel={props.onOpenPanel} />
        </Way>
        <DemoWay {...props} />
      </ol>
    </section>
  );
}
