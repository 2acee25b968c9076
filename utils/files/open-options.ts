import type { FileLimits } from './file-limits.ts';

export interface OpenOptions {
  readonly signal: AbortSignal;
  readonly limits: FileLimits;
  /** An archive may hold several files, all of which are opened; else it must hold one. */
  readonly several?: true;
}
