/** Paging through a list while its report is made anew, as after a file came in: what is on screen is what its head says. */
import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { createReport } from '../../utils/stores/book-report-store.ts';
import type { SettingsStore } from '../../utils/stores/settings-store.ts';
import type { SettlementSource, View } from '../../utils/stores/settlement-source.ts';

const never = new AbortController().signal;

function opened() {
  const listed: View[] = [];
  let answered = async (_view: View): Promise<unknown> => ({ items: [], total: 0 });
  let reconciled: () => Promise<unknown> = async () => ({});
  const ask = async (_key: number, what: string, input: View) => {
    if (what !== 'list') return reconciled();
    listed.push({ show: input.show, from: input.from });
    return answered(input);
  };
  const source = { thread: { ask, drop: () => undefined }, today: () => '2026-11-30', now: () => 0 };
  const settings = { language: signal('zh') };
  const report = createReport(source as unknown as SettlementSource, settings as unknown as SettingsStore, never);
  return {
    report,
    listed,
    answers: (next: typeof answered) => {
      answered = next;
    },
    reconciles: (next: typeof reconciled) => {
      reconciled = next;
    },
  };
}

const settled = () => new Promise((done) => setTimeout(done, 5));

it('the page on screen is the one that is said to be, whenever it was asked for', async () => {
  const { report, listed, reconciles } = opened();
  await report.make('one');
  const { promise, resolve } = Promise.withResolvers<unknown>();
  reconciles(() => promise);
  const made = report.make('one');
  report.show({ show: 'open', from: 50 });
  resolve({});
  await made;
  await settled();
  expect(listed.at(-1)).toEqual(report.view.value);
});

it('what was chosen while a list is empty by now is not undone by the page before it', async () => {
  const { report, answers } = opened();
  await report.make('one');
  answers(async ({ show, from }) => {
    if (show === 'open' && from === 50) report.show({ show: 'all', from: 0 });
    return show === 'open' && from === 50 ? { items: [], total: 50 } : { items: [show], total: 50 };
  });
  report.show({ show: 'open', from: 50 });
  await settled();
  expect(report.view.value).toEqual({ show: 'all', from: 0 });
  expect(report.page.value).toEqual({ items: ['all'], total: 50 });
});
