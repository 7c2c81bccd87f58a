import type { Claim, Figure } from './report';

/** The fields that a person may change, as text. */
export interface Draft {
  type: string;
  modality: string;
  polarity: string;
  attribution: string;
  time: string;
  due: string;
  stage: string;
  parties: string;
  geography: string;
  material: string;
  value: string;
  high: string;
  unit: string;
  comparator: string;
  basis: string;
}

export function draftOf(claim: Claim): Draft {
  const { quantity } = claim;
  return {
    type: claim.types[0]?.type ?? '',
    modality: claim.modality,
    polarity: claim.polarity,
    attribution: claim.attribution ?? '',
    time: claim.time ?? '',
    due: claim.due ?? '',
    stage: claim.stage ?? '',
    parties: claim.parties.join(','),
    geography: claim.geography.join(','),
    material: claim.material.join(','),
    value: quantity?.value?.toString() ?? '',
    high: quantity?.high?.toString() ?? '',
    unit: quantity?.unit ?? '',
    comparator: quantity?.comparator ?? 'eq',
    basis: quantity?.basis ?? '',
  };
}

const plain = ['modality', 'polarity', 'attribution', 'time', 'due', 'stage', 'parties', 'geography', 'material'] as const;
const figures = ['value', 'high', 'unit', 'comparator', 'basis'] as const;

/** Numbers are typed as readers write them. */
function number(text: string): number | null {
  const plainText = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return plainText === '' ? null : Number(plainText);
}

/** What was changed, in the form of `evidence review --set`; what was left alone is not sent. */
export function changes(claim: Claim, draft: Draft): Record<string, string> {
  const before = draftOf(claim);
  const set: Record<string, string> = {};
  for (const field of plain) if (draft[field].trim() !== before[field]) set[field] = draft[field].trim();
  if (draft.type && draft.type !== before.type) set['types'] = draft.type;
  if (figures.some((field) => draft[field].trim() !== before[field])) {
    const figure: Figure = {
      value: number(draft.value),
      high: draft.comparator === 'range' ? number(draft.high) : null,
      unit: draft.unit.trim(),
      comparator: draft.comparator,
      of: claim.quantity?.of ?? null,
      basis: draft.basis.trim() || null,
    };
    const empty = figure.value === null && figure.high === null && draft.comparator !== 'vague';
    set['quantity'] = empty ? '' : JSON.stringify(figure);
  }
  return set;
}

/** Whether the numbers can be read at all. */
export function isReadable(draft: Draft): boolean {
  return [draft.value, draft.high].every((text) => text.trim() === '' || Number.isFinite(number(text)));
}
