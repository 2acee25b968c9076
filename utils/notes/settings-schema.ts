/** Settings as they come back from a file: checked field by field, unknown keys dropped. */
import * as v from 'valibot';
import { MOST_RECIPES } from '../recipes/recipe.ts';
import { soundRecipes } from '../recipes/recipe-schema.ts';
import { type FieldMapping, soundMappings } from '../sheets/mapping.ts';
import { ChannelSchema, PageKindSchema } from '../sheets/sheet-parts.ts';
import type { BackupSettings } from './backup-data.ts';

const SiteId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/));
const MOST_SITES = 50;
const MOST_MAPPINGS = 200;

const Text = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const MappingSchema = v.pipe(
  v.object({
    page: PageKindSchema,
    channel: ChannelSchema,
    field: Text,
    as: Text,
    unit: Text,
    level: v.exactOptional(Text),
    period: v.exactOptional(Text),
  }),
  v.transform((mapping) => mapping as FieldMapping),
);

const Site = v.object({
  mode: v.nullable(v.picklist(['table', 'answers', 'off'])),
  paused: v.boolean(),
  files: v.exactOptional(v.boolean()),
});

const SettingsSchema = v.object({
  language: v.exactOptional(v.picklist(['zh', 'en'])),
  theme: v.exactOptional(v.picklist(['auto', 'light', 'dark'])),
  chipFolded: v.exactOptional(v.boolean()),
  pictures: v.exactOptional(v.boolean()),
  sites: v.pipe(
    v.record(SiteId, Site),
    v.check((sites) => Object.keys(sites).length <= MOST_SITES),
  ),
  // What means nothing to this build is left out, like any unknown key.
  mappings: v.exactOptional(
    v.pipe(
      v.array(MappingSchema),
      v.maxLength(MOST_MAPPINGS),
      v.transform((mappings) => soundMappings(mappings)),
    ),
  ),
  recipes: v.exactOptional(
    v.pipe(
      v.array(v.unknown()),
      v.maxLength(MOST_RECIPES),
      v.transform((recipes) => soundRecipes(recipes)),
    ),
  ),
}) satisfies v.GenericSchema<unknown, BackupSettings>;

/** @returns null when these are no settings. */
export function parseBackupSettings(input: unknown): BackupSettings | null {
  const parsed = v.safeParse(SettingsSchema, input, { abortEarly: true });
  return parsed.success ? parsed.output : null;
}
