import type { CapturedAnswer } from './channel.ts';

const MOST = 20;
/** UTF-16 units of all texts together. */
const MOST_TEXT = 4 * 1024 * 1024;

/** Answers that arrived while nobody could read them; of too many the oldest are dropped. */
export class WaitingRoom {
  #answers: CapturedAnswer[] = [];

  /** @returns how many were dropped for it */
  add(answer: CapturedAnswer): number {
    let lost = 0;
    this.#answers.push(answer);
    let text = this.#answers.reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
    while (this.#answers.length > MOST || text > MOST_TEXT) {
      text -= this.#answers.shift()?.text?.length ?? 0;
      lost++;
    }
    return lost;
  }

  /** All that wait, in order of arrival; the room is empty then. */
  takeAll(): readonly CapturedAnswer[] {
    const answers = this.#answers;
    this.#answers = [];
    return answers;
  }
}
