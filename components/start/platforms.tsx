import { startTexts } from '../../utils/texts/start.ts';
import { PlatformCard } from './platform-card.tsx';
import type { PlatformsProps } from './start-props.ts';

export function Platforms(props: PlatformsProps) {
  const { language, platforms, filesOnly } = props;
  const t = startTexts[language];
  return (
    <section class="kc-start-section" aria-labelledby="platforms-title">
      <h2 id="platforms-title">{t.platformsTitle}</h2>
      <p class="kc-soft">{t.platformsIntro}</p>
      <ul class="kc-start-cards">
        {platforms.map((platform) => (
          <PlatformCard key={platform.id} {...props} platform={platform} />
        ))}
      </ul>
      {filesOnly.length > 0 && <p class="kc-soft kc-small">{t.filesOnly(filesOnly.join(t.joinNames))}</p>}
    </section>
  );
}
