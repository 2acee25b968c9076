import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Settings } from '../../../components/start/settings.tsx';
import type { StartPlatform, StartScreenProps } from '../../../components/start/start-props.ts';
import { StartScreen } from '../../../components/start/start-screen.tsx';
import type { Language } from '../../../utils/texts/texts.ts';
import '../../../components/ui/base.css';
import { log } from './log.ts';
import type { Story } from './main.tsx';

const TAOBAO: StartPlatform = {
  id: 'taobao',
  name: '生意参谋（淘宝 / 天猫）',
  hosts: ['sycm.taobao.com'],
  granted: false,
  denied: false,
  mode: null,
  modes: ['table', 'answers', 'off'],
  paused: false,
  files: true,
  fileNames: ['生意参谋 商品排行'],
  rankUrl: 'https://sycm.taobao.com/cc/item_rank',
};

const PRESETS: Readonly<Record<string, Partial<StartScreenProps>>> = {
  fresh: {},
  denied: { agreed: true, platforms: [{ ...TAOBAO, denied: true }], demo: 'failed', copy: 'failed', kept: false },
  choose: { agreed: true, platforms: [{ ...TAOBAO, granted: true }], demo: 'loading' },
  ready: { agreed: true, platforms: [{ ...TAOBAO, granted: true, mode: 'answers' }], demo: 'done', copy: 'copied' },
};

function Live({ preset, language, panel }: { preset: Partial<StartScreenProps>; language: Language; panel: boolean }) {
  const [state, setState] = useState<Partial<StartScreenProps>>({ language, ...preset });
  const change = (patch: Partial<StartScreenProps>) => setState((old) => ({ ...old, ...patch }));
  const say = (call: string, patch: Partial<StartScreenProps>) => {
    log(call);
    change(patch);
  };
  const platform = state.platforms?.[0] ?? TAOBAO;
  const sayOf = (call: string, patch: Partial<StartPlatform>) => say(call, { platforms: [{ ...platform, ...patch }] });
  const props: StartScreenProps = {
    language,
    theme: 'auto',
    pictures: false,
    agreed: false,
    platforms: [TAOBAO],
    filesOnly: ['Shopify 产品 CSV', 'Shopify 按产品的总销售额'],
    demo: 'idle',
    copy: 'idle',
    kept: true,
    onConsent: (agreed) => change({ agreed }),
    onLanguage: (chosen) => change({ language: chosen }),
    onTheme: (theme) => change({ theme }),
    onPictures: (pictures) => say(`pictures ${pictures}`, { pictures }),
    onGrant: (id) => sayOf(`grant ${id}`, { granted: true }),
    onRevoke: (id) => sayOf(`revoke ${id}`, { granted: false }),
    onMode: (id, mode) => sayOf(`mode ${id} ${mode}`, { mode }),
    onPause: (id, paused) => sayOf(`pause ${id} ${paused}`, { paused }),
    onFileChannel: (id, files) => sayOf(`files ${id} ${files}`, { files }),
    onLoadDemo: () => say('demo', { demo: 'done' }),
    onFiles: (files) => log(`files ${files.map(({ name }) => name).join()}`),
    onOpenPanel: () => log('panel'),
    onCopyDiagnostics: () => say('diagnostics', { copy: 'copied' }),
    ...state,
  };
  if (!panel) return <StartScreen {...props} />;
  return (
    <main>
      <h1 class="kc-hidden">{'款策'}</h1>
      <Settings {...props} />
    </main>
  );
}

/** `start:NAME`, `start:NAME:panel` for the settings inside the panel. */
export const startStory: Story = (name, language, theme) => {
  document.documentElement.dataset.theme = theme;
  const [preset = 'fresh', panel] = name.split(':');
  render(<Live preset={PRESETS[preset] ?? {}} language={language} panel={panel === 'panel'} />, document.body);
};
