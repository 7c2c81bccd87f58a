/** Rows for marks on a strip: each goes into the first row in which it keeps its distance. In the order of their positions. */
export function rowsOf(positions: number[], distance: number): number[] {
  const rows: number[] = new Array<number>(positions.length).fill(0);
  const lastIn: number[] = [];
  const order = positions.map((_, i) => i).sort((a, b) => positions[a]! - positions[b]! || a - b);
  for (const i of order) {
    const free = lastIn.findIndex((last) => positions[i]! - last >= distance);
    const row = free >= 0 ? free : lastIn.length;
    rows[i] = row;
    lastIn[row] = positions[i]!;
  }
  return rows;
}
