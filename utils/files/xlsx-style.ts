/** Looks of cells, gathered while a workbook is written: a file names each once and cells refer to it by number. */
import { xmlText } from './xml-text.ts';

export interface CellStyle {
  /** `RRGGBB`; none = no fill. */
  readonly fill?: string;
  readonly ink?: string;
  readonly bold?: boolean;
  /** As Excel writes number formats, such as `yyyy-mm-dd`. */
  readonly format?: string;
  /** Thin lines around it, or strong ones at both sides. */
  readonly edge?: 'thin' | 'marked';
  readonly centred?: boolean;
  readonly wraps?: boolean;
}

/** Numbers below are the application's own formats. */
const FIRST_FORMAT = 164;
/** A font every Windows has for Chinese; others put their own in its place. */
const FONT = 'Microsoft YaHei';
const INK = '1F2526';

/** The first two fills are the application's own, whatever is written there. */
const OWN_FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
];
const fillXml = (rgb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;

const fontXml = (rgb: string, bold: boolean): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="10"/><color rgb="FF${rgb}"/><name val="${FONT}"/><family val="2"/></font>`;

const lineXml = (side: string, kind: string, rgb: string): string =>
  `<${side} style="${kind}"><color rgb="FF${rgb}"/></${side}>`;
const borderXml = (sides: readonly [string, string]): string => {
  const thin = ['thin', 'D9D9D9'] as const;
  const [kind, rgb] = sides;
  const lines = [lineXml('left', kind, rgb), lineXml('right', kind, rgb), lineXml('top', ...thin)];
  return `<border>${lines.join('')}${lineXml('bottom', ...thin)}<diagonal/></border>`;
};
const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  borderXml(['thin', 'D9D9D9']),
  borderXml(['medium', 'C0392B']),
];
const EDGES = { thin: 1, marked: 2 } as const;

/** Each thing once, by its number. */
class Numbered {
  readonly all: string[];

  constructor(first: readonly string[] = []) {
    this.all = [...first];
  }

  of(one: string): number {
    const at = this.all.indexOf(one);
    return at < 0 ? this.all.push(one) - 1 : at;
  }
}

const list = (name: string, all: readonly string[]): string =>
  all.length === 0 ? '' : `<${name} count="${all.length}">${all.join('')}</${name}>`;

export interface Styles {
  /** Number by which a cell refers to it. */
  readonly of: (style: CellStyle) => number;
  /** The part of the archive, once all are known. */
  readonly xml: () => string;
}

export function createStyles(): Styles {
  const fills = new Numbered(OWN_FILLS);
  const fonts = new Numbered([fontXml(INK, false)]);
  const formats = new Numbered();
  const looks = new Numbered();
  const known = new Map<string, number>();
  const seen = new WeakMap<CellStyle, number>();

  const look = ({ fill, ink = INK, bold = false, format, edge, centred, wraps }: CellStyle): string => {
    const number = format === undefined ? 0 : FIRST_FORMAT + formats.of(format);
    const parts = [
      `numFmtId="${number}" applyNumberFormat="1"`,
      `fontId="${fonts.of(fontXml(ink, bold))}" applyFont="1"`,
      `fillId="${fill === undefined ? 0 : fills.of(fillXml(fill))}" applyFill="1"`,
      `borderId="${edge === undefined ? 0 : EDGES[edge]}" applyBorder="1" xfId="0" applyAlignment="1"`,
    ];
    const across = centred ? ' horizontal="center"' : '';
    return `<xf ${parts.join(' ')}><alignment vertical="center"${across}${wraps ? ' wrapText="1"' : ''}/></xf>`;
  };
  const of = (style: CellStyle): number => {
    const before = seen.get(style);
    if (before !== undefined) return before;
    const key = JSON.stringify(style);
    const number = known.get(key) ?? looks.of(look(style));
    known.set(key, number);
    seen.set(style, number);
    return number;
  };
  // Cells that name no look have the first.
  of({});
  const formatsXml = () =>
    formats.all.map((code, at) => `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${xmlText(code)}"/>`);
  const xml = () =>
    [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      list('numFmts', formatsXml()),
      list('fonts', fonts.all),
      list('fills', fills.all),
      list('borders', BORDERS),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      list('cellXfs', looks.all),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('');
  return { of, xml };
}
