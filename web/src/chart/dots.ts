/** Rows for marks on a strip: each goes into the first row in which it does not touch the one before it. */
export function rowsOf(spans: { start: number; end: number }[]): number[] {
  const rows: number[] = new Array<number>(spans.length).fill(0);
  const ends: number[] = [];
  const order = spans.map((_, i) => i).sort((a, b) => spans[a]!.start - spans[b]!.start || a - b);
  for (const i of order) {
    const free = ends.findIndex((end) => spans[i]!.start >= end);
    const row = free >= 0 ? free : ends.length;
    rows[i] = row;
    ends[row] = spans[i]!.end;
  }
  return rows;
}
