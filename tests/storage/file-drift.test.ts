/** A file is judged by the good sheets of its list, whichever way those came. */
import { describe, expect, it } from 'vitest';
import type { SheetDraft } from '../../utils/sheets/sheet.ts';
import { driftOfFile, type FileJudging, noteGoodFile } from '../../utils/storage/file-drift.ts';
import { day, draft, freshDatabase, type Row, stored } from './support.ts';

const JUDGING: FileJudging = { hints: { gone: [], unknown: [] }, fixed: ['payItems'], accepted: [] };
const row = (n: number, pay: string): Row => [String(100 + n), { visitors: '90', payItems: '4', payAmount: pay }];
const IN_YUAN = [1, 2, 3].map((n) => row(n, `${n}29.60`));
const IN_FEN = [1, 2, 3].map((n) => row(n, `${n}2960`));

const file = (rows: readonly Row[], on = '2026-11-21'): SheetDraft =>
  draft({ rows, period: day(on), channel: 'file', listed: false });

describe('a file', () => {
  it('whose money is in fen is noticed by pages read before it, and of many days by any', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: IN_YUAN });
    expect(await driftOfFile(db, [file(IN_YUAN, '2026-11-20')], shop.id, JUDGING)).toBeNull();
    const found = await driftOfFile(db, [file(IN_YUAN, '2026-11-20'), file(IN_FEN)], shop.id, JUDGING);
    expect(found?.findings).toMatchObject([{ kind: 'unit', as: 'payAmount', to: 'fen' }]);
    expect(found?.now).toMatchObject([{ as: 'payAmount', examples: ['12960', '22960', '32960'] }]);
    expect(await driftOfFile(db, [file(IN_FEN)], null, JUDGING)).toBeNull();
  });

  it('of very many products is noticed by the few that are known', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: IN_YUAN });
    const strangers = Array.from({ length: 2_000 }, (_, n) => row(1_000 + n, '12960'));
    expect(await driftOfFile(db, [file([...strangers, ...IN_FEN])], shop.id, JUDGING)).not.toBeNull();
  });

  it('with a column less counts as changed only where something new may be it, and not once that was accepted', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: IN_YUAN });
    await noteGoodFile(db, [file(IN_YUAN)], shop.id, JUDGING);
    const without = [1, 2, 3].map((n): Row => [String(100 + n), { visitors: '90', payAmount: '9.9' }]);
    expect(await driftOfFile(db, [file(without)], shop.id, JUDGING)).toBeNull();
    const hints = { gone: [], unknown: [{ field: '付款件数', samples: [] }] };
    const found = await driftOfFile(db, [file(without)], shop.id, { ...JUDGING, hints });
    expect(found?.findings).toMatchObject([{ kind: 'missing', as: 'payItems', candidates: hints.unknown }]);
    expect(found?.was).toMatchObject([{ as: 'payItems', field: 'payItems' }]);
    const accepted = { ...JUDGING, hints, accepted: ['payItems'] } as const;
    expect(await driftOfFile(db, [file(without)], shop.id, accepted)).toBeNull();
    await noteGoodFile(db, [file(without)], shop.id, accepted);
    const more = { gone: [], unknown: [{ field: '又一列', samples: [] }] };
    expect(await driftOfFile(db, [file(without)], shop.id, { ...JUDGING, hints: more })).toBeNull();
  });
});
