import { formatNumber } from '../format';
import { language, messages } from '../i18n/language.svelte';
import type { Printed } from './report';

/** A number as the language writes it; bounds and marks of the publisher stay. */
export function printed(value: Printed): string {
  const [, sign = '', number = ''] = /^([<>~]?)\s*(-?[\d.]+(?:E-?\d+)?)$/.exec(String(value)) ?? [];
  return number ? `${sign}${formatNumber(Number(number), language.current, 6)}` : String(value);
}

/** Words of closed lists; one that is not known stands as it is. */
export function word(family: 'basis' | 'measure' | 'level' | 'standing' | 'incoterm' | 'frequency' | 'model', value: string): string {
  const texts: Record<string, string> = messages[language.current];
  return texts[`markets.${family}.${value}`] ?? value.replaceAll('-', ' ');
}
