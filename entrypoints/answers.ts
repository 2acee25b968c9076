import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createAnswerSource } from '../utils/capture/answer-source.ts';
import { offerReaders } from '../utils/capture/offered-readers.ts';

// Registered for sites whose pages are read by their answers (utils/platform/content-scripts.ts).
export default defineUnlistedScript({
  globalName: false,
  main: () => offerReaders(globalThis, { answers: createAnswerSource }),
});
