/** Refusals and imported files as they come back from a backup: checked field by field, unknown keys dropped. */
import * as v from 'valibot';
import { cleanText } from '../sheets/clean-text.ts';
import type { RefusalCode } from '../sheets/sheet.ts';
import { ChannelSchema, InstantSchema, shortText } from '../sheets/sheet-parts.ts';
import { isRefusalCode } from '../texts/refusals.ts';
import type { KeptFile, KeptRefusal } from './kept.ts';

const Code = v.custom<RefusalCode>(isRefusalCode);
/** Names of pages, and facts of a shape; a file's refusal says where in it. */
const Told = v.pipe(v.string(), v.maxLength(2_000), v.transform(cleanText));

const RefusalSchema = v.object({
  code: Code,
  page: Told,
  channel: ChannelSchema,
  shape: Told,
  at: InstantSchema,
  shop: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(300))),
}) satisfies v.GenericSchema<unknown, KeptRefusal>;

const FileSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  createdAt: InstantSchema,
  file: shortText(300),
}) satisfies v.GenericSchema<unknown, KeptFile>;

/** @returns null when it is no refusal. */
export function parseKeptRefusal(input: unknown): KeptRefusal | null {
  const parsed = v.safeParse(RefusalSchema, input, { abortEarly: true });
  return parsed.success ? parsed.output : null;
}

/** @returns null when it is no imported file. */
export function parseKeptFile(input: unknown): KeptFile | null {
  const parsed = v.safeParse(FileSchema, input, { abortEarly: true });
  return parsed.success ? parsed.output : null;
}
