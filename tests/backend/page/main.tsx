import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { readBoot } from './boot.ts';
import './page.css';

const root = document.querySelector('#root');
if (root === null) throw new Error('no #root');
createRoot(root).render(
  <ConfigProvider
    locale={zhCN}
    button={{ autoInsertSpace: false }}
    theme={{ token: { colorPrimary: '#2062e6', borderRadius: 4, motion: false } }}
  >
    <App boot={readBoot()} />
  </ConfigProvider>,
);
