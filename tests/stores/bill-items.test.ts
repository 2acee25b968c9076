/** Several questions about one file, whose thread answers by the file's key alone. */
import { beforeEach, describe, expect, it } from 'vitest';
import { openThread } from '../../utils/imports/thread.ts';
import { createItems } from '../../utils/stores/bill-items.ts';
import { KUAI_DRAFT } from '../bills/made-taught.ts';

type Asked = { readonly key: number; readonly ask: string; readonly input?: { readonly draft?: unknown } };

const tick = () => new Promise<void>((done) => setTimeout(done, 0));
const UNKNOWN = { ok: false, refusal: { code: 'layout-unknown' } };
const READ = { ok: true, tables: [], known: false, unread: ['u'] };

let posted: Asked[];
let items: ReturnType<typeof createItems>;
let thread: ReturnType<typeof openThread>;
let answer: (key: number, outcome: unknown) => Promise<void>;

beforeEach(() => {
  posted = [];
  let hear: (event: unknown) => void = () => undefined;
  const worker = {
    addEventListener: (kind: string, on: typeof hear) => {
      if (kind === 'message') hear = on;
    },
    postMessage: (asked: Asked) => posted.push(asked),
    terminate: () => undefined,
  };
  answer = (key, outcome) => {
    hear({ data: { key, kind: 'outcome', outcome } });
    return tick();
  };
  const until = new AbortController().signal;
  thread = openThread({ start: () => worker as never, writes: 'store' as never, until });
  items = createItems({ thread, now: () => 1, newId: () => 'n' } as never, until);
});

const asked = () => posted.map(({ key, ask }) => `${key} ${ask}`);
const states = () => items.items.value.map(({ state }) => state);

async function added(outcome: unknown, ...names: readonly string[]): Promise<void> {
  items.add(names.map((name) => new File(['x'], name)));
  await tick();
  for (const { id } of items.items.value) await answer(id, outcome);
}

describe('questions about one file', () => {
  it('are answered each by its own answer: what a trial comes to stores nothing', async () => {
    await added(READ, 'a.xlsx');
    const trial = items.teaching.tryTaught(1, 'u', KUAI_DRAFT);
    await tick();
    const storing = items.store(1, 'b');
    await tick();
    expect(asked()).toEqual(['1 read', '1 tryTaught']);
    await answer(1, { ok: true, rows: 5 });
    expect(await trial).toEqual({ ok: true, rows: 5 });
    expect(states()).toEqual(['storing']);
    await answer(1, { ok: false, refusal: { code: 'bill-source' } });
    await storing;
    expect(states()).toEqual(['refused']);
  });

  it('a thread hears the next one once the first was answered', async () => {
    const { signal } = new AbortController();
    const first = thread.ask(7, 'read' as never, {} as never, { signal });
    const second = thread.ask(7, 'store' as never, {} as never, { signal });
    expect(asked()).toEqual(['7 read']);
    await answer(7, 'one');
    expect(asked()).toEqual(['7 read', '7 store']);
    await answer(7, 'two');
    expect(await Promise.all([first, second])).toEqual(['one', 'two']);
  });

  it('a trial asked before another was said is never made', async () => {
    await added(UNKNOWN, 'a.csv');
    const trials = ['1', '2', '3'].map((name) => items.teaching.tryTaught(1, 'u', { ...KUAI_DRAFT, name }));
    const settled = Promise.allSettled(trials);
    await tick();
    await answer(1, { ok: true, rows: 3 });
    await answer(1, { ok: true, rows: 3 });
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    expect(posted.slice(1).map(({ input }) => input?.draft)).toMatchObject([{ name: '3' }]);
  });

  it('none is asked of a file that is gone', async () => {
    await added(UNKNOWN, 'a.csv');
    const first = items.teaching.tryTaught(1, 'u', KUAI_DRAFT);
    await tick();
    const learning = items.teaching.learn(1, 'u', KUAI_DRAFT);
    const both = Promise.allSettled([first, learning]);
    items.drop(1);
    await answer(1, UNKNOWN);
    expect(asked()).not.toContain('1 learn');
    expect((await both)[1]).toMatchObject({ status: 'rejected' });
  });
});

it('what was taught reads every file again that nobody knew', async () => {
  await added(UNKNOWN, 'a.csv', 'b.csv');
  await added(READ, 'c.csv');
  void items.teaching.learn(1, 'u', KUAI_DRAFT);
  await tick();
  posted.length = 0;
  await answer(1, true);
  expect(asked().sort()).toEqual(['1 read', '2 read']);
  expect(states()).toEqual(['reading', 'reading', 'read']);
});
