/** When a file was made is not what its figures are of. */
const OF_FIGURES = /统计|周期|范围|期间|数据|日期/;
const OF_THE_FILE = /导出|下载|生成|更新|打印|创建|制表/;

/** Whether the words before some days say that the figures are of them. */
export function saysFigures(label: string): boolean {
  return OF_FIGURES.test(label) && !OF_THE_FILE.test(label);
}
