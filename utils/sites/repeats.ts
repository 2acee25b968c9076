/** What was made of a text once, for a file in which the same ones come again and again. */

/** A longer file begins anew. */
const REMEMBERED = 50_000;

interface Known<T> {
  readonly text: string;
  readonly value: T;
  /** What came after it the last time. */
  next: Known<T> | null;
}

/**
 * Lists repeat in their order from day to day, so the text that followed last time is looked at first: comparing
 * two texts takes half the time of finding one among thousands.
 */
export class Repeats<T> {
  readonly #make: (text: string) => T;
  readonly #known = new Map<string, Known<T>>();
  #last: Known<T> | null = null;

  /** @param make gives the same for the same text */
  constructor(make: (text: string) => T) {
    this.#make = make;
  }

  of(text: string): T {
    const last = this.#last;
    const guess = last?.next ?? null;
    const known = guess?.text === text ? guess : this.#find(text);
    if (last && guess !== known) last.next = known;
    this.#last = known;
    return known.value;
  }

  #find(text: string): Known<T> {
    const known = this.#known.get(text);
    if (known) return known;
    const fresh: Known<T> = { text, value: this.#make(text), next: null };
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(text, fresh);
    return fresh;
  }
}
