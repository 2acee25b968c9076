import { render } from 'preact';
import '../../components/ui/base.css';
import '../../components/panel/rows.css';
import '../../components/popup/popup.css';
import { Popup } from '../../components/popup/popup.tsx';
import { openPopupStores } from '../../utils/stores/open-popup-stores.ts';

const root = document.getElementById('root');
const { signal } = new AbortController();
if (root) render(<Popup stores={await openPopupStores(signal)} />, root);
