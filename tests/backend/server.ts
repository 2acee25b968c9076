/**
 * The practice backend as a local program:
 * `node tests/backend/server.ts --port 0 [--data FILE] [--seed N] [--today YYYY-MM-DD] [--scenario NAME]`
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildPage } from './build-page.ts';
import { type PracticeHandler, type PracticeSettings, practiceHandler } from './handler.ts';
import { PAGE_PATH } from './lists.ts';

export interface Backend extends PracticeHandler {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export interface BackendSettings extends PracticeSettings {
  readonly port?: number;
  /** false = leave the page as it was built before, if ever. */
  readonly build?: boolean;
}

/** Builds the page where needed, listens on 127.0.0.1; port 0 takes a free one. */
export async function startBackend(settings: BackendSettings = {}): Promise<Backend> {
  if (settings.build ?? true) await buildPage();
  const handler = practiceHandler(settings);
  const stop = new AbortController();
  const server = createServer((request, response) => void serve(handler, request, response, stop.signal));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = () =>
    new Promise<void>((resolve) => {
      stop.abort();
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { ...handler, origin: `http://127.0.0.1:${port}`, close };
}

async function serve(
  handler: PracticeHandler,
  request: IncomingMessage,
  response: ServerResponse,
  signal: AbortSignal,
) {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers[name] = value;
  }
  const reply = handler.answer({ method: request.method ?? 'GET', url: request.url ?? '/', headers });
  if (reply.delayMs > 0) await sleep(reply.delayMs, undefined, { signal }).catch(() => undefined);
  if (response.destroyed) return;
  response.writeHead(reply.status, { ...reply.headers, 'cache-control': 'no-store' });
  response.end(reply.body);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string' },
      seed: { type: 'string', default: '7' },
      today: { type: 'string' },
      scenario: { type: 'string', default: 'normal' },
    },
  });
  const backend = await startBackend({
    port: Number(values.port),
    seed: Number(values.seed),
    scenario: values.scenario,
    data: values.data === undefined ? null : readFileSync(values.data, 'utf8'),
    ...(values.today === undefined ? {} : { today: values.today }),
  });
  console.log(`${backend.origin}${PAGE_PATH}`);
}

if (import.meta.main) await main();
