/** Text from a page as it may be kept and shown: what it says, without what only steers its display. */

/**
 * Controls, soft hyphen, zero-width space, marks and overrides of writing direction, byte order
 * mark, annotation and tag characters. Joiners stay: emoji in titles need them.
 */
const STEERING = /[\p{Cc}\p{Bidi_Control}\u00ad\u200b\u2028\u2029\u2060-\u2064\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;
const ALL_STEERING = new RegExp(STEERING.source, 'gu');
/** Nearly every text: Latin and Chinese alone, in which nothing steers. */
const PLAIN = /^[ -~\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/;
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Line breaks become one space, every other steering character is dropped, edges are trimmed. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  const wellFormed = text.toWellFormed();
  return (STEERING.test(wellFormed) ? wellFormed.replace(BREAKS, ' ').replace(ALL_STEERING, '') : wellFormed).trim();
}
