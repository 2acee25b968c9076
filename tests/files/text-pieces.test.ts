/** Rows with long texts: whatever is written is read again as it was, or is not written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUP_LIMITS, type BackupLimits } from '../../utils/files/backup-format.ts';
import { readSettlementBackup, writeSettlementBackup } from '../../utils/files/settlement-backup.ts';
import type { BackupRow } from '../../utils/files/text-pieces.ts';

const LINE = 2048;
const SMALL: BackupLimits = { ...BACKUP_LIMITS, lineChars: LINE };
/** At so long a line a text of more is cut. */
const PIECE = LINE / 64;

async function* given(rows: readonly BackupRow[]) {
  yield* rows;
}

const write = (rows: readonly BackupRow[], limits = SMALL) =>
  writeSettlementBackup(given(rows), { schema: 1, createdAt: 0, limits });

async function readAll(file: Blob, limits = SMALL) {
  const rows: BackupRow[] = [];
  const take = (table: string, row: unknown) => rows.push([table, row]) > 0;
  const outcome = await readSettlementBackup(file, { schema: 1, take, isWhole: () => true }, limits);
  return outcome.ok ? rows : outcome.code;
}

/** A file whose lines nobody checked when they were written. */
async function forged(lines: readonly unknown[], version: number): Promise<Blob> {
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const body = await new Response(stream).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const counts = { closed: 1 };
  const header = { format: 'kuance-settlement-backup', version, schema: 1, createdAt: 0, counts };
  return new Blob([`${JSON.stringify({ ...header, bytes: body.byteLength, sha256 })}\n`, body]);
}

const versionOf = async (file: Blob): Promise<unknown> => JSON.parse((await file.text()).split('\n')[0]!).version;

describe('there and back', () => {
  const part = fc.constantFrom('"', '\\', '\n', '\u0001', '店', '\ud83d\ude00', '\ud83d', '\ude00', 'a', '{"k":1}');
  const text = fc.array(part, { maxLength: 400 }).map((parts) => parts.join(''));
  const row = fc.record({ id: fc.string({ maxLength: 8 }), text, at: fc.nat() });

  it('every row, whatever its text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('closed', 'piece?'), row), { maxLength: 5 }), async (rows) => {
        const written = await write(rows);
        if (!written.ok) throw new Error(written.code);
        expect(await readAll(written.file)).toEqual(rows);
        const isCut = rows.some(([, one]) => one.text.length > PIECE);
        expect(await versionOf(written.file)).toBe(isCut ? 2 : 1);
      }),
      { numRuns: 60 },
    );
  });

  it('a text many times as long as a line may be', async () => {
    const rows: BackupRow[] = [['closed', { month: '2026-10', text: '{"k":"店"}'.repeat(800), who: '' }]];
    const written = await write(rows);
    if (!written.ok) throw new Error(written.code);
    expect(await readAll(written.file)).toEqual(rows);
  });
});

describe('what its reader would not take is not written', () => {
  it.each([
    ['a text longer than any browser should hold', [['closed', { text: 'x'.repeat(PIECE * 256 + 1) }]], SMALL],
    ['a row that is long without a long text', [['chunks', { bills: Array(LINE).fill(1) }]], SMALL],
    ['more lines', [['a', { text: 'x'.repeat(PIECE * 3) }]], { ...SMALL, rows: 3 }],
    ['more text', [['a', { text: 'x'.repeat(PIECE * 3) }]], { ...SMALL, inflatedBytes: 100 }],
    ['a larger file', [['a', {}]], { ...SMALL, fileBytes: 200 }],
  ] as const)('%s', async (_, rows, limits) => {
    expect(await write(rows, limits)).toEqual({ ok: false, code: 'too-large' });
  });

  it('up to its very limits it is written, and read', async () => {
    const rows: BackupRow[] = [['a', { text: 'x'.repeat(PIECE * 256) }]];
    const whole = await write(rows, { ...SMALL, rows: 257 });
    if (!whole.ok) throw new Error(whole.code);
    expect(await readAll(whole.file, { ...SMALL, rows: 257, fileBytes: whole.file.size })).toEqual(rows);
    expect(await write(rows, { ...SMALL, rows: 256 })).toMatchObject({ ok: false });
    expect(await write(rows, { ...SMALL, fileBytes: whole.file.size - 1 })).toMatchObject({ ok: false });
  });
});

describe('pieces that do not belong together refuse the whole file', () => {
  const row = ['closed', { text: { pieces: 2 } }];
  it.each([
    ['one is missing', [['piece', 0, 'a'], row]],
    ['in another turn', [['piece', 1, 'b'], ['piece', 0, 'a'], row]],
    ['one stands twice', [['piece', 0, 'a'], ['piece', 0, 'a'], row]],
    [
      'of no row',
      [
        ['closed', {}],
        ['piece', 0, 'a'],
      ],
    ],
    [
      'of a row that has none',
      [
        ['piece', 0, 'a'],
        ['closed', { text: '' }],
      ],
    ],
    ['of no text', [['piece', 0, 1], row]],
    ['with something more', [['piece', 0, 'a', 1], row]],
    [
      'of a row that is no object',
      [
        ['piece', 0, 'a'],
        ['closed', null],
      ],
    ],
  ])('%s', async (_, lines) => {
    expect(await readAll(await forged(lines, 2))).toBe('bad-row');
  });

  it('together longer than a text may be', async () => {
    const long = Array.from({ length: 8 }, (_, n) => ['piece', n, 'x'.repeat(PIECE * 48)]);
    expect(await readAll(await forged([...long, ['closed', { text: { pieces: 8 } }]], 2))).toBe('too-large');
  });

  it('as they belong', async () => {
    const lines = [['piece', 0, 'a'], ['piece', 1, 'b'], row];
    expect(await readAll(await forged(lines, 2))).toEqual([['closed', { text: 'ab' }]]);
  });
});
