/** What a card says of clicks beside conversion, with every advice there is. */
import type { Evidence } from '../../utils/tiers/evidence-kinds.ts';

const click = { k: 60, n: 5_000, low: 0.0098, high: 0.0153 };
const diagnosis: Extract<Evidence, { kind: 'diagnosis' }> = {
  ...{ kind: 'diagnosis', advice: 'picture', scene: 'Search', click, orders: 3, mean: 0.0121, p: 0.04 },
  prior: { mean: 0.0142, strength: 240, from: 'shop' },
  ...{ worth: 1 / (1 / 5_240 + 1 / 1_000), middle: 0.0168, pay: { p: 0.91 } },
};

export const MADE_DIAGNOSES: Readonly<Record<string, Evidence>> = {
  diagnosis,
  'diagnosis, leaning': { ...diagnosis, advice: 'wait', pay: { p: 0.34 }, leaning: 0.66 },
  'diagnosis, beside a role': { ...diagnosis, advice: 'earned', pay: { p: 0.1 } },
  'diagnosis, not pushed': { ...diagnosis, advice: 'kept-back', p: 0.97, keptBack: ['loss'] },
  'diagnosis, not pushed for two reasons': {
    ...{ ...diagnosis, advice: 'kept-back', p: 0.7, leaning: 0.7 },
    keptBack: ['sliding', 'refund'],
  },
  'diagnosis, not pushed, as the page says it': { ...diagnosis, advice: 'kept-back', p: 0.97 },
  'diagnosis, of a stop that is kept': { ...diagnosis, advice: 'held-stop', pay: { p: 0.42 }, leaning: 0.58 },
  'no diagnosis': {
    ...{ kind: 'undiagnosed', click: { why: 'few', scene: 'Search', n: 310, needed: 1_000 } },
    pay: { n: 40, needed: 100 },
  },
};
