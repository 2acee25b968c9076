import { describe, expect, it } from 'vitest';
import { HEADERS, type MadeKind, madeRow, madeText, readTable, TOKEN } from './made-bills.ts';
import { ALIPAY, ALIPAY_ORDER, alipay, DOUYIN, ONE_OF } from './made-rows.ts';

describe('people', () => {
  it.each(Object.keys(ONE_OF) as MadeKind[])('nothing of a column nobody declared is read: %s', async (kind) => {
    const given = ONE_OF[kind] ?? {};
    expect(madeRow(kind, given).some((cell) => cell.startsWith(TOKEN))).toBe(true);
    const read = await readTable(madeText(kind, [given]));
    expect(JSON.stringify(read.rows)).not.toContain(TOKEN);
    expect(read.leftOut.every((header) => (HEADERS[kind] as readonly string[]).includes(header))).toBe(true);
  });

  it('nothing of a remark is kept, though it tells the order', async () => {
    const [, , third = {}] = ALIPAY;
    const read = await readTable(
      alipay([{ ...third, 备注: `张三13812345678 [${ALIPAY_ORDER}]` } as (typeof ALIPAY)[number]], []),
    );
    expect(read.rows[0]).toMatchObject({ link: { order: ALIPAY_ORDER } });
    expect(JSON.stringify(read.rows)).not.toMatch(/张三|138/);
  });

  it.each(['[110101199003070011]', '{110101199003070011}'])(
    'an identity number in a remark is no order: %s',
    async (said) => {
      const [, , third = {}] = ALIPAY;
      const read = await readTable(alipay([{ ...third, 备注: `押金退还${said}` } as (typeof ALIPAY)[number]], []));
      expect(read.rows[0]).toMatchObject({ link: { order: null } });
      expect(JSON.stringify(read.rows)).not.toContain('110101');
    },
  );

  it('a name of a scene is kept without numbers of people', async () => {
    const [first = {}] = DOUYIN;
    const scene = { ...first, 动账场景: '退款给13812345678', 动账方向: '入账', 订单实付应结: '0', 实际达人补贴: '0' };
    const read = await readTable(madeText('douyinFund', [{ ...scene, 平台服务费: '0', 佣金: '0' }]));
    expect(read.rows[0]).toMatchObject({ entries: [{ name: '退款给***' }] });
  });
});
