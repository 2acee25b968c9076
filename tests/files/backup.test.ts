import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BackupRefusal, readBackup, writeBackup } from '../../utils/files/backup.ts';
import { BACKUP_LIMITS } from '../../utils/files/backup-format.ts';
import {
  asideRows,
  backupData,
  COSTS,
  counts,
  FILE,
  forged,
  NOTHING,
  RECORDS,
  REFUSALS,
  rowLine,
  SHOP,
  storedSheet,
} from './backup-fixture.ts';

const AT = Date.parse('2026-11-22T20:00:00+08:00');
const HELD = { shops: 1, sheets: 2, records: 4, costs: 2, planner: 6, files: 1, asides: 2, refusals: 2 };

async function refusal(file: Blob, limits = BACKUP_LIMITS): Promise<BackupRefusal | 'taken'> {
  const result = await readBackup(file, limits);
  return result.ok ? 'taken' : result.code;
}

describe('round trip', () => {
  it('gives back what was written', async () => {
    const data = await backupData();
    const file = await writeBackup(data, AT);
    const result = await readBackup(file);
    expect(result).toMatchObject({ ok: true, header: { createdAt: AT, counts: HELD } });
    expect(result.ok && result.data).toEqual(data);
  });

  it('also of nothing, and of more than one chunk', async () => {
    expect(await readBackup(await writeBackup(NOTHING, 0))).toMatchObject({ ok: true, data: NOTHING });
    const days = Array.from(
      { length: 60 },
      (_, at) => `2026-${at < 30 ? '09' : '10'}-${String((at % 30) + 1).padStart(2, '0')}`,
    );
    const sheets = await Promise.all(days.map((on) => storedSheet(on, 200)));
    const result = await readBackup(await writeBackup({ ...NOTHING, shops: [SHOP], sheets }, AT));
    expect(result.ok && result.data.sheets).toEqual(sheets);
  });

  it('whatever the operator wrote', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 120 }), async (text) => {
        const note = { ...RECORDS[0]!, text };
        const result = await readBackup(await writeBackup({ ...NOTHING, shops: [SHOP], records: [note] } as never, AT));
        expect(result.ok && result.data.records).toEqual([note]);
      }),
      { numRuns: 25 },
    );
  });

  it('the header says what is inside, in one readable line', async () => {
    const text = await (await writeBackup(await backupData(), AT)).text();
    expect(JSON.parse(text.slice(0, text.indexOf('\n')))).toMatchObject({ format: 'kuance-backup', version: 7 });
  });
});

describe('settings', () => {
  const settings = {
    language: 'en',
    pictures: true,
    chipFolded: false,
    sites: { sycm: { mode: 'table', paused: true } },
  } as const;
  const taken = async (value: unknown) => readBackup(await forged(rowLine('settings', value), { version: 2 }));

  it('come back as they were chosen, and stay out where none were', async () => {
    const data = { ...(await backupData()), settings };
    const result = await readBackup(await writeBackup(data, AT));
    expect(result.ok && result.data).toEqual(data);
    const none = await readBackup(await writeBackup(await backupData(), AT));
    expect(none.ok && 'settings' in none.data).toBe(false);
  });

  it('hold neither consent nor a grant, whatever a file says', async () => {
    const good = { page: 'sycm.item-rank', channel: 'table', field: '支付金额', as: 'payAmount', unit: 'fen' };
    const mapped = await taken({
      ...settings,
      mappings: [good, { ...good, as: 'nobody' }, { ...good, unit: 'miles' }],
    });
    expect(mapped.ok && mapped.data.settings).toEqual({ ...settings, mappings: [good] });
    const result = await taken({ ...settings, consentAt: 1, hosts: ['*://*/*'], stopped: {} });
    expect(result.ok && result.data.settings).toEqual(settings);
  });

  it.each([
    ['a mode that does not exist', { sites: { sycm: { mode: 'all', paused: false } } }],
    ['a theme that does not exist', { theme: 'x', sites: {} }],
    ['a switch that is none', { pictures: 'yes', sites: {} }],
    ['a site that is a path', { sites: { '../x': { mode: null, paused: false } } }],
    [
      'too many sites',
      { sites: Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`s${i}`, settings.sites.sycm])) },
    ],
    ['no sites', {}],
  ])('%s', async (_, value) => {
    expect(await taken(value)).toMatchObject({ ok: false, code: 'bad-row' });
  });

  it('stand once', async () => {
    const line = rowLine('settings', settings);
    expect(await refusal(await forged(line + line, { version: 2 }))).toBe('bad-row');
  });
});

describe('files of older builds', () => {
  it('name neither currency nor time zone: their shops are in China', async () => {
    const { currency: _c, zone: _z, ...old } = SHOP;
    const result = await readBackup(
      await forged(rowLine('shop', old), { counts: { shops: 1, sheets: 0, records: 0 } as never }),
    );
    expect(result.ok && result.data).toEqual({ ...NOTHING, shops: [SHOP] });
  });
});

describe('files that are no good', () => {
  it.each([
    ['empty', ''],
    ['text', '商品,支付\n1,2\n'],
    ['other JSON', '{"format":"other","version":1}\n'],
    ['no version', '{"format":"kuance-backup"}\n'],
    ['version 0', '{"format":"kuance-backup","version":0}\n'],
    ['header without fields', '{"format":"kuance-backup","version":1}\n'],
    ['no line feed', `{"format":"kuance-backup","version":1,"x":"${'y'.repeat(9000)}"}`],
    ['an array', '["kuance-backup",1]\n'],
  ])('%s is no backup', async (_, text) => {
    expect(await refusal(new Blob([text]))).toBe('not-a-backup');
  });

  it('a newer version is named as such', async () => {
    expect(await refusal(new Blob(['{"format":"kuance-backup","version":8,"rows":[]}\nxx']))).toBe('newer-version');
  });

  it('cut at any place', async () => {
    const file = await writeBackup(await backupData(), AT);
    const header = (await file.text()).indexOf('\n');
    for (const size of [0, 10, header]) expect(await refusal(file.slice(0, size))).toBe('not-a-backup');
    for (const size of [header + 1, header + 20, file.size - 1])
      expect(await refusal(file.slice(0, size))).toBe('cut-off');
  });

  it('one changed or added byte', async () => {
    const file = await writeBackup(await backupData(), AT);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const body = bytes.indexOf(10) + 1;
    for (const at of [body, body + 30, bytes.length - 1]) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await refusal(new Blob([changed]))).toBe('checksum');
    }
    expect(await refusal(new Blob([bytes, 'x']))).toBe('checksum');
  });

  it('garbage never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        expect(await refusal(new Blob([bytes.slice()]))).toBe('not-a-backup');
      }),
      { numRuns: 25 },
    );
  });
});

const SHEET = await storedSheet('2026-11-20');
const [UNITED, GONE] = await asideRows();

describe('files made to harm', () => {
  const shop = rowLine('shop', SHOP);

  it('a bomb is stopped at the limit', async () => {
    const bomb = await forged(new Uint8Array(20 * 1024 * 1024).fill(32));
    expect(bomb.size).toBeLessThan(50_000);
    expect(await refusal(bomb, { ...BACKUP_LIMITS, inflatedBytes: 1024 * 1024 })).toBe('too-large');
    expect(await refusal(bomb, { ...BACKUP_LIMITS, lineChars: 1024 })).toBe('too-large');
  });

  it('too many rows, too large a file', async () => {
    const file = await forged(shop.repeat(3));
    expect(await refusal(file, { ...BACKUP_LIMITS, rows: 0 })).toBe('too-large');
    expect(await refusal(file, { ...BACKUP_LIMITS, fileBytes: 10 })).toBe('too-large');
  });

  it.each([
    ['no JSON', 'x\n'],
    ['no row', '{"shop":1}\n'],
    ['an empty line', '\n'],
    ['another kind', rowLine('settings', {})],
    ['a prototype for a kind', rowLine('__proto__', {})],
    ['a shop twice', shop + shop],
    ['a shop of no platform', rowLine('shop', { ...SHOP, platform: 'ebay' })],
    ['a currency that is none', rowLine('shop', { ...SHOP, currency: { code: 'yuan', sign: '¥', exponent: 2 } })],
    ['a sign that writes figures', rowLine('shop', { ...SHOP, currency: { code: 'CNY', sign: '1', exponent: 2 } })],
    ['a zone of another planet', rowLine('shop', { ...SHOP, zone: { name: 'Mars', offsetMinutes: 9e9 } })],
    ['identities that are none', rowLine('shop', { ...SHOP, identities: [{}] })],
    ['a record of no shop', rowLine('record', RECORDS[0])],
    ['a record of another shop', shop + rowLine('record', { ...RECORDS[0], shop: 'taobao:x' })],
    ['a note without text', shop + rowLine('record', { ...RECORDS[0], text: 7 })],
    ['version 0', shop + rowLine('record', { ...RECORDS[0], version: 0 })],
    ['a time that is none', shop + rowLine('record', { ...RECORDS[0], updatedAt: 1e300 })],
    ['a role that does not exist', shop + rowLine('record', { ...RECORDS[1], verdict: { kind: 'role', role: 'x' } })],
    ['certainty above 1', shop + rowLine('record', { ...RECORDS[1], certainty: 2 })],
    ['a product record under another id', shop + rowLine('record', { ...RECORDS[2], id: 'product:x:y' })],
    ['a cost of no shop', rowLine('cost', COSTS[0])],
    ['a cost of 0', shop + rowLine('cost', { ...COSTS[0], cost: 0 })],
    ['a cost in parts of a fen', shop + rowLine('cost', { ...COSTS[0], cost: 0.5 })],
    ['a cost under another id', shop + rowLine('cost', { ...COSTS[0], id: COSTS[1]?.id })],
    ['a margin above 1', shop + rowLine('cost', { ...COSTS[1], margin: 1.2 })],
    ...[0, 91, 1.5, '10'].map((restockDays): [string, string] => [
      `new stock in ${restockDays} days`,
      shop + rowLine('cost', { ...COSTS[1], restockDays }),
    ]),
    ['a rate finer than any', shop + rowLine('cost', { ...COSTS[1], margin: 0.12345 })],
    ['a day that does not exist', shop + rowLine('record', { ...RECORDS[3], doneOn: '2026-02-30' })],
    ['a place that is none', shop + rowLine('sheet', { ...SHEET, places: [{ listing: null, at: AT }] })],
    ['no place at all', shop + rowLine('sheet', { ...SHEET, places: [] })],
    ['a file without a name', rowLine('file', { ...FILE, file: '' })],
    ['a file twice', rowLine('file', FILE).repeat(2)],
    ['a refusal for no reason', rowLine('refusal', { ...REFUSALS[1], code: 'toString' })],
    ['a refusal of no shop of the file', rowLine('refusal', REFUSALS[0])],
    ['a refusal longer than any', rowLine('refusal', { ...REFUSALS[1], shape: 'x'.repeat(3_000) })],
    ['a sheet that is none', shop + rowLine('sheet', { id: 'a'.repeat(16) })],
  ])('%s', async (_, body) => {
    expect(await refusal(await forged(body))).toBe('bad-row');
  });

  it.each([
    ['of no shop of the file', '', UNITED],
    ['without a finding', shop, { ...UNITED, findings: [] }],
    ['with a figure that is none', shop, { ...UNITED, findings: [{ ...UNITED?.findings[0], pairs: [{ was: 'x' }] }] }],
    ['of a metric nobody knows', shop, { ...GONE, findings: [{ ...GONE?.findings[0], as: 'x' }] }],
    ['whose sheet is no JSON', shop, { ...UNITED, body: '{' }],
    ['whose sheet is none', shop, { ...UNITED, body: '{"version":1}' }],
    ['whose sheet is a list', shop, { ...UNITED, body: '[]' }],
    ['without a place', shop, { ...UNITED, place: 7 }],
  ])('a sheet set aside %s', async (_, before, row) => {
    expect(await refusal(await forged(before + rowLine('aside', row)))).toBe('bad-row');
  });

  it('a sheet set aside brings nothing of its own along', async () => {
    const body = JSON.stringify({ ...JSON.parse(UNITED?.body ?? ''), extra: 1, shop: 'other' });
    const file = await forged(shop + rowLine('aside', { ...UNITED, body, id: 7, extra: 2 }), {
      counts: counts({ shops: 1, asides: 1 }),
    });
    const result = await readBackup(file);
    expect(result.ok && result.data.asides).toEqual([UNITED]);
  });

  it('a sheet of another shop, a sheet twice', async () => {
    const sheet = await storedSheet('2026-11-20');
    const other = { ...sheet, shop: 'taobao:x' };
    expect(await refusal(await forged(shop + rowLine('sheet', other)))).toBe('bad-row');
    const twice = rowLine('sheet', sheet) + rowLine('sheet', { ...sheet, id: 'b'.repeat(16) });
    expect(await refusal(await forged(shop + twice))).toBe('bad-row');
  });

  it('a forged sheet id is not believed', async () => {
    const sheet = await storedSheet('2026-11-20');
    const file = await forged(shop + rowLine('sheet', { ...sheet, id: 'b'.repeat(16) }), {
      counts: counts({ shops: 1, sheets: 1 }),
    });
    const result = await readBackup(file);
    expect(result.ok && result.data.sheets[0]?.id).toBe(sheet.id);
  });

  it('counts that do not fit', async () => {
    expect(await refusal(await forged(shop))).toBe('counts-differ');
    expect(await refusal(await forged(shop, { counts: counts({ shops: 2 }) }))).toBe('counts-differ');
  });

  it('bytes that are no text, a body that is no gzip', async () => {
    expect(await refusal(await forged(new Uint8Array([0xff, 0xfe, 10])))).toBe('checksum');
    expect(await refusal(await forged(new Uint8Array([0x5b, 0xe5, 0x95])))).toBe('checksum');
  });

  it('keys of a prototype and unknown keys do not come through', async () => {
    const text = `["shop",${JSON.stringify(SHOP).slice(0, -1)},"__proto__":{"polluted":1},"extra":1}]\n`;
    const result = await readBackup(await forged(text, { counts: counts({ shops: 1 }) }));
    const taken = result.ok ? result.data.shops[0] : undefined;
    expect(taken).toEqual(SHOP);
    expect(Object.keys(taken ?? {})).not.toContain('extra');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((taken as unknown as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('the detail names a place, never a value', async () => {
    const body = shop + rowLine('record', { ...RECORDS[0], text: 7, reason: '秘密' });
    expect(await readBackup(await forged(body))).toEqual({ ok: false, code: 'bad-row', detail: 'line 2' });
  });
});
