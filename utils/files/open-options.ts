import type { FileLimits } from './file-limits.ts';

export interface OpenOptions {
  readonly signal: AbortSignal;
  readonly limits: FileLimits;
}
