import { useState } from 'preact/hooks';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelCostsTexts } from '../../utils/texts/panel-costs.ts';
import { useTexts } from '../language.ts';
import { Settings } from '../start/settings.tsx';
import { startState } from '../start/start-state.ts';
import { CostsView } from './costs-view.tsx';
import { SubViewEntry } from './sub-view-entry.tsx';
import { useOpened } from './use-opened.ts';
import './costs.css';

/** 设置: costs of the shop, language, appearance, platforms, how to read, pause, consent, 诊断. */
export function SettingsView({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelTexts);
  const c = useTexts(panelCostsTexts);
  const store = useOpened(stores.actions.openSettings);
  const [costs, setCosts] = useState<'closed' | 'open' | 'left'>('closed');
  const state = store && startState(store);
  if (costs === 'open') return <CostsView stores={stores} onBack={() => setCosts('left')} />;
  if (!state) return null;
  return (
    <>
      {stores.shops.current.value && (
        <SubViewEntry
          class="kp-settings-costs"
          title={c.title}
          intro={c.intro}
          open={c.open}
          onOpen={() => setCosts('open')}
          focused={costs === 'left'}
        />
      )}
      <Settings {...state} />
      <p class="kc-soft kc-small kp-version">{t.version(stores.actions.version)}</p>
    </>
  );
}
