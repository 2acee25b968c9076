/** Whether bytes are UTF-8, without making a text of them that nobody reads: half the time of a decoder. */

/** How many bytes follow a first byte; 0 for what can be none. */
const FOLLOWING = new Uint8Array(256).fill(1, 0xc2, 0xe0).fill(2, 0xe0, 0xf0).fill(3, 0xf0, 0xf5);
const [LEAST, MOST] = [0x80, 0xbf];

/** What the second byte may be at least and at most: no longer forms than needed, no halves of pairs, nothing beyond Unicode. */
function least(first: number): number {
  return first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : LEAST;
}

function most(first: number): number {
  return first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : MOST;
}

/** Goes on from chunk to chunk, in the middle of a character too. */
export class Utf8Check {
  /** Bytes the open character still needs, and what the next of them may be. */
  #needed = 0;
  #least = LEAST;
  #most = MOST;

  /** Whether all bytes so far may be UTF-8. */
  push(bytes: Uint8Array): boolean {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      // Most of a file of figures is plain signs.
      if (byte < LEAST && this.#needed === 0) continue;
      if (!this.#next(byte)) return false;
    }
    return true;
  }

  /** Whether the last character is whole. */
  whole(): boolean {
    return this.#needed === 0;
  }

  #next(byte: number): boolean {
    if (this.#needed === 0) {
      this.#needed = FOLLOWING[byte] ?? 0;
      this.#least = least(byte);
      this.#most = most(byte);
      return this.#needed > 0;
    }
    if (byte < this.#least || byte > this.#most) return false;
    this.#needed--;
    this.#least = LEAST;
    this.#most = MOST;
    return true;
  }
}
