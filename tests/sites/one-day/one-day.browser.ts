/** Answer, table and official file of one day give equal observations, whichever backend it is. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { datesList, feedsHistory } from '../../../utils/history/buckets.ts';
import { isMetricId } from '../../../utils/metrics/vocabulary.ts';
import type { SheetDraft } from '../../../utils/sheets/sheet.ts';
import { parseSheetDraft } from '../../../utils/sheets/sheet-schema.ts';
import { COMPASS_FIELDS } from '../../../utils/sites/compass/fields.ts';
import { JD_FIELDS } from '../../../utils/sites/jd/fields.ts';
import { PDD_FIELDS } from '../../../utils/sites/pdd/fields.ts';
import type { FieldDeclaration } from '../../../utils/sites/site.ts';
import { type ShownTable, showTables } from '../shown-table.ts';
import { compassDay } from './compass.ts';
import { jdDay } from './jd.ts';
import { type OneDay, observedIn, truthOf, without } from './one-day.ts';
import { PDD_AD, pddDay } from './pdd.ts';

type Channel = keyof OneDay['lacks'];

const DAY = { kind: 'day', day: '2026-11-21' };

/** Every metric the page declares is in the draft's figures, or in its absences with a reason. */
function unaccounted({ columns, absent }: SheetDraft, fields: readonly FieldDeclaration[]): string[] {
  const metrics = fields.map(({ as }) => as).filter(isMetricId);
  const known = new Set<string>([...columns.map(({ as }) => as), ...absent.map(({ metric }) => metric)]);
  return metrics.filter((metric) => !known.has(metric));
}

describe.each([
  ['jd', jdDay, JD_FIELDS, ['answer', 'table', 'file'], 'not-chosen'],
  ['compass', compassDay, COMPASS_FIELDS, ['answer', 'table', 'file'], 'not-chosen'],
  // Without a column chooser; its official file is advertising's and speaks of no figure of the list.
  ['pdd', pddDay, PDD_FIELDS, ['answer', 'table'], 'not-given'],
] as const)('%s', (site, make, fields, channels, why) => {
  let shown: ShownTable;
  let day: OneDay;
  let drafts: Readonly<Record<Channel, SheetDraft>>;

  beforeAll(async () => {
    shown = await showTables(`tests/sites/${site}/table-under-test.ts`);
    day = await make();
    drafts = { answer: day.answer, table: await shown.draft(day.page), file: day.file };
  });
  afterAll(() => shown.close());

  test('its page, taught instead of declared, gives the same observations', async () => {
    const taught = await showTables('tests/sites/one-day/taught-under-test.ts');
    try {
      const draft = await taught.draft(day.page);
      expect(parseSheetDraft(draft).ok).toBe(true);
      expect(draft.period).toEqual(DAY);
      expect(observedIn(draft)).toEqual(observedIn(drafts.table));
    } finally {
      await taught.close();
    }
  });

  test.each(channels)('%s: every figure as it truly is, and of the same list and day', (channel) => {
    const draft = drafts[channel];
    expect(parseSheetDraft(draft).ok).toBe(true);
    expect(draft).toMatchObject({
      channel,
      page: day.answer.page,
      level: 'spu',
      period: DAY,
      scope: { device: 'all', filters: {} },
    });
    expect(observedIn(draft)).toEqual(without(truthOf(day), day.lacks[channel]));
  });

  test.each(channels)('%s: what it lacks is absent with a reason, never 0', (channel) => {
    const { absent } = drafts[channel];
    const reasons = day.lacks[channel].map((metric) => absent.find((one) => one.metric === metric)?.why);
    expect(reasons).toEqual(day.lacks[channel].map(() => why));
    expect(unaccounted(drafts[channel], fields)).toEqual([]);
  });

  test('any two agree on all that both carry', () => {
    const pairs = channels.flatMap((one, n) => channels.slice(n + 1).map((other) => [one, other] as const));
    for (const [one, other] of pairs) {
      const lacks = [...day.lacks[one], ...day.lacks[other]];
      expect(without(observedIn(drafts[one]), lacks)).toEqual(without(observedIn(drafts[other]), lacks));
    }
  });
});

test('pdd: 推广报表 says nothing of the list, feeds no suggestion and dates no list', async () => {
  const { file } = await pddDay();
  expect(observedIn(file)).toEqual(new Map(PDD_AD.map(({ id, figures }) => [id, figures])));
  expect([feedsHistory(file), datesList(file)]).toEqual([false, false]);
});
