/** Works a page of the catalogue as an operator does, and looks after each step. */
import type { Frame, Page } from 'playwright-core';
import type { Result, SheetDraft } from '../../utils/sheets/sheet.ts';
import { type KitPage, PAGED_ROWS, VIRTUAL_ROWS } from './catalogue.ts';
import { shownOf, wrongLook, wrongSheet } from './expected.ts';
import type { Look } from './kit-under-test.ts';
import { FIGURE_COLUMNS, matching, type Product, productsOf, type Sorting, sorted } from './products.ts';

interface UnderTest {
  look(keyword: string): Promise<Look>;
  follow(): void;
  followed(): readonly Result<SheetDraft>[];
}

/** Until it draws again. */
const NUDGES = [-40, 40, -1_000_000, 40];
const MOST_TRIES = 25;
const BY_AMOUNT: Sorting = { at: FIGURE_COLUMNS.length - 1, descending: true };

export class WorkedKit {
  readonly #page: Page;
  readonly #frame: Frame;
  readonly #kit: KitPage;
  readonly #wrong: string[] = [];
  readonly #seen = new Set<string>();
  #edition = 0;
  #sorting: Sorting | null = null;
  #keyword = '';

  /** @param script sets `window.underTest` */
  static async begin(page: Page, kit: KitPage, script: string): Promise<WorkedKit> {
    const frame = page.frames().at(-1) ?? page.mainFrame();
    await frame.addScriptTag({ content: script });
    return new WorkedKit(page, frame, kit);
  }

  private constructor(page: Page, frame: Frame, kit: KitPage) {
    this.#page = page;
    this.#frame = frame;
    this.#kit = kit;
  }

  /** What was wrong at any look so far. */
  get wrong(): readonly string[] {
    return this.#wrong;
  }

  /** The list as it is ordered and filtered now. */
  get list(): readonly Product[] {
    const count = this.#kit.rows === 'paged' ? PAGED_ROWS : VIRTUAL_ROWS;
    return sorted(matching(productsOf(count, this.#edition), this.#keyword), this.#sorting);
  }

  async look(step: string): Promise<void> {
    const look = await this.#lookOnceDrawn();
    for (const product of look.seen) this.#seen.add(product);
    const state = { sorted: this.#sorting !== null, keyword: this.#keyword };
    const wrong = wrongLook(look, this.list, state, this.#kit);
    this.#wrong.push(...wrong.slice(0, 3).map((text) => `${step}: ${text}`));
  }

  /** A slow machine draws late: what counts is what is read once the page shows its list as it must be. */
  async #lookOnceDrawn(): Promise<Look> {
    for (let tries = 0; ; tries++) {
      const look = await this.#frame.evaluate(
        (keyword) => (window as unknown as { underTest: UnderTest }).underTest.look(keyword),
        this.#keyword,
      );
      if (tries >= MOST_TRIES || shownOf(this.list, this.#kit, look.seen)) return look;
      // One kit draws nothing after its list has become shorter, until it is scrolled; and a click on a far column may
      // have moved the titles out of sight.
      if (look.seen.length === 0 && this.#kit.rows === 'virtual')
        await this.scroll(NUDGES[tries % NUDGES.length] ?? 0, -1_000_000);
      await this.#page.waitForTimeout(100);
    }
  }

  async sort(): Promise<void> {
    await this.#frame.locator(this.#kit.sorter).first().click();
    this.#sorting = BY_AMOUNT;
  }

  async turn(): Promise<void> {
    await this.#frame.locator(this.#kit.next).first().click();
  }

  async filter(keyword: string): Promise<void> {
    await this.#frame.locator('input.filter').fill(keyword);
    this.#keyword = keyword;
  }

  async refresh(): Promise<void> {
    await this.#frame.locator('button.refresh').click();
    this.#edition++;
  }

  /** Turns the mouse wheel over the list. */
  async scroll(down: number, right = 0): Promise<void> {
    const box = await this.#frame.locator('.kit-host').boundingBox();
    if (!box) throw new Error('nothing to scroll');
    await this.#page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await this.#page.mouse.wheel(right, down);
  }

  /** Has the page followed as the extension does it; nobody scrolls before having looked. */
  async follow(): Promise<void> {
    await this.#frame.evaluate(() => (window as unknown as { underTest: UnderTest }).underTest.follow());
    await this.#page.waitForTimeout(400);
  }

  /** What was handed over of a list so far: everything seen on the way, and nothing else than what stood there. */
  async checkFollowed(): Promise<void> {
    const holdsAll = ({ rows }: SheetDraft) => {
      const held = new Set(rows.map(({ product }) => product));
      return [...this.#seen].every((product) => held.has(product));
    };
    let sheets = await this.#followed();
    for (let tries = 0; !sheets.some(holdsAll) && tries < MOST_TRIES; tries++) {
      await this.#page.waitForTimeout(100);
      sheets = await this.#followed();
    }
    if (!sheets.some(holdsAll)) {
      const lengths = sheets.map(({ rows }) => rows.length).join('+') || 'no';
      this.#wrong.push(`followed: sheets of ${lengths} rows, ${this.#seen.size} were seen`);
    }
    this.#wrong.push(...sheets.flatMap((sheet) => wrongSheet(sheet, this.list)).map((text) => `followed: ${text}`));
  }

  async #followed(): Promise<readonly SheetDraft[]> {
    const results = await this.#frame.evaluate(() =>
      (window as unknown as { underTest: UnderTest }).underTest.followed(),
    );
    return results.flatMap((result) => (result.ok ? [result.value] : []));
  }
}
