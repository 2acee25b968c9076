/** Whose table it is: platforms with shops, and services that only move money. */
export type BillSource = 'taobao' | 'douyin' | 'pdd' | 'jd' | 'weixin' | 'youzan' | 'alipay' | 'wechat-pay';
