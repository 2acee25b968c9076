import type { Surface } from './surfaces.ts';

const ANYTHING: MutationObserverInit = { subtree: true, childList: true, characterData: true, attributes: true };

/** Notices whether a page changed while it was read: where nothing did, nothing has to be looked for again. */
export class Stillness {
  #broken = false;
  readonly #observer = new MutationObserver(() => this.#break());

  constructor(surfaces: Iterable<Surface>) {
    for (const surface of surfaces) this.#observer.observe(surface, ANYTHING);
  }

  get broken(): boolean {
    if (this.#observer.takeRecords().length > 0) this.#break();
    return this.#broken;
  }

  end(): void {
    this.#observer.disconnect();
  }

  #break(): void {
    this.#broken = true;
    // One change is enough: a page that never rests is not to wait for us.
    this.end();
  }
}
