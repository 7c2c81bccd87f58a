import { formatDate, formatNumber, formatShare, percent, type Language } from '../format';
import { messages } from '../i18n/language.svelte';
import { formName, placeName, type Names } from '../names';
import { dayOf, type Frame, type Probability, type Series } from './report';
import type { Week } from './stockCurve';

/** A difference of two shares in points, with its sign: “+2.1 points (±0.2)”. */
export function points(difference: number, language: Language, error?: number): string {
  const number = (value: number) => formatNumber(Math.abs(value) < 5e-5 ? 0 : value * 100, language, 2);
  const sign = difference >= 5e-5 ? '+' : '';
  const unit = messages[language]['compare.points'];
  const around = error === undefined ? '' : ` (±${number(error)})`;
  return `${sign}${number(difference)}\u00a0${unit}${around}`;
}

/** “55% (50–59%)”. */
export function probability({ value, low, high }: Probability, language: Language): string {
  const lower = formatShare(low, language).replace(/\s*%$/, '');
  return `${formatShare(value, language)} (${lower}–${formatShare(high, language)})`;
}

/** “2.5% ± 0.1%” with the standard error. */
export function withError(value: number, error: number, language: Language): string {
  return `${formatShare(value, language)} ± ${formatNumber(error * 100, language, 2)}${percent[language]}`;
}

/** “bn JPY”, “Md JPY”: thousands of millions. */
export function moneyUnit(currency: string, language: Language): string {
  return `${messages[language]['loss.billion']}\u00a0${currency}`;
}

/** CVaR at 95 %. */
export function tail(series: Series): number {
  return series.uncovered.tailMeans.find(({ p }) => p === 0.95)?.value ?? 0;
}

export function tailError(series: Series): number {
  return series.uncovered.tailMeans.find(({ p }) => p === 0.95)?.error ?? 0;
}

/** “week 31 (3 Aug 2026)”. */
export function weekText(week: Week, frame: Frame, language: Language): string {
  const text = messages[language];
  if (week.kind === 'never') return text[`stockCurve.never.${frame.period}`].replace('{n}', String(frame.periods));
  const name = text[`period.${frame.period}`].replace('{n}', String(week.period + 1));
  const dated = `${name} (${formatDate(dayOf(frame, week.period), language)})`;
  return week.kind === 'after' ? text['stockCurve.after'].replace('{week}', dated) : dated;
}

/** `use-traction@JP`: the form, and its place only where the consumer has several. */
export function useName(name: string, language: Language, names: Names, consumer: string[]): string {
  const [form = '', place = ''] = name.split('@');
  const said = formName(form, language, names);
  return consumer.length > 1 ? `${said}, ${placeName(place, language, names)}` : said;
}
