import { Button, DatePicker, Input, Select, Space } from 'antd';
import { useState } from 'react';
import type { Boot } from '../boot.ts';
import { COLUMNS } from '../columns.ts';
import { Chooser } from './chooser.tsx';
import type { View } from './view.ts';

const DEVICES = [
  { value: '0', label: '所有终端' },
  { value: '1', label: 'PC端' },
  { value: '2', label: '无线端' },
];

interface ToolbarProps {
  readonly boot: Boot;
  readonly view: View;
  readonly onChange: (part: Partial<View>) => void;
}

export function Toolbar({ boot, view, onChange }: ToolbarProps) {
  const [choosing, setChoosing] = useState(false);
  return (
    <div className="toolbar">
      <Periods boot={boot} view={view} onChange={onChange} />
      <Space className="filters">
        <Select aria-label="终端" value={view.device} options={DEVICES} onChange={(device) => onChange({ device })} />
        <Input.Search
          allowClear
          placeholder="请输入商品名称、ID或货号"
          defaultValue={view.keyword}
          onSearch={(text) => onChange({ keyword: text.trim() })}
        />
        <Button className="choose-columns" onClick={() => setChoosing(true)}>
          {`指标选择 (${view.chosen.length}/${COLUMNS.length})`}
        </Button>
      </Space>
      {choosing ? (
        <Chooser
          chosen={view.chosen}
          onClose={() => setChoosing(false)}
          onChoose={(chosen) => {
            setChoosing(false);
            onChange({ chosen, ...orderWithin(view, chosen) });
          }}
        />
      ) : null}
    </div>
  );
}

/** The page cannot sort by a column that is not shown. */
function orderWithin(view: View, chosen: readonly string[]): Partial<View> {
  return chosen.includes(view.orderBy) ? {} : { orderBy: chosen[0] ?? 'payAmt', descending: true };
}

function Periods({ boot, view, onChange }: ToolbarProps) {
  const { picker } = boot;
  return (
    <Space className="periods" wrap>
      {boot.choices.map((choice) => (
        <Button
          key={choice.label}
          type={choice.label === view.choice.label ? 'primary' : 'default'}
          onClick={() => onChange({ choice })}
        >
          {choice.label}
        </Button>
      ))}
      {picker === null ? null : (
        <DatePicker
          className="day-picker"
          placeholder="日"
          allowClear={false}
          disabledDate={(day) => day.format('YYYY-MM-DD') < picker.from || day.format('YYYY-MM-DD') > picker.to}
          onChange={(day) => {
            const text = day?.format('YYYY-MM-DD');
            if (text) onChange({ choice: { label: '日', dateType: 'day', from: text, to: text } });
          }}
        />
      )}
    </Space>
  );
}
