import { render } from 'preact';
import '../../components/ui/base.css';
import '../../components/panel/rows.css';
import '../../components/panel/panel.css';
import { Panel } from '../../components/panel/panel.tsx';
import { openPanelStores } from '../../utils/stores/open-panel-stores.ts';

const root = document.getElementById('root');
const { signal } = new AbortController();
if (root) render(<Panel stores={openPanelStores(signal)} />, root);
