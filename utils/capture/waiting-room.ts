import type { CapturedAnswer } from './channel.ts';

const MOST = 20;
/** UTF-16 units of all texts together. */
const MOST_TEXT = 4 * 1024 * 1024;

/** Answers that arrived while nobody could read them; of too many the oldest are dropped. */
export class WaitingRoom {
  #answers: CapturedAnswer[] = [];
  #lost = 0;

  add(answer: CapturedAnswer): void {
    this.#answers.push(answer);
    let text = this.#answers.reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
    while (this.#answers.length > MOST || text > MOST_TEXT) {
      text -= this.#answers.shift()?.text?.length ?? 0;
      this.#lost++;
    }
  }

  /** How many were dropped so far. */
  get lost(): number {
    return this.#lost;
  }

  /** All that wait, in order of arrival; the room is empty then. */
  takeAll(): readonly CapturedAnswer[] {
    const answers = this.#answers;
    this.#answers = [];
    return answers;
  }
}
