/** The shop's name behind words of the page, such as `店铺：云朵旗舰店`. */
import { shownText } from './shown-text.ts';
import { elementsSaying, pageSurfaces } from './surfaces.ts';

const LONGEST = 60;
/** A sub-account is shown as 店铺名:子账号. */
const SUB_ACCOUNT = /[:：].*$/s;

function nameAfter(element: Element, word: string): string | null {
  const around = [element, element.parentElement];
  for (const one of around) {
    const text = one ? shownText(one) : '';
    const rest = text.slice(text.indexOf(word) + word.length).replace(/^[\s:：]+/, '');
    const name = rest.replace(SUB_ACCOUNT, '').trim();
    if (text.includes(word) && name !== '' && name.length <= LONGEST) return name;
  }
  return null;
}

/** null where none stands there, or two different ones do. */
export function labelledName(document: Document, word: string): string | null {
  const says = (text: string) => text.includes(word);
  const labels = pageSurfaces(document).flatMap((surface) => elementsSaying(surface, says));
  const names = new Set(labels.map((label) => nameAfter(label, word)).filter((name) => name !== null));
  const [only = null, ...others] = names;
  return others.length === 0 ? only : null;
}
