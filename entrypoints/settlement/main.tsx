import { render } from 'preact';
import '../../components/ui/base.css';
import { SettlementApp } from '../../components/settlement/settlement-app.tsx';
import { openSettlementStore } from '../../utils/stores/open-settlement-store.ts';

const { signal } = new AbortController();
const store = openSettlementStore(signal);
const root = document.getElementById('root');
if (root) render(<SettlementApp store={store} />, root);
