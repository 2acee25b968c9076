/** Answers the hook handed over, read as soon as somebody may look at them. */

import { answerAmong } from '../sites/find-site.ts';
import { readAnswer, refuseTooLarge } from '../sites/read-answer.ts';
import { shownShopName } from '../sites/shop-name.ts';
import type { SiteDeclaration } from '../sites/site.ts';
import type { CapturedAnswer } from './channel.ts';
import type { Readings } from './readings.ts';
import type { StatusBoard } from './status.ts';
import { WaitingRoom } from './waiting-room.ts';

/** now: read; later: keep, for the tab is hidden or the settings are not known; never: let go. */
export type Readiness = 'now' | 'later' | 'never';

export interface AnswerSourceOptions {
  readonly document: Document;
  readonly sites: () => readonly SiteDeclaration[];
  readonly board: StatusBoard;
  readonly readings: Readings;
  readonly ready: () => Readiness;
}

export interface AnswerSource {
  receive(answer: CapturedAnswer): void;
  /** Reads what waited, or lets it go. */
  flush(): void;
}

export function createAnswerSource(options: AnswerSourceOptions): AnswerSource {
  const room = new WaitingRoom();
  const receive = (answer: CapturedAnswer) => {
    switch (options.ready()) {
      case 'now':
        return take(answer, options);
      case 'later':
        return options.board.lose(room.add(answer));
      case 'never':
        return;
    }
  };
  return { receive, flush: () => room.takeAll().forEach(receive) };
}

function take(captured: CapturedAnswer, { document, sites, readings }: AnswerSourceOptions): void {
  const url = new URL(captured.url);
  const kind = answerAmong(sites(), url);
  const { seq, method, body, text, length } = captured;
  const request = { method, url, body };
  if (!kind || kind.answer.isFor?.(request) === false) return;
  readings.take(
    seq,
    text === null
      ? { ok: false, refusal: refuseTooLarge(kind.page, length) }
      : readAnswer({ ...kind, request, text, shopName: shownShopName(kind.site, document) }),
  );
}
