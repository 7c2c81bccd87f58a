import type { RowCard } from '../api';
import { formatNumber, percent, unitName, type Language } from '../format';

/** The value as the source prints it: typed remarks such as “>18000” or “W” stay as they are. */
export function rowValue(row: RowCard, language: Language): string {
  const number = (value: number) => formatNumber(value, language, 12);
  const value = row.value === null ? '—' : typeof row.value === 'number' ? number(row.value) : row.value;
  const range = row.low !== null && row.high !== null ? ` (${number(row.low)}–${number(row.high)})` : '';
  const unit = unitName(row.unit, language);
  if (unit === '%') return `${value}${range}${percent[language]}`;
  return unit ? `${value}${range}\u00a0${unit}` : `${value}${range}`;
}
