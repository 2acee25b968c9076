/** Pins in words, in exports, and as they come back from a file. */
import { describe, expect, it } from 'vitest';
import { notesMarkdown } from '../../utils/files/notes-markdown.ts';
import { CNY } from '../../utils/metrics/money.ts';
import { notesChat } from '../../utils/notes/notes-chat.ts';
import { notesDocument } from '../../utils/notes/notes-export.ts';
import { type ShownPin, shownPin, shownVerdict } from '../../utils/notes/pin.ts';
import { parseOwnRecord } from '../../utils/notes/record-schema.ts';
import type { PinChangeRecord, PinRecord, PinTerms } from '../../utils/notes/records.ts';
import { badgeText } from '../../utils/texts/badge.ts';
import { besidePin, shownName } from '../../utils/texts/pins.ts';
import { moveOf } from '../../utils/tiers/move.ts';
import type { Verdict } from '../../utils/tiers/verdict-kinds.ts';
import type { Day } from '../../utils/time/day.ts';
import { suggestionFor } from '../stores/summaries.ts';
import { NOTES_INPUT } from './notes-fixture.ts';

const AT = Date.parse('2026-11-22T02:00:00Z');
const then = { verdict: { kind: 'role', role: 'second', candidate: false }, certainty: 0.8, revision: 7 } as const;
const TERMS: PinTerms = { ...then, role: 'main', reason: '老客都要', until: '2026-11-30' as Day, setAt: AT };
const base = { shop: 's', version: 1, updatedAt: AT, removed: false } as const;
const PIN: PinRecord = { ...base, id: 'pin:s:7', kind: 'pin', product: '7', terms: TERMS, before: { terms: null } };
const STOPPED: PinRecord = { ...PIN, terms: { ...TERMS, role: 'stop' } };
const CHANGE: PinChangeRecord = {
  ...base,
  ...then,
  id: 'c1',
  kind: 'pin-change',
  product: '7',
  change: 'set',
  role: 'main',
  reason: '老客都要 *很多*',
  until: '2026-11-30' as Day,
  changedAt: AT,
};

describe('records from a file', () => {
  it('come through whole', () => {
    for (const record of [
      PIN,
      STOPPED,
      { ...PIN, terms: null, before: { terms: TERMS } },
      { ...PIN, before: null },
      CHANGE,
    ]) {
      expect(parseOwnRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
    }
    const product = { ...base, id: 'product:s:7', kind: 'product', product: '7', nickname: '', articleNo: '' };
    expect(parseOwnRecord({ ...product, inTest: null })).not.toHaveProperty('excluded');
    expect(parseOwnRecord({ ...product, inTest: null, excluded: { reason: '赠品' } })).toMatchObject({
      excluded: { reason: '赠品' },
    });
  });

  it.each([
    ['the id of another product', { ...PIN, id: 'pin:s:8' }],
    ['the id of another shop', { ...PIN, shop: 't' }],
    ['a role that is none', { ...PIN, terms: { ...TERMS, role: 'hero' } }],
    ['no reason', { ...PIN, terms: { ...TERMS, reason: ' ' } }],
    ['a reason without end', { ...PIN, terms: { ...TERMS, reason: 'x'.repeat(201) } }],
    ['a day that is none', { ...PIN, terms: { ...TERMS, until: '2026-02-30' } }],
    ['a chance above one', { ...PIN, terms: { ...TERMS, certainty: 2 } }],
    ['a former pin that is none', { ...PIN, before: { terms: { role: 'main' } } }],
    ['a product id with markup', { ...PIN, id: 'pin:s:<b>', product: '<b>' }],
    ['a change that is none', { ...CHANGE, change: 'wiped' }],
    ['excluded without a reason', { ...CHANGE, kind: 'product', id: 'product:s:7', excluded: {} }],
  ])('are refused with %s', (_, record) => expect(parseOwnRecord(record)).toBeNull());
});

it('a list says what is suggested beside a pin, or that it has expired', () => {
  const said = (pin: ShownPin | null) => [shownName(then.verdict, pin, 'zh'), besidePin(then.verdict, pin, 'zh')];
  expect(said(shownPin(TERMS, '2026-11-30' as Day))).toEqual(['主推款 · 固定', '系统建议次推款']);
  expect(said(shownPin(TERMS, '2026-12-01' as Day))).toEqual(['次推款', '主推款的固定已到期']);
  expect(said(null)).toEqual(['次推款', null]);
});

it.each([
  ['stop', '停测 · 固定', 'stop'],
  ['test', '继续测 · 固定', 'test'],
  ['regular', '常规款 · 固定', null],
] as const)('%s can be pinned as well as a role', (role, name, move) => {
  const pin = shownPin({ ...TERMS, role }, '2026-11-30' as Day);
  expect([shownName(then.verdict, pin, 'zh'), besidePin(then.verdict, pin, 'zh')]).toEqual([name, '系统建议次推款']);
  expect(moveOf(shownVerdict(then.verdict, pin))).toBe(move);
  expect(besidePin(then.verdict, shownPin({ ...TERMS, role }, '2026-12-01' as Day), 'zh')).toMatch(/的固定已到期$/);
});

it('a pin holds through its last day', () => {
  const states = ['2026-11-30', '2026-12-01', '2026-12-07', '2026-12-08'].map(
    (today) => shownPin(TERMS, today as Day)?.state ?? null,
  );
  expect(states).toEqual(['holds', 'expired', 'expired', null]);
  expect(shownPin({ ...TERMS, until: null }, '2036-01-01' as Day)?.state).toBe('holds');
});

describe('the badge', () => {
  const view = { revision: 7, language: 'zh', currency: CNY } as const;
  const pin: ShownPin = { state: 'holds', role: 'main', until: null };
  const badge = (verdict: Verdict, by: ShownPin | null) =>
    badgeText(suggestionFor('7', verdict, { certainty: 0.8 }), view, by);

  it('shows the pinned role, and says what is suggested with its own certainty', () => {
    const { label, verdict, summary } = badge(then.verdict, pin);
    expect([label, verdict]).toEqual(['主推款 · 固定', { kind: 'role', role: 'main', candidate: false }]);
    expect(summary).toMatch(/^你固定为主推款；系统建议次推款：.*80%/);
  });

  it('keeps a warning in sight over the pin', () => {
    expect(badge({ kind: 'stop' }, pin).label).toBe('主推款 · 固定 · 停测');
    expect(badge({ kind: 'excluded', why: 'traffic-limit' }, pin).label).toBe('主推款 · 固定 · 限流中');
  });

  it('says a stop once that is pinned as well', () => {
    expect(badge({ kind: 'stop' }, { ...pin, role: 'stop' }).label).toBe('停测 · 固定');
    expect(badge({ kind: 'stop' }, { ...pin, role: 'regular' }).label).toBe('常规款 · 固定 · 停测');
  });

  it('names a state as a state, not as a suggestion', () => {
    expect(badge({ kind: 'excluded', why: 'traffic-limit' }, pin).summary).toMatch(/^你固定为主推款；系统：限流中：/);
  });

  it('says nothing of a pin that has expired', () => {
    expect(badge(then.verdict, { ...pin, state: 'expired' })).toEqual(badge(then.verdict, null));
  });
});

it('the export tells of every change, and of what was suggested then', () => {
  const [first, ...others] = NOTES_INPUT.suggestions;
  const pinned = { state: 'holds', role: 'profit', until: null } as const;
  const suggestions = first ? [{ ...first, pin: pinned }, ...others] : [];
  const document = notesDocument({ ...NOTES_INPUT, suggestions, pinChanges: [CHANGE] }, 'zh');
  const text = notesMarkdown(document);
  expect(notesChat(document)).toMatch(/^1\. .+ · 利润款 · 固定 · 系统建议：\S+款/m);
  expect(text).toContain('固定角色：利润款 · 固定');
  expect(text).toContain(
    '固定角色；主推款，到 2026-11-30；老客都要 \\*很多\\*；当时系统建议次推款，较有把握（80%）（第 7 版）',
  );
});
