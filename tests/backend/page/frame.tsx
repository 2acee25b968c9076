import type { ReactNode } from 'react';

const TOP = ['首页', '实时', '作战室', '流量', '品类', '交易', '内容', '服务', '营销', '物流', '财务', '取数'];
const SIDE = [
  { group: '商品概览', items: ['宏观监控', '商品排行', '商品360'] },
  { group: '商品分析', items: ['新品分析', '连带分析', '品类360', '视频分析'] },
];

interface FrameProps {
  readonly shopName: string | null;
  readonly invented: boolean;
  /** Name of the page in the menu. */
  readonly page: string;
  readonly children: ReactNode;
}

/** Bar above and menu beside, with the label that this is no real backend. */
export function Frame({ shopName, invented, page, children }: FrameProps) {
  const origin = invented ? '商品与数据全部虚构' : '数据来自所给的数据表';
  return (
    <>
      <div className="practice-banner">{`演示店铺 · 款策自带的演示页面：${origin}，不连接任何平台`}</div>
      <header className="top-bar">
        <span className="logo">生意参谋</span>
        <nav aria-label="频道">
          {TOP.map((name) => (
            <span key={name} className={name === '品类' ? 'on' : undefined}>
              {name}
            </span>
          ))}
        </nav>
        {shopName === null ? null : <span className="shop-name">{shopName}</span>}
      </header>
      <div className="columns">
        <aside className="side-menu">
          {SIDE.map(({ group, items }) => (
            <div key={group}>
              <div className="group">{group}</div>
              {items.map((name) => (
                <div key={name} className={name === page ? 'item on' : 'item'}>
                  {name}
                </div>
              ))}
            </div>
          ))}
        </aside>
        <main>{children}</main>
      </div>
    </>
  );
}
