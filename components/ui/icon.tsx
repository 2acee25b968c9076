/** 16 × 16 stroke drawings of our own; decoration only, the meaning always stands beside it as text. */
const PATHS = {
  alert: 'M8 2.5 14.5 13.5h-13zM8 6.5v3M8 11.6v.1',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  chevronDown: 'm4 6 4 4 4-4',
  chevronRight: 'm6 4 4 4-4 4',
  close: 'm4 4 8 8M12 4l-8 8',
  copy: 'M6 5.5h7v8H6zM3 10.5v-8h7',
  download: 'M8 2.5v7.5m-3-3 3 3 3-3M3 13h10',
  edit: 'm3 13 .6-2.6L11 3l2 2-7.4 7.4z',
  external: 'M9 3h4v4M13 3 7.5 8.5M11 9.5V13H3V5h3.5',
  file: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.3v3.5M8 5v.1',
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
  pause: 'M5.5 4v8M10.5 4v8',
  play: 'm5.5 3.5 7 4.5-7 4.5z',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5v2.6h-2.6',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.4 10.4 13.5 13.5',
  shop: 'M3 7v6h10V7M2.5 6 4 3h8l1.5 3c0 1.3-2.4 1.4-2.8 0-.5 1.4-2.2 1.4-2.7 0-.5 1.4-2.2 1.4-2.7 0-.4 1.4-2.8 1.3-2.8 0z',
  sortDown: 'M8 3v10m-3.5-3.5L8 13l3.5-3.5',
  sortUp: 'M8 13V3M4.5 6.5 8 3l3.5 3.5',
  trash: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9',
  upload: 'M8 10V2.5m-3 3 3-3 3 3M3 13h10',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg class="kc-icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
