import type { ShopLabel, StoreAnswer } from '../../utils/messages/protocol.ts';
import type { SheetDraft } from '../../utils/sheets/sheet.ts';

export const SHOP: ShopLabel = { id: 'shop-1', name: '某某旗舰店', claimed: true, demo: false };

export function stored(draft: SheetDraft): StoreAnswer {
  const coverage = { read: draft.rows.length, total: draft.listing?.total ?? null, pagesMissing: [], payShare: null };
  return { ok: true, shop: SHOP, sheet: 'sheet', fresh: true, coverage };
}

const observers = new Set<() => void>();

/** Told of the one change the fake page makes to its nodes. */
globalThis.MutationObserver ??= class {
  readonly #tell: () => void;
  constructor(callback: MutationCallback) {
    this.#tell = () => callback([], this);
  }
  observe() {
    observers.add(this.#tell);
  }
  disconnect() {
    observers.delete(this.#tell);
  }
  takeRecords() {
    return [];
  }
};

/** As much of a page's document as capturing answers needs. */
class FakeDocument extends EventTarget {
  readonly location: { readonly href: string };
  readyState: DocumentReadyState = 'loading';
  hidden = false;
  head: object | null = null;
  body: object | null = null;
  shopName = '某某旗舰店';

  constructor(location: { readonly href: string }) {
    super();
    this.location = location;
  }

  get baseURI(): string {
    return this.location.href;
  }

  querySelectorAll(): [] {
    return [];
  }

  become(readyState: DocumentReadyState): void {
    this.head = {};
    for (const tell of observers) tell();
    this.readyState = readyState;
    this.dispatchEvent(new Event('readystatechange'));
  }

  hide(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

/** Just enough of XMLHttpRequest: what a page sees is what a test set. */
class FakeXhr extends EventTarget {
  responseType: XMLHttpRequestResponseType = '';
  responseText = '';
  response: unknown = '';
  status = 0;
  opened: readonly unknown[] = [];
  open(...args: readonly unknown[]): void {
    this.opened = args;
  }
  send(): void {}
  arrive(status: number, text: string): void {
    Object.assign(this, { status, responseText: text, response: text });
    this.dispatchEvent(new Event('load'));
  }
}

/** A window both worlds share, with the page's own natives. */
export class FakeWindow extends EventTarget {
  readonly location = { href: 'https://sycm.taobao.com/cc/item_rank' };
  readonly document = new FakeDocument(this.location);
  readonly CustomEvent = CustomEvent;
  readonly JSON = JSON;
  readonly Promise = Promise;
  readonly URL = URL;
  readonly URLSearchParams = URLSearchParams;
  readonly Request = Request;
  readonly Response = Response;
  readonly XMLHttpRequest = class extends FakeXhr {};
  fetch: typeof fetch = () => Promise.reject(new Error('no answer set'));
  /** Itself, where it is no frame. */
  readonly parent: FakeWindow;
  readonly top: FakeWindow;

  constructor(around?: FakeWindow) {
    super();
    this.parent = around ?? this;
    this.top = around?.top ?? this;
  }

  go(href: string): void {
    this.location.href = href;
    this.dispatchEvent(new Event('popstate'));
  }
}

/** What is under test takes real windows; the fake has all it touches. */
export function asWindow(fake: FakeWindow): Window & typeof globalThis {
  return fake as unknown as Window & typeof globalThis;
}
