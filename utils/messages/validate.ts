/**
 * What the worker accepts. A content script lives in a page that may be hostile, so everything but
 * the sheet (see `sheet-schema.ts`) is checked here, with caps.
 */
import * as v from 'valibot';
import type { PlatformId, Refusal } from '../sheets/sheet.ts';
import { PlatformSchema } from '../sheets/sheet-parts.ts';
import type { Language } from '../texts/texts.ts';
import { MOST_SHARED } from '../tiers/trial/share-visitors.ts';
import type { BadgeQuery, ReviewQuery, ShareQuery } from './protocol.ts';

// A shop known by its name only carries that name in its id.
const shopId = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const productId = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{1,40}$/));

const badgeQuery = v.object({
  shop: shopId,
  products: v.pipe(v.array(productId), v.maxLength(200)),
  language: v.picklist(['zh', 'en']),
});

const wordsQuery = v.object({
  platform: PlatformSchema,
  language: v.picklist(['zh', 'en']),
});

const refusal = v.object({
  code: v.picklist([
    'not-json',
    'too-large',
    'too-deep',
    'wrong-envelope',
    'empty-answer',
    'error-code',
    'session-expired',
    'ciphertext',
    'risk-control',
    'bad-period',
    'bad-id',
    'bad-figure',
    'fields-changed',
    'scrambled-digits',
    'no-table',
    'empty-table',
    'stale-table',
    'header-unknown',
    'parts-hidden',
    'forged',
    'invalid-sheet',
    'excluded-page',
    'storage-full',
    'storage-failed',
  ]),
  page: v.pipe(v.string(), v.maxLength(120), v.regex(/^[\w./-]*$/)),
  channel: v.picklist(['answer', 'table', 'file']),
  // Shapes hold lengths and counts; a longer run of digits would be somebody's id.
  shape: v.pipe(
    v.string(),
    v.maxLength(300),
    v.transform((text) => text.replace(/\d{9,}/g, '#')),
  ),
});

/** @returns null for anything that is not such a query. */
export function parseBadgeQuery(input: unknown): BadgeQuery | null {
  const parsed = v.safeParse(badgeQuery, input);
  return parsed.success ? parsed.output : null;
}

export function parseWordsQuery(input: unknown): { platform: PlatformId; language: Language } | null {
  const parsed = v.safeParse(wordsQuery, input);
  return parsed.success ? parsed.output : null;
}

export function parseRefusal(input: unknown): Refusal | null {
  const parsed = v.safeParse(refusal, input);
  return parsed.success ? parsed.output : null;
}

const shareQuery = v.object({
  shop: shopId,
  visitors: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST_SHARED)),
});

export function parseShareQuery(input: unknown): ShareQuery | null {
  const parsed = v.safeParse(shareQuery, input);
  return parsed.success ? parsed.output : null;
}

const reviewQuery = v.object({ shop: shopId, view: v.pipe(v.string(), v.uuid()) });

export function parseReviewQuery(input: unknown): ReviewQuery | null {
  const parsed = v.safeParse(reviewQuery, input);
  return parsed.success ? parsed.output : null;
}

export function parseShopId(input: unknown): string | null {
  const parsed = v.safeParse(shopId, input);
  return parsed.success ? parsed.output : null;
}
