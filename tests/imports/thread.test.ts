/** The screen's end of a thread: whatever ends it, nobody waits for an answer that never comes. */
import { expect, it } from 'vitest';
import { openThread } from '../../utils/imports/thread.ts';
import { holdLock } from '../../utils/storage/locks.ts';

const FOREVER = new AbortController().signal;
type Asked = { readonly read: (input: string) => string };

/** A thread that says which lock it holds, and answers nothing. */
function silent() {
  let started = 0;
  let hear: (event: unknown) => void = () => undefined;
  const start = () => {
    started += 1;
    return {
      addEventListener: (kind: string, on: typeof hear) => {
        if (kind === 'message') hear = on;
      },
      postMessage: () => undefined,
      terminate: () => undefined,
    } as never;
  };
  const thread = openThread<Asked>({ start, writes: 'read', until: FOREVER });
  return { thread, started: () => started, say: (data: object) => hear({ data }) };
}

it('fails what was asked once its lock is let go, and starts anew with the next question', async () => {
  const lock = `test-${crypto.randomUUID()}`;
  const release = await holdLock(lock, FOREVER);
  const { thread, started, say } = silent();
  const asked = thread.ask(1, 'read', 'a', { signal: FOREVER });
  say({ kind: 'alive', lock });
  release();
  await expect(asked).rejects.toThrow('thread ended');
  const again = thread.ask(1, 'read', 'b', { signal: FOREVER });
  expect(started()).toBe(2);
  say({ key: 1, kind: 'outcome', outcome: 'B' });
  expect(await again).toBe('B');
});

it('is not ended by the lock of one before it', async () => {
  const [first, second] = [`test-${crypto.randomUUID()}`, `test-${crypto.randomUUID()}`];
  const release = await holdLock(first, FOREVER);
  const stays = await holdLock(second, FOREVER);
  const { thread, say } = silent();
  const until = new AbortController();
  const asked = thread.ask(1, 'read', 'a', { signal: until.signal });
  say({ kind: 'alive', lock: first });
  say({ kind: 'alive', lock: second });
  stays();
  await expect(asked).rejects.toThrow('thread ended');
  const next = thread.ask(1, 'read', 'b', { signal: FOREVER });
  release();
  await holdLock(first, FOREVER);
  say({ key: 1, kind: 'outcome', outcome: 'B' });
  expect(await next).toBe('B');
});
