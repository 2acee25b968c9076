import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { SettlementJob } from '../../utils/imports/settlement-job.ts';
import type { TaughtDraft } from '../../utils/settlement/taught-bill.ts';
import { openSettlementDatabase } from '../../utils/storage/settlement/settlement-database.ts';
import { dropTaught, readTaught } from '../../utils/storage/settlement/taught-bills.ts';
import { madeText } from '../bills/made-bills.ts';
import { SETTLED } from '../bills/made-rows.ts';
import { type Given, KUAI, KUAI_DRAFT, KUAI_FEE, KUAI_HEADERS, kuaiText } from '../bills/made-taught.ts';
import { workbookBytes } from '../files/make-files.ts';

const db = openSettlementDatabase(`test-${crypto.randomUUID()}`);
beforeEach(async () => {
  for (const table of db.tables) await table.clear();
  await db.books.put({ id: 'b', name: '我的店', source: 'other', settleDays: null });
});

const job = () => new SettlementJob(db, { signal: new AbortController().signal, onProgress: () => undefined });
const csv = (rows: readonly Given[] = [KUAI, KUAI_FEE], above = '') =>
  new File([`${above}${kuaiText(rows)}`], '流水.csv');

async function look(file: File, headerRow: number | null = null) {
  const one = job();
  const looked = await one.teach.look({ file, sheet: null, headerRow });
  if (!looked.ok) throw new Error(looked.refusal.code);
  return { ...looked, one };
}

async function learn(file: File, draft: TaughtDraft, at = 1_790_000_000_000): Promise<boolean> {
  const { one, sheet } = await look(file);
  return one.teach.learn({ sheet, draft, at });
}

const live = () => db.files.where('state').equals('live').toArray();

async function take(file: File, importId: string) {
  const one = job();
  const read = await one.read({ importId: `${importId} ${crypto.randomUUID()}`, file });
  if (!read.ok) return read;
  return one.store({ book: 'b', fileName: file.name, at: 1 });
}

describe('looking at a bill nobody knows', () => {
  it('finds its header below other lines, and proposes what columns are', async () => {
    const { look: found } = await look(csv(undefined, '快手小店,,\r\n#导出时间,,\r\n'));
    expect(found).toMatchObject({ headerRow: 2, sides: 'two-columns', total: false });
    expect(Object.fromEntries(found.suggested.map(({ role, header }) => [role, header]))).toEqual({
      at: '结算完成时间',
      flow: '资金流水号',
      order: '订单编号',
      income: '收入金额',
      expense: '支出金额',
      balance: '可用余额',
      scene: '资金类型',
    });
    expect(found.headers).toEqual(KUAI_HEADERS);
  });

  it('shows nothing of people, by name or by content', async () => {
    const headers = ['时间', '金额', '称呼', '代码'];
    const rows = [
      ['2026-10-11 08:00:00', '1.00', '13812345678', '110101199003078515'],
      ['2026-10-11 09:00:00', '2.00', '', ''],
    ];
    const text = [headers, ...rows].map((row) => row.join(',')).join('\r\n');
    const own = await look(new File([text], 'x.csv'));
    expect(own.look.columns.map(({ bar }) => bar)).toEqual([null, null, 'personal', 'personal']);
    const named = await look(csv());
    expect(JSON.stringify([own.look, named.look])).not.toMatch(/138123|110101|私密/);
  });

  it('offers of a workbook the tables nobody declared', async () => {
    const of = (text: string) =>
      text
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(','));
    const bytes = workbookBytes('xlsx', {
      说明: [['只是说明']],
      动账: of(madeText('douyinFund', [SETTLED])),
      流水: of(kuaiText([KUAI])),
    });
    expect(await look(new File([bytes], 'x.xlsx'))).toMatchObject({ sheets: ['说明', '流水'], sheet: '流水' });
  });

  it('takes no row of data for the header, and proposes no text somebody typed', async () => {
    const text = '日,值,谁,甲,摘要\r\n2026-11-20 08:00:00,1.00,张三,收入,订单号12\r\n';
    const { look: found } = await look(new File([text], 'x.csv'));
    expect(found).toMatchObject({ headerRow: 0, suggested: [] });
  });

  it('opens of a workbook the table nobody taught', async () => {
    await learn(csv(), KUAI_DRAFT);
    const of = (text: string) =>
      text
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(','));
    const bytes = workbookBytes('xlsx', {
      流水: of(kuaiText([KUAI])),
      新表: of(kuaiText([KUAI], ['记账时间', '金额'])),
    });
    expect(await look(new File([bytes], 'x.xlsx'))).toMatchObject({ sheet: '新表' });
  });

  it('finds no header in rows wider than any bill', async () => {
    const wide = [KUAI_HEADERS, Object.values(KUAI)].map((row) => [...row, ...Array.from({ length: 200 }, () => '甲')]);
    const { look: found } = await look(new File([wide.map((row) => row.join(',')).join('\r\n')], 'x.csv'));
    expect(found).toMatchObject({ headerRow: -1, columns: [], headers: [] });
  });

  it('refuses a buyer’s own bill, which nobody may teach', async () => {
    const text = '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态\r\n1,2,3,4,5,6,7,8\r\n';
    expect(await job().teach.look({ file: new File([text], 'x.csv'), sheet: null, headerRow: null })).toMatchObject({
      ok: false,
      refusal: { code: 'bill-personal' },
    });
  });
});

describe('trying what was said', () => {
  it('tells what the whole file comes to, and its words', async () => {
    const { one, sheet } = await look(csv());
    expect(one.teach.tryTaught({ sheet, draft: KUAI_DRAFT })).toEqual({
      ok: true,
      rows: 2,
      income: 8_800_000,
      expense: -440_000,
      first: '2026-10-11',
      last: '2026-10-11',
      linked: 2,
      lost: 0,
      balanceBreaks: 0,
      words: [
        { word: '货款', side: 'income', rows: 1, likely: 'sale' },
        { word: '技术服务费', side: 'expense', rows: 1, likely: 'platform-fee' },
      ],
    });
  });

  it('counts the rows it cannot read, and names the first', async () => {
    const bad = { ...KUAI, 结算完成时间: '2026/10/11 8:00' };
    const { one, sheet } = await look(csv([KUAI, bad, bad]));
    expect(one.teach.tryTaught({ sheet, draft: KUAI_DRAFT })).toMatchObject({
      ok: false,
      rows: 1,
      unread: 2,
      refusal: { code: 'bill-dates', row: 3 },
    });
  });

  it('tells the sides alone where nearly every row has words of its own, for those name people', async () => {
    const rows = Array.from({ length: 12 }, (_, at) => ({ ...KUAI, 资金流水号: `K${at}`, 资金类型: `付张${at}` }));
    const { one, sheet } = await look(csv(rows));
    expect(one.teach.tryTaught({ sheet, draft: KUAI_DRAFT })).toMatchObject({
      ok: true,
      words: [{ word: '', side: 'income', rows: 12, likely: 'sale' }],
    });
  });

  it('proposes no word of a person, and one for each side where nothing names movements', async () => {
    const { one, sheet } = await look(csv([KUAI, { ...KUAI_FEE, 资金类型: '退给13812345678' }]));
    const words = (draft: TaughtDraft) => {
      const trial = one.teach.tryTaught({ sheet, draft });
      return trial.ok ? trial.words.map(({ word, likely }) => [word, likely]) : [];
    };
    expect(words(KUAI_DRAFT)).toEqual([['货款', 'sale']]);
    const columns = KUAI_DRAFT.columns.filter(({ role }) => role !== 'scene');
    expect(words({ ...KUAI_DRAFT, columns })).toEqual([
      ['', 'sale'],
      ['', 'other'],
    ]);
  });
});

describe('what was taught', () => {
  it('reads the file, and others like it, until it is forgotten', async () => {
    expect(await take(csv(), 'none')).toMatchObject({ ok: false, refusal: { code: 'layout-unknown' } });
    expect(await learn(csv(), KUAI_DRAFT)).toBe(true);
    const one = job();
    expect(await one.read({ importId: crypto.randomUUID(), file: csv() })).toMatchObject({
      ok: true,
      tables: [{ name: { zh: '快手 资金流水' }, rows: 2, source: 'other', leftOut: ['收货人姓名', '买家留言'] }],
    });
    expect(await take(csv(), 'one')).toEqual({ ok: true });
    const [{ id } = { id: '' }] = await one.teach.list();
    expect(await one.teach.change({ id, name: '换个名' })).toBe(true);
    expect(await one.teach.change({ id, name: '' })).toBe(false);
    expect(await readTaught(db)).toMatchObject([{ name: '换个名', taughtAt: 1_790_000_000_000 }]);
    expect(await one.teach.change({ id, name: null })).toBe(true);
    expect(await take(csv(), 'two')).toMatchObject({ ok: false });
    expect(await live()).toHaveLength(1);
  });

  it('is kept only where it is sound and every row reads', async () => {
    expect(await learn(csv(), { ...KUAI_DRAFT, name: '' })).toBe(false);
    expect(await learn(csv([KUAI, { ...KUAI, 收入金额: '很多' }]), KUAI_DRAFT)).toBe(false);
    expect(await readTaught(db)).toEqual([]);
  });

  it('anew takes the place of what was there; days stored the old way never count twice', async () => {
    expect(await learn(csv(), KUAI_DRAFT)).toBe(true);
    expect(await take(csv(), 'one')).toEqual({ ok: true });
    for (const one of await readTaught(db)) await dropTaught(db, one.id);
    expect(await learn(csv(), { ...KUAI_DRAFT, classes: [] }, 1_790_000_000_001)).toBe(true);
    expect(await learn(csv(), { ...KUAI_DRAFT, classes: [] }, 1_790_000_000_002)).toBe(true);
    expect(await readTaught(db)).toMatchObject([{ taughtAt: 1_790_000_000_002, classes: [] }]);
    expect(await take(csv(), 'two')).toMatchObject({ ok: false, refusal: { code: 'bill-otherwise' } });
    const later = { ...KUAI, 结算完成时间: '2026-10-12 08:00:00', 资金流水号: 'K9' };
    expect(await take(csv([later]), 'three')).toEqual({ ok: true });
    expect((await live()).map(({ version }) => version).sort()).toEqual([1_790_000_000_000, 1_790_000_000_002]);
  });

  it('under other headers never brings the same movements again; other ones of these days it does', async () => {
    const headers = KUAI_HEADERS.filter((one) => one !== '买家留言');
    const narrow = (rows: readonly Given[]) => new File([kuaiText(rows, headers)], '窄.csv');
    await learn(csv(), KUAI_DRAFT);
    await learn(narrow([KUAI]), { ...KUAI_DRAFT, headers });
    expect(await take(csv(), 'one')).toEqual({ ok: true });
    expect(await take(narrow([KUAI, KUAI_FEE]), 'two')).toMatchObject({ refusal: { code: 'bill-otherwise' } });
    expect(await take(narrow([{ ...KUAI, 资金流水号: 'K9' }]), 'three')).toEqual({ ok: true });
  });

  it('are refused as well where both are stored at once', async () => {
    await learn(csv(), KUAI_DRAFT);
    const [one, two] = [job(), job()];
    await one.read({ importId: crypto.randomUUID(), file: csv() });
    await learn(csv(), { ...KUAI_DRAFT, sides: 'two-columns', name: '再教' }, 1_790_000_000_001);
    await two.read({ importId: crypto.randomUUID(), file: csv() });
    const store = (of: SettlementJob, id: string) => of.store({ book: 'b', fileName: id, at: 1 });
    const outcomes = await Promise.all([store(one, 'one'), store(two, 'two')]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false]);
  });

  it('that was changed by others is not read', async () => {
    await learn(csv(), KUAI_DRAFT);
    const [bill] = await readTaught(db);
    await db.taught.put({ ...bill, sides: 'evil' } as never);
    expect(await readTaught(db)).toEqual([]);
    expect(await take(csv(), 'one')).toMatchObject({ ok: false, refusal: { code: 'layout-unknown' } });
  });
});
