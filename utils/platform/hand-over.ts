/**
 * Files dropped on the first screen, on their way to the panel that reads them: between two documents of
 * the extension, by a channel no page can hear.
 */
const NAME = 'kuance-files';

type Message =
  | { readonly kind: 'offer' }
  | { readonly kind: 'want'; readonly by: string }
  | { readonly kind: 'files'; readonly to: string; readonly files: readonly File[] };

/** Offers files until one panel takes them; it may only be opened later. */
export function offerFiles(files: readonly File[], onTaken: () => void, until: AbortSignal): void {
  const channel = new BroadcastChannel(NAME);
  const say = (message: Message) => channel.postMessage(message);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind !== 'want') return;
    say({ kind: 'files', to: data.by, files });
    channel.close();
    onTaken();
  };
  until.addEventListener('abort', () => channel.close(), { once: true });
  say({ kind: 'offer' });
}

/** Takes files that are offered now or later. */
export function takeFiles(onFiles: (files: readonly File[]) => void, until: AbortSignal): void {
  const channel = new BroadcastChannel(NAME);
  const by = crypto.randomUUID();
  const want = () => channel.postMessage({ kind: 'want', by } satisfies Message);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'offer') want();
    else if (data.kind === 'files' && data.to === by) onFiles(data.files);
  };
  until.addEventListener('abort', () => channel.close(), { once: true });
  want();
}
