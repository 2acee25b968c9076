import { render } from 'preact';
import { useState } from 'preact/hooks';
import { verdictLook } from '../../../components/overlay/verdict-tone.ts';
import { Badge } from '../../../components/ui/badge.tsx';
import { Button, LinkButton } from '../../../components/ui/button.tsx';
import { Check, RadioGroup } from '../../../components/ui/check.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { Disclosure } from '../../../components/ui/disclosure.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { Input, Select, Textarea } from '../../../components/ui/field.tsx';
import { Notice } from '../../../components/ui/notice.tsx';
import { Progress } from '../../../components/ui/progress.tsx';
import { type Sort, Table } from '../../../components/ui/table.tsx';
import { Tabs } from '../../../components/ui/tabs.tsx';
import { Toolbar } from '../../../components/ui/toolbar.tsx';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.tsx';
import { verdictName } from '../../../utils/texts/roles.ts';
import '../../../components/ui/base.css';
import type { Story } from './main.tsx';
import { SUGGESTIONS } from './suggestions.ts';

const ROWS = [
  { id: '1', name: '春秋新款法式复古收腰显瘦气质碎花连衣裙女中长款', pay: 3_489_500 },
  { id: '2', name: '短款', pay: 120_000 },
];

function Figures() {
  const [sort, setSort] = useState<Sort>({ column: 'pay', descending: true });
  const rows = [...ROWS].sort((a, b) => (sort.descending ? b.pay - a.pay : a.pay - b.pay));
  return (
    <Table
      caption="商品"
      rows={rows}
      rowKey={(row) => row.id}
      currentKey="2"
      sort={sort}
      onSort={setSort}
      columns={[
        { id: 'name', header: '商品', cell: (row) => row.name },
        { id: 'pay', header: '支付金额', cell: (row) => (row.pay / 100).toFixed(2), align: 'end', sortable: true },
      ]}
    />
  );
}

function Forms() {
  const [mode, setMode] = useState<string | null>('a');
  const [on, setOn] = useState(true);
  return (
    <div style={{ display: 'grid', gap: '12px' }}>
      <Input label="简称" value="碎花裙" hint="只有您自己看得到" />
      <Input label="搜索" labelHidden type="search" placeholder="搜索商品、货号" />
      <Input label="货号" value="A-1" error="货号已被另一款使用" />
      <Select label="排序" value="a" options={[{ value: 'a', label: '按价值' }]} onPick={() => undefined} />
      <Textarea label="笔记" value="周末补拍主图" />
      <Check checked={on} onChange={setOn}>
        暂停读取
      </Check>
      <RadioGroup
        name="mode"
        legend="怎么读"
        value={mode}
        options={[
          { value: 'a', label: '只读页面表格' },
          { value: 'b', label: '同时读取页面应答' },
        ]}
        onPick={setMode}
      />
    </div>
  );
}

function Words() {
  return (
    <div style={{ display: 'grid', gap: '12px' }}>
      <Toolbar label="角色">
        {SUGGESTIONS.map(({ product, verdict }) => (
          <Badge key={product} {...verdictLook(verdict)}>
            {verdictName(verdict, 'zh')}
          </Badge>
        ))}
      </Toolbar>
      <Notice>页面上还有 3 页没翻。</Notice>
      <Notice tone="good">已读全。</Notice>
      <Notice tone="warn" actions={<Button small>去备份</Button>}>
        已经 8 天没有备份。
      </Notice>
      <Notice tone="bad">未读取：登录已过期。</Notice>
      <Progress label="正在载入" value={0.4} detail="34 / 86" />
      <Progress label="正在计算" value={null} />
      <Disclosure summary="判断依据">
        <p>支付买家 141 位。</p>
      </Disclosure>
      <EmptyState title="还没有建议" actions={<Button>载入演示店铺</Button>}>
        读到一份 30 天汇总后，这里就有建议。
      </EmptyState>
    </div>
  );
}

function Kit() {
  const [tab, setTab] = useState('forms');
  const [open, setOpen] = useState(false);
  return (
    <main style={{ padding: '12px', display: 'grid', gap: '12px' }}>
      <h1>
        组件<VisuallyHidden>一览</VisuallyHidden>
      </h1>
      <Toolbar label="按钮">
        <Button kind="primary" icon="download" onClick={() => setOpen(true)}>
          打开对话框
        </Button>
        <Button icon="refresh">普通</Button>
        <Button kind="quiet">安静</Button>
        <Button kind="danger" icon="trash">
          清空
        </Button>
        <Button icon="edit" iconOnly small>
          编辑
        </Button>
        <Button aria-pressed={true}>已选</Button>
        <Button disabled>不可用</Button>
        <LinkButton href="https://example.com/" icon="external">
          链接
        </LinkButton>
      </Toolbar>
      <Tabs
        label="示例"
        active={tab}
        onChange={setTab}
        tabs={[
          { id: 'forms', label: '表单' },
          { id: 'words', label: '提示' },
          { id: 'table', label: '表格' },
        ]}
      >
        <div style={{ padding: '12px 0' }}>
          {tab === 'forms' && <Forms />}
          {tab === 'words' && <Words />}
          {tab === 'table' && <Figures />}
        </div>
      </Tabs>
      <Dialog
        open={open}
        title="清空这家店铺"
        closeLabel="关闭"
        onClose={() => setOpen(false)}
        footer={<Button kind="danger">清空</Button>}
      >
        <p>清空后只能从备份恢复。</p>
      </Dialog>
    </main>
  );
}

export const kitStory: Story = (_name, _language, theme) => {
  document.documentElement.dataset.theme = theme;
  render(<Kit />, document.body);
};
