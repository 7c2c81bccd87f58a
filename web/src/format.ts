import type { Quantity } from './api';

export type Language = 'en' | 'fr';

/** Thousands and decimals as the language writes them: “31,200.5” and “31 200,5” (narrow no-break space, U+202F). */
const localeOf: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

/** Set here, because browsers differ in the blank before the sign. */
export const percent: Record<Language, string> = { en: '%', fr: '\u202f%' };

const units: Record<string, Record<Language, string>> = {
  none: { en: '', fr: '' },
  share: { en: '', fr: '' },
  '1': { en: '', fr: '' },
  days: { en: 'days', fr: 'jours' },
  weeks: { en: 'weeks', fr: 'semaines' },
  months: { en: 'months', fr: 'mois' },
  years: { en: 'years', fr: 'ans' },
};

/** Symbols of units stay as they are in both languages; only words are translated. */
export function unitName(unit: string, language: Language): string {
  return units[unit]?.[language] ?? unit;
}

export function isShare(unit: string): boolean {
  return unit === 'share' || unit === '1' || unit === '%';
}

/** Three significant digits unless told otherwise; whole numbers below 10,000 keep all of theirs. The briefs round alike. */
export function formatNumber(value: number, language: Language, digits = 3): string {
  const kept = Math.abs(value) >= 1000 && Math.abs(value) < 9999.5 ? Math.max(digits, 4) : digits;
  const options = { maximumSignificantDigits: kept };
  return new Intl.NumberFormat(localeOf[language], options).format(value).replace('-', '−');
}

/** A share given as 0–1. Below 10 % one decimal is kept, so that small shares do not all become 1 %, and none becomes 0. */
export function formatShare(share: number, language: Language): string {
  if (share > 0 && share < 0.0005) return `<${formatShare(0.001, language)}`;
  const decimals = Math.abs(share) < 0.0995 && share !== 0 ? 1 : 0;
  const number = new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: decimals }).format(share * 100);
  return `${number.replace('-', '−')}${percent[language]}`;
}

/** Observed figures keep the digits that their source prints; computed ones get three. */
function digitsOf(quantity: Quantity): number {
  return quantity.kind === 'observed' ? 6 : 3;
}

function bare(value: number, quantity: Quantity, language: Language): string {
  if (quantity.unit === '%') return formatShare(value / 100, language);
  return isShare(quantity.unit)
    ? formatShare(value, language)
    : formatNumber(value, language, digitsOf(quantity));
}

/** “31,200 t/a”, “72%”; null if the value is not known. */
export function formatValue(quantity: Quantity, language: Language): string | null {
  if (quantity.value === null) return null;
  const unit = isShare(quantity.unit) ? '' : unitName(quantity.unit, language);
  const value = bare(quantity.value, quantity, language);
  return unit ? `${value}\u00a0${unit}` : value;
}

/** The number without its unit, where a heading already says it. */
export function formatBare(quantity: Quantity, language: Language): string | null {
  return quantity.value === null ? null : bare(quantity.value, quantity, language);
}

/** “28,000–35,000”, “62–84%”; null if no range is known or the range is the value itself. */
export function formatRange(quantity: Quantity, language: Language): string | null {
  const { low, high, value } = quantity;
  if (low === null && high === null) return null;
  if (low === value && high === value) return null;
  const text = (bound: number | null) => (bound === null ? '…' : bare(bound, quantity, language));
  // The sign of a share stands once, behind the upper bound.
  const lower = high === null ? text(low) : text(low).replace(/\s*%$/, '');
  return `${lower}–${text(high)}`;
}

/** “Label: text”; French sets a no-break space before the colon. */
export function pair(label: string, text: string, language: Language): string {
  return language === 'fr' ? `${label}\u00a0: ${text}` : `${label}: ${text}`;
}

/** A day or month of the document; text that is no date is shown as it stands. */
export function formatDate(date: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date);
  if (!parts) return date;
  const day = new Date(`${parts[1]}-${parts[2]}-${parts[3] ?? '01'}T00:00:00Z`);
  return new Intl.DateTimeFormat(localeOf[language], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    ...(parts[3] ? { day: 'numeric' } : {}),
  }).format(day);
}
