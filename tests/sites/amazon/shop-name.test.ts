import { expect, test } from 'vitest';
import { amazonShopName } from '../../../utils/sites/amazon/shop-name.ts';

const SELLER = '.dropdown-account-switcher-header-label-global';
const COUNTRY = '.dropdown-account-switcher-header-label-regional';

function header(texts: Readonly<Record<string, readonly string[]>>): Document {
  const querySelectorAll = (selector: string) => (texts[selector] ?? []).map((textContent) => ({ textContent }));
  return { querySelectorAll } as unknown as Document;
}

test.each([
  ['the switcher', { [SELLER]: [' Nimbus '], [COUNTRY]: ['United\n States'] }, 'Nimbus | United States'],
  ['the older one', { '.partner-dropdown-button': ['Nimbus  |  Canada '] }, 'Nimbus | Canada'],
  ['drawn twice alike', { [SELLER]: ['Nimbus', 'Nimbus'], [COUNTRY]: ['日本'] }, 'Nimbus | 日本'],
  ['a seller without a country', { [SELLER]: ['Nimbus'] }, null],
  ['a country without a seller', { '.partner-dropdown-button': ['| Canada'] }, null],
  ['two sellers', { [SELLER]: ['Nimbus', 'Cumulus'], [COUNTRY]: ['Canada'] }, null],
  ['none', {}, null],
  ['more than a name', { [SELLER]: ['x'.repeat(200)], [COUNTRY]: ['Canada'] }, null],
])('%s', (_, texts, name) => expect(amazonShopName(header(texts as Record<string, string[]>))).toBe(name));
