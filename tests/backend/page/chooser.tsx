import { Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { COLUMNS, MOST_CHOSEN } from '../columns.ts';

interface ChooserProps {
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
  readonly onClose: () => void;
}

/** The 指标选择 dialog: at most five of thirty. */
export function Chooser({ chosen, onChoose, onClose }: ChooserProps) {
  const [ticked, setTicked] = useState(chosen);
  const full = ticked.length >= MOST_CHOSEN;
  const toggle = (code: string, on: boolean) => {
    const next = new Set(on ? [...ticked, code] : ticked.filter((each) => each !== code));
    setTicked(COLUMNS.map((column) => column.code).filter((each) => next.has(each)));
  };
  return (
    <Modal
      open
      width={720}
      title="指标选择"
      okText="确定"
      cancelText="取消"
      okButtonProps={{ disabled: ticked.length === 0 }}
      onOk={() => onChoose(ticked)}
      onCancel={onClose}
    >
      <p className="hint">{`已选 ${ticked.length} 项，最多可同时选择 ${MOST_CHOSEN} 项`}</p>
      <div className="choices">
        {COLUMNS.map(({ code, name }) => {
          const on = ticked.includes(code);
          return (
            <Checkbox key={code} checked={on} disabled={!on && full} onChange={(e) => toggle(code, e.target.checked)}>
              {name}
            </Checkbox>
          );
        })}
      </div>
    </Modal>
  );
}
