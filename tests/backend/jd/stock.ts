/** 库存预警 of the played gateway. -1 where the shop has no such stock. */
export const STOCK_HEALTH = {
  pieceTurnover: 41.5,
  spotRate: 0.982,
  spotRankRate: 0.2,
  unsaleRate: 0.01,
  nosaleRate: 0.04,
};
export const STOCK_ALARMS = { stockOutNum: 3, beingStockOutNum: 5, beingUnsaleNum: -1, unsaleNum: -1, nosaleNum: 2 };

export function stockAnswer(content: object): string {
  return JSON.stringify({ status: 0, message: '操作成功', content });
}
