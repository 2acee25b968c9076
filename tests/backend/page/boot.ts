import type { Boot } from '../boot.ts';

/** @throws Error when the shell carries no boot data */
export function readBoot(): Boot {
  const text = document.querySelector('#practice-boot')?.textContent;
  if (!text) throw new Error('no boot data');
  return JSON.parse(text) as Boot;
}
