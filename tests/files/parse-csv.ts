/** A reader of RFC 4180 written apart from the writer, as another program would read the file. */
export function parseCsv(file: string): string[][] {
  if (!file.startsWith('\ufeff')) throw new Error('no byte order mark');
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 1; i < file.length; i += 1) {
    const sign = file[i];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (file[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (sign === '\r' && file[i + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      i += 1;
    } else cell += sign;
  }
  if (quoted || cell !== '' || row.length > 0) throw new Error('file does not end after a row');
  return rows;
}
