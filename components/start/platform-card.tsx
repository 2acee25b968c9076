import type { ReadingMode } from '../../utils/platform/settings.ts';
import { startTexts } from '../../utils/texts/start.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Check, RadioGroup } from '../ui/check.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Notice } from '../ui/notice.tsx';
import type { PlatformsProps, StartPlatform } from './start-props.ts';

type CardProps = Omit<PlatformsProps, 'platforms' | 'filesOnly'> & { readonly platform: StartPlatform };

function HowToRead({ language, platform, onMode }: Pick<CardProps, 'language' | 'platform' | 'onMode'>) {
  const t = startTexts[language];
  const option = (label: string, hint: string) => (
    <>
      {label}
      <span class="kc-start-hint">{hint}</span>
    </>
  );
  const labels: Readonly<Record<ReadingMode, ReturnType<typeof option>>> = {
    table: option(t.modeTable, t.modeTableHint),
    answers: option(t.modeAnswers, t.modeAnswersHint),
    off: option(t.modeOff, t.modeOffHint),
  };
  return (
    <>
      <RadioGroup
        name={`mode-${platform.id}`}
        legend={t.modeLegend(platform.name)}
        value={platform.mode}
        options={platform.modes.map((value) => ({ value, label: labels[value] }))}
        onPick={(value) => onMode(platform.id, value === 'answers' || value === 'off' ? value : 'table')}
      />
      <p class="kc-soft kc-small">{platform.mode === null ? t.modeChoose : t.modeLater}</p>
    </>
  );
}

/** So many stand on the card; of a platform with a host a country the others open out. */
const MOST_HOSTS = 4;

function Hosts({ language, platform: { hosts } }: Pick<CardProps, 'language' | 'platform'>) {
  const t = startTexts[language];
  if (hosts.length <= MOST_HOSTS) return <p class="kc-soft kc-small">{t.hosts(hosts.join(t.joinHosts))}</p>;
  const [first = ''] = hosts;
  return (
    <div class="kc-soft kc-small">
      <Disclosure summary={t.hostsMany(first, hosts.length)}>{hosts.join(t.joinHosts)}</Disclosure>
    </div>
  );
}

/** One platform: grant, how its pages are read, official files, pause, revoke. */
export function PlatformCard(props: CardProps) {
  const { language, platform, agreed, onGrant, onRevoke, onPause, onFileChannel } = props;
  const t = startTexts[language];
  const { id, name, granted, fileNames } = platform;
  return (
    <li class="kc-start-card">
      <div class="kc-start-card-head">
        <div>
          <h3>{name}</h3>
          <Hosts language={language} platform={platform} />
        </div>
        {granted ? (
          <Badge tone="teal">{t.granted}</Badge>
        ) : (
          <Button kind="primary" disabled={!agreed} onClick={() => onGrant(id)}>
            {t.grant}
            <span class="kc-hidden"> {name}</span>
          </Button>
        )}
      </div>
      {!granted && !agreed && <p class="kc-soft kc-small">{t.consentFirst}</p>}
      {!granted && platform.denied && <Notice tone="warn">{t.denied}</Notice>}
      {agreed && fileNames.length > 0 && (
        <Check checked={platform.files} onChange={(files) => onFileChannel(id, files)}>
          {t.fileChannel(name)}
          <span class="kc-start-hint">
            {platform.files ? t.fileChannelOn(fileNames.join(t.joinNames)) : t.fileChannelOff}
          </span>
        </Check>
      )}
      {granted && (
        <>
          <HowToRead {...props} />
          <div class="kc-start-card-foot">
            <Check checked={platform.paused} onChange={(paused) => onPause(id, paused)}>
              {t.pause(name)}
            </Check>
            <Button kind="quiet" small onClick={() => onRevoke(id)}>
              {t.revoke}
              <span class="kc-hidden"> {name}</span>
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
