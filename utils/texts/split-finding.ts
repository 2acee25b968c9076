/** What a person should know of a rule or of an order's shares, as a sentence. */
import { FEN } from '../settlement/amount.ts';
import { showAmount } from '../settlement/show-amount.ts';
import type { Fee } from '../splits/fee-sides.ts';
import type { Finding, RailFinding } from '../splits/finding.ts';
import type { Party } from '../splits/party.ts';
import { railOf } from '../splits/rails.ts';
import type { RuleVersion } from '../splits/rule.ts';
import { rateText } from '../splits/typed-figures.ts';
import { orderPathTexts } from './order-path.ts';
import { settlementTexts } from './settlement.ts';
import { splitsTexts } from './splits.ts';
import type { Language } from './texts.ts';

export interface FindingWords {
  readonly rule: RuleVersion;
  readonly parties: readonly Party[];
  readonly language: Language;
}

export const showFen = (fen: number): string => showAmount(fen * FEN);

export const partyName = (parties: readonly Party[], id: string): string =>
  parties.find((party) => party.id === id)?.name ?? '?';

const ofLine = ({ rule, parties }: FindingWords, id: string): string =>
  partyName(parties, rule.lines.find((line) => line.id === id)?.party ?? '');

export const feeName = (fee: Fee, language: Language): string =>
  'class' in fee ? settlementTexts[language].classes[fee.class] : fee.words;

function railText(finding: RailFinding, { parties, language }: FindingWords): string {
  const t = orderPathTexts[language];
  switch (finding.check) {
    case 'cap':
      return t.cap(showAmount(finding.shared), showAmount(finding.cap));
    case 'net-cap':
      return t.netCap(showAmount(finding.shared), showAmount(finding.cap));
    case 'returns':
      return t.returns(finding.returns, finding.most);
    case 'receivers':
      return t.receivers(finding.receivers, finding.most);
    case 'deadline':
      return t.deadline(finding.days, finding.most);
    case 'return-deadline':
      return t.returnDeadline(finding.days, finding.most);
    case 'person':
      return t.personReturn(partyName(parties, finding.party), showFen(finding.amount));
  }
}

export function findingText(finding: Finding, words: FindingWords): string {
  const { parties, language } = words;
  const t = orderPathTexts[language];
  const { bases, rails } = splitsTexts[language];
  switch (finding.kind) {
    case 'over-whole':
      return finding.base === null
        ? t.overTogether(rateText(finding.bp))
        : t.overWhole(bases[finding.base], rateText(finding.bp));
    case 'not-whole':
      return t.notWhole(rateText(finding.bp));
    case 'cyclic':
      return t.cyclic(finding.lines.map((id) => ofLine(words, id)).join(' · '));
    case 'paid-twice':
      return t.paidTwice(partyName(parties, finding.party));
    case 'fee-taken':
      return t.feeTaken(partyName(parties, finding.party));
    case 'withheld-differs':
      return t.withheldDiffers(feeName(finding.fee, language), showFen(finding.said), showAmount(finding.billed));
    case 'withheld-too':
      return t.withheldToo(
        partyName(parties, finding.party),
        feeName(finding.fee, language),
        showAmount(finding.billed),
      );
    case 'refund-over-order':
      return t.refundOver(showAmount(finding.refunded), showAmount(finding.gross));
    case 'cut-short':
      return t.cutShort(ofLine(words, finding.line), showFen(finding.wanted), showFen(finding.got));
    case 'shop-pays':
      return t.shopPays(showAmount(finding.amount));
    case 'units-unknown':
      return t.unitsUnknown(ofLine(words, finding.line));
    case 'rail':
      return t.rail(rails[finding.rail], railText(finding, words), railOf(finding.rail).checkedOn);
  }
}
