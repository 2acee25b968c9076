import { useRef, useState } from 'preact/hooks';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelCostsTexts } from '../../utils/texts/panel-costs.ts';
import { useTexts } from '../language.ts';
import { Settings } from '../start/settings.tsx';
import { startState } from '../start/start-state.ts';
import { Button } from '../ui/button.tsx';
import { CostsView } from './costs-view.tsx';
import { useOpened } from './use-opened.ts';
import './costs.css';

/** The way to 成本. */
function CostsEntry({ onOpen, focused }: { readonly onOpen: () => void; readonly focused: boolean }) {
  const t = useTexts(panelCostsTexts);
  const back = useRef((button: HTMLElement | null) => button?.querySelector('button')?.focus());
  return (
    <section class="kp-group kp-settings-costs" aria-label={t.title} ref={focused ? back.current : null}>
      <h2>{t.title}</h2>
      <p class="kc-soft kc-small">{t.intro}</p>
      <Button onClick={onOpen}>{t.open} ›</Button>
    </section>
  );
}

/** 设置: costs of the shop, language, appearance, platforms, how to read, pause, consent, 诊断. */
export function SettingsView({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelTexts);
  const store = useOpened(stores.actions.openSettings);
  const [costs, setCosts] = useState<'closed' | 'open' | 'left'>('closed');
  const state = store && startState(store);
  if (costs === 'open') return <CostsView stores={stores} onBack={() => setCosts('left')} />;
  if (!state) return null;
  return (
    <>
      {stores.shops.current.value && <CostsEntry onOpen={() => setCosts('open')} focused={costs === 'left'} />}
      <Settings {...state} />
      <p class="kc-soft kc-small kp-version">{t.version(stores.actions.version)}</p>
    </>
  );
}
