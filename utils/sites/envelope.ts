/** The outside of an answer: from its text to its rows, or to the reason why it is not taken. */
import { isCipher, type Opened, refused, rowsOf, shapeOf } from './envelope-rows.ts';
import { isObject, type JsonObject, parseJson, plainText, TOO_DEEP, valueAt } from './json-walk.ts';
import type { AnswerDeclaration } from './site.ts';

/** Parsing more than this would be felt on the page: 10 MB block it for 50 ms. */
const LARGEST_ANSWER = 4 * 1024 * 1024;

/** Refuses in this order: too large, too deep, not JSON, risk control, login over, error, cipher, envelope, empty. */
export function openEnvelope(answer: AnswerDeclaration, text: string): Opened {
  if (text.length > LARGEST_ANSWER) return refused('too-large', `length:${text.length}`);
  const root = parseJson(text);
  if (root === TOO_DEEP) return refused('too-deep', `length:${text.length}`);
  if (root === undefined) return notJson(text);
  return refusedBySource(answer, root) ?? rowsOf(answer, root);
}

/** The block page comes as HTML where the request was not recognised as data. */
function notJson(text: string): Opened {
  const punished = /^\s*</.test(text) && /rgv587_flag|\/punish|bxpunish/.test(text);
  return refused(punished ? 'risk-control' : 'not-json', `length:${text.length}`);
}

function refusedBySource(answer: AnswerDeclaration, root: unknown): Opened | null {
  if (!isObject(root)) return refused('wrong-envelope', shapeOf(answer, root));
  if (Object.hasOwn(root, 'rgv587_flag')) return refused('risk-control', shapeOf(answer, root));
  const found = valueAt(root, answer.codeAt);
  const code = Array.isArray(found) ? found[0] : found;
  if ((code ?? null) === answer.okCode) return ciphered(answer, root);
  const said = (Array.isArray(found) ? found : [found]).map(plainText).join();
  if (answer.codeWords?.risk.test(said)) return refused('risk-control', 'code:word');
  if (answer.codeWords?.expired.test(said)) return refused('session-expired', 'code:word');
  const number = typeof code === 'string' && /^-?\d{1,9}$/.test(code) ? Number(code) : code;
  if (typeof number !== 'number') return otherCode(answer, root, code);
  if (answer.riskCodes?.includes(number)) return refused('risk-control', `code:${number}`);
  if (answer.expiredCodes.includes(number)) return refused('session-expired', `code:${number}`);
  return number === answer.okCode ? ciphered(answer, root) : refused('error-code', `code:${number}`);
}

function ciphered(answer: AnswerDeclaration, root: JsonObject): Opened | null {
  return Object.values(root).some(isCipher) ? refused('ciphertext', shapeOf(answer, root)) : null;
}

/** A code that is no number: `false` where `true` is well, a word, or nothing at all. */
function otherCode(answer: AnswerDeclaration, root: JsonObject, code: unknown): Opened {
  const isWord = typeof code === 'string' && code !== '' && typeof answer.okCode === 'string';
  return code === false || isWord || answer.okCode === null
    ? refused('error-code', `code:${typeof code}`)
    : (ciphered(answer, root) ?? refused('wrong-envelope', shapeOf(answer, root)));
}
