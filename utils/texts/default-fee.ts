/** 默认扣点 of a shop. */
import type { Texts } from './texts.ts';

const zh = {
  rate: '平台默认扣点 %',
  rateHint: '规则没写平台服务费时，按成交额减退款的这个比例核对；留空不核对',
  rateWrong: '请填 0 到 100，最多两位小数',
  from: '扣点从哪天起',
  fromHint: '扣点变了就填新的生效日，以前的日子仍按以前的扣点',
  fromWrong: '请填日期，如 2026-11-01',
};

const en: typeof zh = {
  rate: 'Platform’s default rate %',
  rateHint: 'Of what was paid less refunds: checked where no rule says the platform’s fee; empty: not checked',
  rateWrong: 'From 0 to 100 with two decimals at most',
  from: 'First day of the rate',
  fromHint: 'A new rate has a new first day; days before keep the one they had',
  fromWrong: 'A day, like 2026-11-01',
};

export const defaultFeeTexts: Texts<typeof zh> = { zh, en };
