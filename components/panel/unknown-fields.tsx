import type { UnknownLine } from '../../utils/storage/shapes.ts';
import { pageName } from '../../utils/texts/page-names.ts';
import { panelDriftTexts } from '../../utils/texts/panel-drift.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Disclosure } from '../ui/disclosure.tsx';

/** What pages show and is not kept, by name. */
export function UnknownFields({ lines }: { readonly lines: readonly UnknownLine[] }) {
  const t = useTexts(panelDriftTexts);
  const { channel: channels } = useTexts(panelReadingTexts);
  const names: Readonly<Record<string, string>> = channels;
  const language = useLanguage();
  if (lines.length === 0) return null;
  return (
    <Disclosure summary={<span>{t.unknown}</span>}>
      <div class="kp-group">
        <p class="kc-small kc-soft">{t.unknownBody}</p>
        {lines.map(({ page, channel, fields }) => (
          <p key={`${page} ${channel}`} class="kc-small kp-unknown">
            <strong>
              {pageName(page, language)} · {names[channel] ?? channel}
            </strong>{' '}
            {fields.join(t.join)}
          </p>
        ))}
      </div>
    </Disclosure>
  );
}
