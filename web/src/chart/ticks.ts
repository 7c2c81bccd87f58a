/** Round steps (1, 2, 5 × 10ⁿ) from 0 that cover `max` with about `count` of them. */
export function ticks(max: number, count = 4): number[] {
  if (!(max > 0)) return [0];
  const rough = max / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough)!;
  const steps = Math.ceil(max / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, i) => i * step);
}

/** Round steps that cover a range on both sides of 0. */
export function ticksBetween(low: number, high: number, count = 4): number[] {
  const step = ticks(Math.max(high - low, 1e-9), count)[1] ?? 1;
  const first = Math.floor(Math.min(0, low) / step + 1e-9);
  const last = Math.ceil(Math.max(0, high) / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}
