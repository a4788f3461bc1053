/** So many of so many. */
export interface Share {
  count: number;
  of: number;
}

/** `null` where this machine cannot tell, or where there is nothing to compare with. */
export type Cell = string | number | null | Share;

/** One measurement as it is printed and as `--json` gives it. The first row names the columns. */
export interface Table {
  id: string;
  title: string;
  /** What the figures stand beside, and what a reader must know about them. */
  notes: readonly string[];
  rows: readonly Readonly<Record<string, Cell>>[];
}

export function tableText({ title, notes, rows }: Table): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.length > 0 ? [columns, ...rows.map((row) => columns.map((column) => cellText(row[column] ?? null)))] : [];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const drawn = lines.map((line) =>
    line
      .map((text, at) => pad(text, widths[at] ?? 0, at === 0))
      .join('  ')
      .trimEnd(),
  );
  return [title, ...notes.map((note) => `  ${note}`), ...drawn.map((line) => `    ${line}`)].join('\n');
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function cellText(cell: Cell): string {
  if (cell === null) return '-';
  return typeof cell === 'object' ? `${cell.count}/${cell.of}` : String(cell);
}

function pad(text: string, width: number, isFirst: boolean): string {
  return isFirst ? text.padEnd(width) : text.padStart(width);
}
