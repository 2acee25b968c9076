/** The one way messages go: from a content script or a page of ours to the worker, and its answer back. */
import { type Browser, browser } from 'wxt/browser';
import type { Protocol } from './protocol.ts';

type Type = keyof Protocol;
type Answer<T extends Type> = Awaited<ReturnType<Protocol[T]>>;

interface Message<T extends Type> {
  readonly data: Parameters<Protocol[T]>[0];
  readonly sender: Browser.runtime.MessageSender;
}

/** Rejects when the worker is gone or could not answer. */
export async function sendToWorker<T extends Type>(type: T, ...[data]: Parameters<Protocol[T]>): Promise<Answer<T>> {
  const answer: { value: Answer<T> } | null = await browser.runtime.sendMessage({ type, data });
  if (!answer) throw new Error(type);
  return answer.value;
}

/**
 * Only the worker listens, once a type and in its first turn. `data` is whatever was sent: check it first.
 * The answer starts in the turn of the message, so that what must follow a click still does.
 */
export function onMessage<T extends Type>(
  type: T,
  answer: (message: Message<T>) => Answer<T> | Promise<Answer<T>>,
): void {
  browser.runtime.onMessage.addListener((message, sender, reply) => {
    if (message?.type !== type) return;
    const answered = async () => reply({ value: await answer({ data: message.data, sender }) });
    answered().catch(() => reply(null));
    return true;
  });
}
