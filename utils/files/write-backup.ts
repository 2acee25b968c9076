import type { BackupData } from '../notes/backup-data.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupHeader,
  type BackupRowKind,
  countsOf,
  sha256Hex,
} from './backup-format.ts';

/** Text gathered before it is handed to the compressor. */
const CHUNK_CHARS = 256 * 1024;

/**
 * One file with everything a shop's history rests on.
 * @param createdAt epoch ms
 */
export async function writeBackup(data: BackupData, createdAt: number): Promise<Blob> {
  const body = await gzip(chunks(data));
  const header: BackupHeader = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    createdAt,
    counts: countsOf(data),
    bytes: body.byteLength,
    sha256: await sha256Hex(body),
  };
  return new Blob([`${JSON.stringify(header)}\n`, body], { type: 'application/octet-stream' });
}

function* lines(data: BackupData): Generator<string> {
  for (const shop of data.shops) yield line('shop', shop);
  for (const sheet of data.sheets) yield line('sheet', sheet);
  for (const record of data.records) yield line('record', record);
  for (const cost of data.costs) yield line('cost', cost);
  for (const record of data.planner) yield line('planner', record);
  for (const file of data.files) yield line('file', file);
  for (const aside of data.asides) yield line('aside', aside);
  for (const refusal of data.refusals) yield line('refusal', refusal);
  if (data.settings) yield line('settings', data.settings);
}

function line(kind: BackupRowKind, row: object): string {
  return `${JSON.stringify([kind, row])}\n`;
}

function* chunks(data: BackupData): Generator<string> {
  let chunk = '';
  for (const text of lines(data)) {
    chunk += text;
    if (chunk.length < CHUNK_CHARS) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

async function gzip(parts: Iterator<string>): Promise<ArrayBuffer> {
  const encoder = new TextEncoder();
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const next = parts.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
  return new Response(source.pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}
