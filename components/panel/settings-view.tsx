import { useState } from 'preact/hooks';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelCostsTexts } from '../../utils/texts/panel-costs.ts';
import { panelRulesTexts } from '../../utils/texts/panel-rules.ts';
import { panelSettlementTexts } from '../../utils/texts/panel-settlement.ts';
import { useTexts } from '../language.ts';
import { Settings } from '../start/settings.tsx';
import { startState } from '../start/start-state.ts';
import { CostsView } from './costs-view.tsx';
import { RulesView } from './rules-view.tsx';
import { SubViewEntry } from './sub-view-entry.tsx';
import { useOpened } from './use-opened.ts';
import './costs.css';

type Opened = 'costs' | 'rules';

/** 设置: costs and rules of the shop, language, appearance, platforms, how to read, pause, consent, 诊断. */
export function SettingsView({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelTexts);
  const c = useTexts(panelCostsTexts);
  const s = useTexts(panelSettlementTexts);
  const store = useOpened(stores.actions.openSettings);
  const r = useTexts(panelRulesTexts);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [left, setLeft] = useState<Opened | null>(null);
  const shop = stores.shops.current.value;
  const back = () => {
    setLeft(opened);
    setOpened(null);
  };
  const state = store && startState(store);
  if (opened === 'costs') return <CostsView stores={stores} onBack={back} />;
  if (opened === 'rules' && shop) return <RulesView key={shop.id} stores={stores} shop={shop.id} onBack={back} />;
  if (!state) return null;
  return (
    <>
      {shop && (
        <SubViewEntry
          class="kp-settings-costs"
          title={c.title}
          intro={c.intro}
          open={c.open}
          onOpen={() => setOpened('costs')}
          focused={left === 'costs'}
        />
      )}
      {shop && (
        <SubViewEntry
          class="kp-settings-costs"
          title={r.title}
          intro={r.intro}
          open={r.open}
          onOpen={() => setOpened('rules')}
          focused={left === 'rules'}
        />
      )}
      <SubViewEntry
        class="kp-settings-costs"
        title={s.title}
        intro={s.intro}
        open={s.open}
        onOpen={() => void stores.actions.openSettlement()}
        focused={false}
      />
      <Settings {...state} />
      <p class="kc-soft kc-small kp-version">{t.version(stores.actions.version)}</p>
    </>
  );
}
