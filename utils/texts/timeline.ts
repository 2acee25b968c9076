import type { Texts } from './texts.ts';

const zh = {
  empty: '还没有一项任务有日子',
  label: '各平台时间线',
  controls: '时间线缩放',
  zoomIn: '放大',
  zoomOut: '缩小',
  today: '今天',
  keys: '点一条看详情，虚线是按推测的时间排的。键盘：方向键换一条，+ 和 - 缩放，0 回到今天。',
  chosen: '选中的任务',
  bar: (title: string, span: string, state: string) => `${title}，${span}，${state}`,
  /** A name of which the day is a guess. */
  guessed: (name: string) => `${name}，推测`,
};

const en: typeof zh = {
  empty: 'No task has a day yet',
  label: 'Timeline of all platforms',
  controls: 'Zoom of the timeline',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  today: 'Today',
  keys: 'Click a bar for details; dashed is what hangs on a guess. Keys: arrows go from bar to bar, + and - zoom, 0 goes to today.',
  chosen: 'Chosen task',
  bar: (title, span, state) => `${title}, ${span}, ${state}`,
  guessed: (name) => `${name}, a guess`,
};

export const timelineTexts: Texts<typeof zh> = { zh, en };
