import { commonTexts } from '../texts/common.ts';

export type FileExtension = 'md' | 'csv' | 'txt' | 'ics' | 'json' | 'xlsx' | 'kuance';

/** What Windows, macOS or a browser's download refuses, controls, and signs that turn the writing direction. */
const ILLEGAL = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const LONGEST_PART = 40;

/**
 * `款策_店铺_2026-11-22.md`. Parts that are empty once cleaned are left out; the product's name stands
 * first, so that no reserved name such as `CON` can come out.
 */
export function fileName(parts: readonly string[], extension: FileExtension): string {
  const clean = parts.map(cleanPart).filter((part) => part !== '');
  return `${[commonTexts.zh.product, ...clean].join('_')}.${extension}`;
}

function cleanPart(part: string): string {
  const plain = part.toWellFormed().replace(ILLEGAL, '').replaceAll('\ufffd', '').replace(/\s+/g, ' ').trim();
  const short = [...plain].slice(0, LONGEST_PART).join('');
  return short.replace(/^[. ]+|[. ]+$/g, '');
}
