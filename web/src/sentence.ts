/**
 * A sentence of the document in pieces: text, and indices of quantities where `{0}`, `{1}` … stood. Quantities that the text does
 * not place follow at its end, so that none is lost.
 */
export function splitSentence(text: string, quantities: number): (string | number)[] {
  const parts: (string | number)[] = [];
  const placed = new Set<number>();
  let end = 0;
  for (const hole of text.matchAll(/\{(\d+)\}/g)) {
    const index = Number(hole[1]);
    if (index >= quantities) continue;
    parts.push(text.slice(end, hole.index), index);
    placed.add(index);
    end = hole.index + hole[0].length;
  }
  parts.push(text.slice(end));
  for (let i = 0; i < quantities; i++) if (!placed.has(i)) parts.push(' ', i);
  return parts.filter((part) => part !== '');
}
