/** Files on their way into a shop: dropped, read, looked at, stored or refused. Nothing is stored before the operator says so. */
import { computed, signal } from '@preact/signals';
import type { StoreOutcome } from '../imports/protocol.ts';
import type { RecipeDraft } from '../recipes/recipe.ts';
import type { Fixed } from '../sheets/drift.ts';
import type { FileRefusal } from '../sheets/file-refusal.ts';
import { type Choices, mappingsFor } from '../sheets/mapping.ts';
import { sharesIds } from '../sheets/shared-ids.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import { dayOfInstant } from '../time/day.ts';
import {
  type Choice,
  type FileItem,
  type FileState,
  type ImportSource,
  type ImportStore,
  isClear,
  type LookBy,
  type Ready,
  type SaidOfFile,
  statedChoice,
  targetOf,
} from './import-items.ts';

function refused(refusal: FileRefusal, taught = false, kept: string | null = null): FileState {
  return { kind: 'refused', refusal, kept, teachable: taught || refusal.code === 'layout-unknown' };
}

const LIKELIEST: LookBy = { sheet: null, headerRow: null, platform: 'other' };

interface Held extends SaidOfFile {
  readonly file: File;
  readonly stop: AbortController;
  /** Columns the operator says are no longer there. */
  readonly accepted: Fixed;
}

class Imports {
  readonly items = signal<readonly FileItem[]>([]);
  readonly choices = signal<Readonly<Partial<Record<PlatformId, Choice>>>>({});
  readonly #source: ImportSource;
  readonly #until: AbortSignal;
  readonly #held = new Map<number, Held>();
  /** Platforms whose shop a file told, not the operator. */
  readonly #told = new Set<PlatformId>();
  #next = 1;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(source: ImportSource, until: AbortSignal) {
    this.#source = source;
    this.#until = until;
  }

  add(files: readonly File[]): void {
    for (const file of files) {
      const key = this.#next++;
      this.#held.set(key, { file, stop: new AbortController(), period: null, currency: null, accepted: [] });
      this.items.value = [...this.items.value, { key, name: file.name, state: { kind: 'waiting' } }];
      this.#inTurn(() => this.#read(key));
    }
  }

  readAs(key: number, said: Partial<SaidOfFile>): void {
    const held = this.#held.get(key);
    if (held) this.#held.set(key, { ...held, ...said });
    this.#again(key);
  }

  /** The columns mean what the operator says: the file is read again by it. */
  async confirm(key: number, choices: Choices): Promise<void> {
    const [state, held] = [this.#state(key), this.#held.get(key)];
    const drift = state?.kind === 'ready' && state.comparison?.drift;
    if (!drift || !held) return;
    const { findings } = drift;
    const gone = findings.map(({ as }) => as).filter((as) => choices[as] === '');
    this.#held.set(key, { ...held, accepted: [...held.accepted, ...gone] });
    await this.#source.addMappings(mappingsFor({ page: state.summary.page, channel: 'file' }, findings, choices));
    this.#again(key);
  }

  async teach(key: number, by?: LookBy): Promise<void> {
    // Shown at once, so that nothing else is asked of this file meanwhile.
    this.#set(key, { kind: 'waiting' });
    await this.#inTurn(() => this.#look(key, by));
  }

  async #look(key: number, by?: LookBy): Promise<void> {
    const held = this.#held.get(key);
    if (!held) return;
    try {
      const { signal } = held.stop;
      const input = { file: held.file, ...(by ?? LIKELIEST), recipes: await this.#source.recipes() };
      const found = await this.#source.thread.ask(key, 'look', input, { signal });
      // A file like one that was taught is of its platform, until the operator says otherwise.
      const platform = by?.platform ?? ((found.ok && found.look.table.like?.platform) || LIKELIEST.platform);
      this.#set(key, found.ok ? { kind: 'teaching', look: found.look, platform } : refused(found.refusal));
    } catch (error) {
      this.#failed(key, error);
    }
  }

  /** @throws Error when it cannot be kept; the file is then still being taught. */
  async learn(key: number, recipe: RecipeDraft): Promise<void> {
    await this.#source.keepRecipe(recipe);
    this.#again(key);
  }

  stopTeaching(key: number): void {
    this.#again(key);
  }

  #again(key: number): void {
    this.#set(key, { kind: 'waiting' });
    this.#inTurn(() => this.#read(key));
  }

  choose(platform: PlatformId, choice: Choice): void {
    const before = this.choices.value[platform];
    this.#told.delete(platform);
    this.choices.value = { ...this.choices.value, [platform]: choice };
    // A name still being typed changes nothing of what would be met.
    if (before?.shop === choice.shop) return;
    for (const { key } of this.#ready(platform)) this.#inTurn(() => this.#compare(key));
  }

  async store(): Promise<void> {
    const shops = new Set<string>();
    for (const { key, state } of this.#ready()) {
      if (state.kind === 'ready' && !isClear(state)) continue;
      const shop = await this.#inTurn(() => this.#store(key));
      if (shop !== null) shops.add(shop);
    }
    this.#forgetTold();
    if (shops.size > 0) await this.#source.persist().catch(() => false);
    for (const shop of shops) await this.#source.refreshShop(shop);
  }

  remove(key: number): void {
    const held = this.#held.get(key);
    const kind = this.#state(key)?.kind;
    held?.stop.abort();
    if (kind === 'reading' || kind === 'storing') return;
    this.#held.delete(key);
    this.#source.thread.drop(key);
    this.items.value = this.items.value.filter((item) => item.key !== key);
    this.#forgetTold();
  }

  /** One file at a time: memory and disk are for one. */
  #inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(job);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  #state(key: number): FileState | undefined {
    return this.items.value.find((item) => item.key === key)?.state;
  }

  #set(key: number, state: FileState): void {
    this.items.value = this.items.value.map((item) => (item.key === key ? { ...item, state } : item));
  }

  #ready(platform?: PlatformId): FileItem[] {
    return this.items.value.filter(
      ({ state }) => state.kind === 'ready' && (platform === undefined || state.summary.platform === platform),
    );
  }

  /** What a file told of its shop holds as long as it waits, and those that wait with it; the next may be of another. */
  #forgetTold(): void {
    for (const platform of this.#told) {
      if (this.#ready(platform).length > 0) continue;
      this.#told.delete(platform);
      this.choices.value = { ...this.choices.value, [platform]: undefined };
    }
  }

  #failed(key: number, error: unknown): void {
    const stopped = this.#held.get(key)?.stop.signal.aborted || this.#until.aborted;
    const words = error instanceof Error ? error.message : String(error);
    this.#set(key, stopped ? { kind: 'stopped' } : { kind: 'failed', error: words });
  }

  async #read(key: number): Promise<void> {
    const held = this.#held.get(key);
    if (!held) return;
    const at = this.#source.now();
    const onProgress = (rows: number) => this.#set(key, { kind: 'reading', rows });
    onProgress(0);
    try {
      const from = this.#source;
      const [filesOff, mappings, recipes] = await Promise.all([from.filesOff(), from.mappings(), from.recipes()]);
      const { file, period, currency } = held;
      const input = { file, period, currency, today: dayOfInstant(at), at, filesOff, mappings, recipes };
      const read = await this.#source.thread.ask(key, 'read', input, { signal: held.stop.signal, onProgress });
      if (!read.ok) return this.#set(key, refused(read.refusal, read.taught, read.kept));
      this.#set(key, { kind: 'ready', summary: read.summary, comparison: null, blocked: null });
      await this.#compare(key);
    } catch (error) {
      this.#failed(key, error);
    }
  }

  async #compare(key: number): Promise<void> {
    const state = this.#state(key);
    const held = this.#held.get(key);
    if (state?.kind !== 'ready' || !held) return;
    const { platform } = state.summary;
    const ask = (shop: string | null) =>
      this.#source.thread.ask(key, 'compare', { shop, accepted: held.accepted }, { signal: held.stop.signal });
    try {
      let comparison = await ask(this.choices.value[platform]?.shop ?? null);
      // Its products are known in one shop alone: that is whose file it is, until the operator says otherwise.
      const [first, ...others] = comparison.shops.filter(({ known }) => known > 0);
      const tells = !sharesIds(platform) && others.length === 0 && this.choices.value[platform] === undefined;
      if (first && tells) {
        this.choices.value = { ...this.choices.value, [platform]: { shop: first.id, name: '' } };
        this.#told.add(platform);
        comparison = await ask(first.id);
      }
      this.#set(key, { ...state, comparison, blocked: null });
    } catch (error) {
      this.#failed(key, error);
    }
  }

  /** @returns the shop it went to */
  async #store(key: number): Promise<string | null> {
    const state = this.#state(key);
    const held = this.#held.get(key);
    if (state?.kind !== 'ready' || !held) return null;
    const { summary } = state;
    const target = targetOf(this.choices.value[summary.platform] ?? statedChoice(summary));
    if (!target) return null;
    const of = state.comparison?.days.length ?? 0;
    const onProgress = (sheets: number) => this.#set(key, { kind: 'storing', summary, sheets, of });
    onProgress(0);
    try {
      const { file, accepted } = held;
      const [importId, at, filesOff] = [this.#source.newId(), this.#source.now(), await this.#source.filesOff()];
      const input = { target, importId, at, file: file.name, filesOff, accepted };
      const stored = await this.#source.thread.ask(key, 'store', input, { signal: held.stop.signal, onProgress });
      return this.#stored(key, state, stored);
    } catch (error) {
      this.#failed(key, error);
      return null;
    }
  }

  #stored(key: number, ready: Ready, stored: StoreOutcome): string | null {
    if (stored.ok) {
      this.#held.delete(key);
      this.#set(key, { kind: 'stored', sheets: stored.sheets, fresh: stored.fresh });
      const { platform } = ready.summary;
      // A shop that was new is one of those there now.
      const chosen = this.choices.value[platform] && !this.#told.has(platform);
      if (chosen) this.choose(platform, { shop: stored.shop, name: '' });
      return stored.shop;
    }
    const { refusal, other, drift } = stored;
    if (drift && ready.comparison) {
      this.#set(key, { ...ready, comparison: { ...ready.comparison, drift } });
      return null;
    }
    // What was read of it stays for the right shop.
    this.#set(key, refusal.code === 'other-shop' ? { ...ready, blocked: other } : refused(refusal));
    return null;
  }
}

export function createImportStore(source: ImportSource, until: AbortSignal): ImportStore {
  const imports = new Imports(source, until);
  return {
    items: imports.items,
    choices: imports.choices,
    storing: computed(() => imports.items.value.some(({ state }) => state.kind === 'storing')),
    add: (files) => imports.add(files),
    readAs: (key, said) => imports.readAs(key, said),
    confirm: (key, choices) => imports.confirm(key, choices),
    teach: (key, by) => imports.teach(key, by),
    learn: (key, recipe) => imports.learn(key, recipe),
    stopTeaching: (key) => imports.stopTeaching(key),
    choose: (platform, choice) => imports.choose(platform, choice),
    store: () => imports.store(),
    remove: (key) => imports.remove(key),
  };
}
