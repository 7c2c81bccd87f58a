import type { Study, Text } from './api';
import type { Language } from './format';

export type Names = Study['names'] | undefined;

type Stages = { chain: Pick<Study['chain'], 'stages'> };

/** Colours exist for these; every other place is drawn in one neutral and told apart by its code. */
export const colouredPlaces = [
  'CN', 'JP', 'US', 'AU', 'MY', 'MM', 'VN', 'TH', 'LA', 'FR', 'EE', 'DE', 'KR', 'ZZ', 'XX',
] as const;

export function placeColour(place: string): string {
  const known = (colouredPlaces as readonly string[]).includes(place);
  return `var(--place-${known ? place.toLowerCase() : 'other'})`;
}

const special: Record<string, Text> = {
  ZZ: { en: 'Other places', fr: 'Autres pays' },
  XX: { en: 'Unknown', fr: 'Inconnu' },
  WW: { en: 'World', fr: 'Monde' },
  // The region names of browsers are longer here than anybody says.
  MM: { en: 'Myanmar', fr: 'Myanmar' },
  HK: { en: 'Hong Kong', fr: 'Hong Kong' },
  CD: { en: 'DR Congo', fr: 'RD Congo' },
};

export function placeName(place: string, language: Language, names?: Names): string {
  const given = names?.places[place] ?? special[place];
  if (given) return given[language];
  // Consumers may be partnerships: JP+US.
  if (place.includes('+')) return place.split('+').map((part) => placeName(part, language, names)).join(' + ');
  if (!/^[A-Z]{2}$/.test(place)) return place;
  return new Intl.DisplayNames(language, { type: 'region' }).of(place) ?? place;
}

/** Ids such as `import-share` are readable enough to stand in for a missing name. */
function readable(id: string): string {
  return id.replaceAll('-', ' ');
}

export function formName(form: string, language: Language, names?: Names): string {
  return names?.forms[form]?.[language] ?? readable(form);
}

export function siteName(site: string, language: Language, names?: Names): string {
  return names?.sites[site]?.[language] ?? readable(site);
}

export function quantityName(quantity: string, language: Language, names?: Names): string {
  return names?.quantities[quantity]?.[language] ?? readable(quantity);
}

/** The name of a stage within a phrase: “China, separated oxide”. */
export function stageInText(stage: string, language: Language, study: Stages): string {
  const name = stageName(stage, language, study);
  return name.charAt(0).toLocaleLowerCase(language) + name.slice(1);
}

export function stageName(stage: string, language: Language, study: Stages): string {
  return study.chain.stages.find((known) => known.id === stage)?.[language] ?? readable(stage);
}
