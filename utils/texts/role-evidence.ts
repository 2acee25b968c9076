/** What a role rests on beside rates and sales. */
import { showCount } from '../metrics/format.ts';
import type { Currency } from '../metrics/money.ts';
import type { Evidence } from '../tiers/evidence-kinds.ts';
import { PACE_DAYS } from '../tiers/sales/recency.ts';
import { perDayText, priceText } from './sentence-figures.ts';
import { exactPercent, surePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';

type Kind = 'image' | 'promo' | 'promo-rank' | 'old-hit' | 'newcomer';
type Told<K extends Kind> = Extract<Evidence, { kind: K }>;
type Promo = Told<'promo'>;
type JudgedPromo = Extract<Promo, { now: number }>;

const times = (factor: number): string => factor.toFixed(2);
/** Of what the operator said no more digits than that. */
const asTyped = (factor: number): string => String(Number(times(factor)));
const count = (value: number): string => showCount(value) ?? '';

const zh = {
  image: (price: string | null, from: string | null, set: string | null, dear: boolean) => {
    const place = set === null ? '全店' : `同类（${set}）`;
    const line =
      price === null || from === null
        ? '价格高低还看不出'
        : `件单价 ${price}，${dear ? '在' : '不到'}${place}最贵的四成（${from} 起）`;
    return `你标记为形象款；${line}${dear ? '' : '，撑门面偏便宜'}。评价没有读到，口碑未知。`;
  },
  promoUnpriced: (price: string) => `活动价 ${price}：没读到支付件数，现在的件单价不知道，还不能判断够不够格做活动款。`,
  promoLeft: {
    cost: (now: string, then: string) => `每单留下从 ${now} 变成 ${then}`,
    sales: (now: string, then: string) => `没有可用的成本，按销售额算：每件从 ${now} 变成 ${then}`,
  },
  promoNeeded: (needed: string) => `，要卖到平时的 ${needed} 倍才不少赚`,
  promoOwn: (uplift: string, waves: number) =>
    `；放量没填，按它自己近 ${PACE_DAYS} 天读到的 ${waves} 个大促波段，中间是 ${uplift} 倍`,
  promoShop: (uplift: string, waves: number, products: number) =>
    `；放量没填，它自己近 ${PACE_DAYS} 天读到的大促波段不到 4 个，按本店同期 ${products} 款的 ${waves} 个波段，中间是 ${uplift} 倍`,
  promoUplift: (uplift: string, said: boolean) =>
    said ? `；你预计放量到 ${uplift} 倍` : `；放量没填，按普通活动的 ${uplift} 倍算（大促当天差别太大，请自己填）`,
  promoReach: (p: string) => `，够得着的把握 ${p}`,
  promoFails: {
    refunds: '；按读到的退款，每单不亏的把握不到八成，先不做活动款',
    loss: '：活动价下每单都亏，不算活动款',
    uplift: '：放量够不着，先不算活动款',
    stock: '：库存撑不到放量后的一周，先补货，先不算活动款',
    sales: '：转化和销量都还不突出，先不算活动款',
    unknown: '：访客还太少，转化说不准，先不判断',
  } satisfies Record<NonNullable<JudgedPromo['fails']>, string>,
  promo: (price: string, left: string, rest: string) => `活动价 ${price}：${left}${rest}。`,
  promoRank: (place: number, of: number, without: string) =>
    `填了活动价的 ${of} 款里排第 ${place}；评论数读不到，没有算进去${without}。`,
  promoTerms: { recent: '近几天的件数', long: '长期件数', price: '让价', carts: '没买的加购' },
  promoWithout: (names: string) => `；${names}有的款没读全，都不算`,
  and: '、',
  oldHit: (since: number, until: number, perDay: string, line: string) =>
    `${since}–${until} 天前每天约 ${perDay} 单，当时是全店卖得最好的一成（${line} 单以上）；现在份额明显下滑。`,
  clicks: (scene: string, rate: string, k: string, n: string, line: string, p: string) =>
    `${scene}点击率 ${rate}（${k}/${n}），有 ${p} 的把握高过本店五分之四的款（${line}）`,
  visitors: (perDay: string, line: string, p: string) =>
    `新品里访客靠前（每天约 ${perDay} 位，前两成从 ${line} 位起），加购有 ${p} 的把握高于中位`,
  newcomer: (by: string, price: string, main: string, product: string) =>
    `${by}；件单价 ${price}，比同类主推（商品 ${product}，${main}）便宜两成以上。`,
  linked: (by: string, price: string, main: string, product: string) =>
    `${by}；你把它关联到「商品 ${product}」，件单价 ${price}，比这款主推（${main}）便宜两成以上。`,
  cheapest: (by: string, price: string, product: string, to: string, of: number, linked: boolean) =>
    `${by}；${linked ? `你把它关联到主推「商品 ${product}」` : `和主推（商品 ${product}）同类`}，件单价 ${price} 在同类 ${of} 款里最便宜的四成（${to} 及以下）。`,
};

const en: typeof zh = {
  image: (price, from, set, dear) => {
    const line =
      price === null || from === null
        ? 'whether it is dear cannot be told yet'
        : `its price of ${price} is ${dear ? 'among' : 'below'} the dearest two fifths of ${set === null ? 'the shop' : `its kind (${set})`}, from ${from}`;
    return `The face of the shop by your word; ${line}${dear ? '' : ', rather cheap for the face of a shop'}. No reviews were read.`;
  },
  promoUnpriced: (price) =>
    `Promotion price ${price}: pieces paid were not read, so its price now is not known, and it cannot be judged yet.`,
  promoLeft: {
    cost: (now, then) => `an order leaves ${then} instead of ${now}`,
    sales: (now, then) => `no cost can be used, so by sales: a piece brings ${then} instead of ${now}`,
  },
  promoNeeded: (needed) => `, so it must sell ${needed} times as much to earn as much as now`,
  promoOwn: (uplift, waves) =>
    `; nothing was said of how much more it will sell, the middle of its own ${waves} waves of promotions read within the last ${PACE_DAYS} days is ${uplift} times`,
  promoShop: (uplift, waves, products) =>
    `; nothing was said of how much more it will sell and fewer than 4 waves of its own were read within the last ${PACE_DAYS} days, the middle of ${waves} waves of ${products} products of the shop is ${uplift} times`,
  promoUplift: (uplift, said) =>
    said
      ? `; you expect ${uplift} times`
      : `; nothing was said of how much more it will sell, ${uplift} times is usual for an ordinary deal (for the day of a big promotion please say it)`,
  promoReach: (p) => `, ${p} sure to reach that`,
  promoFails: {
    refunds:
      ': with the refunds read it is less than 80% sure that an order leaves anything, so it is no promotion item yet',
    loss: ': every order would lose, so it is no promotion item',
    uplift: ': that is out of reach, so it is no promotion item yet',
    stock: ': its stock would not last a week of that, so it is no promotion item yet',
    sales: ': neither its conversion nor its sales stand out, so it is no promotion item yet',
    unknown: ': too few visitors yet to tell how it converts, so it is not judged',
  },
  promo: (price, left, rest) => `Promotion price ${price}: ${left}${rest}.`,
  promoRank: (place, of, without) =>
    `Place ${place} among the ${of} products with a promotion price; comments cannot be read and are not in it${without}.`,
  promoTerms: { recent: 'pieces of late', long: 'pieces over the long run', price: 'the cut', carts: 'open carts' },
  promoWithout: (names) => `; not known of each and left out for all: ${names}`,
  and: ', ',
  oldHit: (since, until, perDay, line) =>
    `${since} to ${until} days ago it sold about ${perDay} orders a day, among the best tenth of the shop (${line} and more); its share now slides clearly.`,
  clicks: (scene, rate, k, n, line, p) =>
    `${scene}: ${rate} of those who saw it clicked (${k}/${n}), ${p} sure to be above four fifths of the shop (${line})`,
  visitors: (perDay, line, p) =>
    `Ahead of other new products in visitors (about ${perDay} a day, the first fifth from ${line}), and ${p} sure to be put in carts more often than the middle one`,
  newcomer: (by, price, main, product) =>
    `${by}; at ${price} it is at least a fifth cheaper than the hero of its kind (product ${product}, ${main}).`,
  linked: (by, price, main, product) =>
    `${by}; you linked it to “product ${product}”, and at ${price} it is at least a fifth cheaper than that hero (${main}).`,
  cheapest: (by, price, product, to, of, linked) =>
    `${by}; ${linked ? `you linked it to the hero “product ${product}”` : `of the kind of a hero (product ${product})`}, and at ${price} among the cheapest two fifths of ${of} products of its category (${to} and below).`,
};

const texts: Texts<typeof zh> = { zh, en };

function upliftText({ uplift, said, past }: JudgedPromo, t: typeof zh): string {
  const times = asTyped(uplift);
  if (past?.by === 'own') return t.promoOwn(times, past.waves.length);
  return past ? t.promoShop(times, past.waves, past.products) : t.promoUplift(times, said);
}

function promoSentence(promo: Promo, language: Language, currency: Currency): string {
  const t = texts[language];
  const money = (minor: number) => priceText(minor, currency);
  if (promo.now === null) return t.promoUnpriced(money(promo.price));
  const left = t.promoLeft[promo.by](money(promo.left.now), money(promo.left.planned));
  const reach = promo.reach ? t.promoReach(surePercent(promo.reach.p)) : '';
  const needed = promo.needed === null ? '' : t.promoNeeded(times(promo.needed)) + upliftText(promo, t) + reach;
  return t.promo(money(promo.price), left, needed + (promo.fails === null ? '' : t.promoFails[promo.fails]));
}

function promoRankSentence(rank: Told<'promo-rank'>, language: Language): string {
  const t = texts[language];
  const lacking = (['recent', 'long', 'price', 'carts'] as const).filter((term) => rank[term] === null);
  const names = lacking.map((term) => t.promoTerms[term]).join(t.and);
  return t.promoRank(rank.place, rank.of, names === '' ? '' : t.promoWithout(names));
}

function newcomerSentence(
  { by, price, beside, linked, cheapest }: Told<'newcomer'>,
  language: Language,
  currency: Currency,
): string {
  const t = texts[language];
  const seen =
    by.kind === 'clicks'
      ? t.clicks(
          by.scene,
          exactPercent(by.k / by.n),
          count(by.k),
          count(by.n),
          exactPercent(by.line),
          surePercent(by.p),
        )
      : t.visitors(perDayText(by.perDay), perDayText(by.line), surePercent(by.p));
  if (cheapest) {
    const [own, line] = [priceText(price, currency), priceText(cheapest.to, currency)];
    return t.cheapest(seen, own, beside.product, line, cheapest.of, linked === true);
  }
  const said = linked ? t.linked : t.newcomer;
  return said(seen, priceText(price, currency), priceText(beside.price, currency), beside.product);
}

export function roleEvidenceSentence(evidence: Told<Kind>, language: Language, currency: Currency): string {
  const t = texts[language];
  switch (evidence.kind) {
    case 'image': {
      const { price, from, set } = evidence;
      const money = (minor: number | null) => (minor === null ? null : priceText(minor, currency));
      return t.image(money(price), money(from), set, price === null || from === null || price >= from);
    }
    case 'promo':
      return promoSentence(evidence, language, currency);
    case 'promo-rank':
      return promoRankSentence(evidence, language);
    case 'old-hit':
      return t.oldHit(evidence.since, evidence.until, perDayText(evidence.perDay), perDayText(evidence.line));
    case 'newcomer':
      return newcomerSentence(evidence, language, currency);
  }
}
