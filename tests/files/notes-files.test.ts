import { describe, expect, it } from 'vitest';
import { notesCsv } from '../../utils/files/notes-csv.ts';
import { notesMarkdown } from '../../utils/files/notes-markdown.ts';
import { notesDocument } from '../../utils/notes/notes-export.ts';
import { NOTES_INPUT } from '../notes/notes-fixture.ts';
import { parseCsv } from './parse-csv.ts';

describe('Markdown', () => {
  it.each(['zh', 'en'] as const)('%s', async (language) => {
    const text = notesMarkdown(notesDocument(NOTES_INPUT, language));
    await expect(text).toMatchFileSnapshot(`golden/notes.${language}.md`);
  });

  it('lets no free text become markup', () => {
    const text = notesMarkdown(notesDocument(NOTES_INPUT, 'zh'));
    expect(text).not.toContain('<img');
    expect(text).not.toMatch(/^> # /m);
    expect(text).toContain('### 针织开衫\\|\\*宽松\\*');
  });

  it('has words for nothing', () => {
    const empty = { ...NOTES_INPUT, suggestions: [], decisions: [], notes: [], demo: true };
    const text = notesMarkdown(notesDocument(empty, 'zh'));
    for (const words of ['没有建议', '还没有决定', '还没有笔记', '演示店铺']) expect(text).toContain(words);
  });
});

describe('CSV', () => {
  it.each(['zh', 'en'] as const)('%s', async (language) => {
    const text = notesCsv(notesDocument(NOTES_INPUT, language));
    await expect(text).toMatchFileSnapshot(`golden/notes.${language}.csv`);
  });

  it('has one width, ids as text, formulas defused', () => {
    const [header, ...rows] = parseCsv(notesCsv(notesDocument(NOTES_INPUT, 'zh')));
    expect(header).toHaveLength(16);
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => 16));
    expect(rows.map((row) => row[1])).toEqual(['建议', '建议', '建议', '决定', '决定', '决定', '笔记', '笔记', '笔记']);
    const column = (name: string) => header!.indexOf(name);
    expect(rows[0]?.[column('商品ID')]).toBe('612345678901\t');
    expect(rows[0]?.[column('货号')]).toBe('00817\t');
    expect(rows[1]?.[column('商品')]).toBe(`'=HYPERLINK("http://x","点")`);
    expect(rows[0]?.[column('判断依据')]?.split('\n')).toHaveLength(4);
    expect(rows[1]?.[column('把握')]).toBe('');
  });
});
