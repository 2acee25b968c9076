import { render } from 'preact';
import '../../components/ui/base.css';
import { StartApp } from '../../components/start/start-app.tsx';
import { openPanel } from '../../utils/platform/side-panel.ts';
import { currentTab } from '../../utils/platform/tabs.ts';
import { SITES } from '../../utils/sites/registry.ts';
import { startSource } from '../../utils/stores/start-source.ts';
import { createStartStore } from '../../utils/stores/start-store.ts';

const { signal } = new AbortController();
const store = createStartStore(startSource(signal), signal);
const root = document.getElementById('root');
if (root) {
  const tab = await currentTab();
  render(<StartApp store={store} sites={SITES} onOpenPanel={() => void openPanel(tab?.id ?? null)} />, root);
}
