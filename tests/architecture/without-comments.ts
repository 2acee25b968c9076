/** TypeScript without its comments: just enough of a reader to know strings, templates and expressions. */
const STRING = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/y;
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const REGEX = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
/** After these a slash begins a regular expression and does not divide. */
const BEFORE_REGEX = /(?:^|[(,=:[!&|?{};+*%~^<>-]|\breturn|=>)\s*$/;

/** Blanks comments, leaving strings, templates and regular expressions alone; line numbers stay. */
export function withoutComments(text: string): string {
  let out = '';
  /** Open braces of each `${` we are inside of. */
  const templates: number[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  const keep = (part: string): void => {
    out += part;
    at += part.length;
  };
  while (at < text.length) {
    const c = text[at] ?? '';
    const comment = c === '/' ? take(COMMENT) : null;
    if (comment !== null) {
      out += comment.replace(/[^\n]/g, ' ');
      at += comment.length;
    } else if (c === "'" || c === '"') keep(take(STRING) ?? c);
    else if (c === '/' && BEFORE_REGEX.test(out.slice(-20))) keep(take(REGEX) ?? c);
    else if (c === '`' || (c === '}' && templates.at(-1) === 0)) {
      if (c === '}') templates.pop();
      const end = templateEnd(text, at + 1);
      if (text[end - 1] === '{') templates.push(0);
      keep(text.slice(at, end));
    } else {
      const depth = templates.at(-1);
      if (depth !== undefined && (c === '{' || c === '}'))
        templates[templates.length - 1] = depth + (c === '{' ? 1 : -1);
      keep(c);
    }
  }
  return out;
}

/** Index after the next `${` or closing backtick. */
function templateEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '`') return at + 1;
    else if (text[at] === '$' && text[at + 1] === '{') return at + 2;
  }
  return text.length;
}
