import { render } from 'preact';
import '../../components/ui/base.css';
import { StartApp } from '../../components/start/start-app.tsx';
import { openPanel } from '../../utils/platform/side-panel.ts';
import { currentTab } from '../../utils/platform/tabs.ts';
import { openStartStore } from '../../utils/stores/open-start-store.ts';

const { signal } = new AbortController();
const store = openStartStore(signal);
const root = document.getElementById('root');
if (root) {
  const tab = await currentTab();
  render(<StartApp store={store} onOpenPanel={() => void openPanel(tab?.id ?? null)} />, root);
}
