import type { RefusalCode } from '../sheets/sheet.ts';

function parts(error: unknown): unknown[] {
  if (typeof error !== 'object' || error === null) return [];
  const { inner, cause, failures } = error as { inner?: unknown; cause?: unknown; failures?: unknown };
  return [inner, cause, ...(Array.isArray(failures) ? failures : [])];
}

function isQuota(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const { name, message } = error as { name?: unknown; message?: unknown };
  if (name === 'QuotaExceededError') return true;
  // Dexie wraps it: the transaction's AbortError carries the quota error inside, or only names it.
  if (typeof message === 'string' && message.includes('QuotaExceeded')) return true;
  return parts(error).some((part) => isQuota(part, depth + 1));
}

/** What a failed write is called towards the sender and the operator. */
export function storageFailure(error: unknown): Extract<RefusalCode, 'storage-full' | 'storage-failed'> {
  return isQuota(error) ? 'storage-full' : 'storage-failed';
}

/** The failure's kind without its message, which may hold keys. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
