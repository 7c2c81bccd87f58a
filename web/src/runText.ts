import type { Run, Study } from './api';
import { formatDate } from './format';
import { language, m } from './i18n/language.svelte';
import { formName } from './names';
import { shortageOf, usesByUrgency } from './runs';

/** “First to run short: wind turbines, week 9 (1 Mar 2027).” In tables, where a heading says the first words, without them. */
export function firstShortageText(run: Run, study: Study, key: 'whatif.first' | 'whatif.first.short' = 'whatif.first'): string {
  const use = usesByUrgency([run])[0];
  const shortage = use ? shortageOf(run, use) : null;
  if (!use || !shortage) return m('whatif.noShortage');
  const first = {
    use: formName(use, language.current, study.names),
    period: m(`period.${study.stress.scenario.period}`, { n: shortage.period! + 1 }),
  };
  if (!shortage.date) return m('whatif.first.undated', first);
  return m(key, { ...first, date: formatDate(shortage.date, language.current) });
}
