export type Cell = string | number | null;

function quoted(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Comma, `\n`, a point in decimals in every language: for programs. The byte-order mark tells Excel that this is UTF-8. */
export function toCsv(header: string[], rows: Cell[][]): string {
  return `\ufeff${[header, ...rows].map((row) => row.map(quoted).join(',')).join('\n')}\n`;
}
