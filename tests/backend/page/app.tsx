import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import type { Boot } from '../boot.ts';
import { Frame } from './frame.tsx';
import { Overview } from './overview.tsx';
import { RankTable } from './rank-table.tsx';
import { Toolbar } from './toolbar.tsx';
import { useRows } from './use-rows.ts';
import { firstView, periodText, type View } from './view.ts';

/** A list of products of the practice shop: 商品排行, or that of 宏观监控 below the shop's own figures. */
export function App({ boot }: { readonly boot: Boot }) {
  const [view, setView] = useState<View>(() => firstView(boot));
  const { overview } = boot.list;
  const live = view.choice.dateType === 'today';
  const { rows, busy, error } = useRows(view, boot.list, boot.scenario);
  // Any change but a turn of the page begins at the first page again.
  const change = (part: Partial<View>) => setView((before) => ({ ...before, page: 1, ...part }));
  useEffect(() => {
    if (boot.scenario !== 'superseded') return;
    const week = boot.choices.find(({ dateType }) => dateType === 'recent7');
    const timer = setTimeout(() => setView((before) => ({ ...before, choice: week ?? before.choice })), 50);
    return () => clearTimeout(timer);
  }, [boot]);
  return (
    <Frame shopName={boot.shopName} invented={boot.invented} page={boot.list.name}>
      {overview === null ? null : <Overview address={live ? overview.live : overview.finished} live={live} />}
      <section className="card">
        <div className="card-head">
          <h1>{overview === null ? boot.list.name : '全量商品排行'}</h1>
          <span className="stat-time">{`统计时间 ${periodText(view, boot.hour)}`}</span>
        </div>
        <Toolbar boot={boot} view={view} onChange={change} />
        {error === null ? null : <Alert className="failed" type="error" showIcon title={error} />}
        <RankTable view={view} rows={rows} busy={busy} virtual={boot.scenario === 'virtual-list'} onChange={change} />
      </section>
    </Frame>
  );
}
