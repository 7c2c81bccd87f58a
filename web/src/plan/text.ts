import { formatNumber, percent, type Language } from '../format';
import { messages } from '../i18n/language.svelte';
import type { MessageKey } from '../i18n/en';
import { formName, type Names } from '../names';
import type { PlanReport } from './report';

/** Millions of dollars: whole from ten on, one decimal below. */
export function money(musd: number, language: Language): string {
  const rounded = Math.abs(musd) < 10 ? Math.round(musd * 10) / 10 : Math.round(musd);
  return formatNumber(rounded === 0 ? 0 : rounded, language, 12);
}

/** Two decimals below ten, one above: “12.3”. */
export function weeks(value: number, language: Language): string {
  const scale = Math.abs(value) < 10 ? 100 : 10;
  return formatNumber(Math.round(value * scale) / scale, language, 6);
}

/** A bound, rounded up: “0.07%”. */
export function atMost(part: number, language: Language): string {
  return `${formatNumber(Math.max(0, Math.ceil(part * 1e4 - 1e-9)) / 100, language)}${percent[language]}`;
}

/** “× 1.5”. */
export function times(factor: number, language: Language): string {
  return `×\u00a0${formatNumber(factor, language, 4)}`;
}

/** The word for a kind of instrument, a status or a step of the ladder; one without a word stands as it is. */
export function word(family: 'kind' | 'state' | 'status' | 'assumed' | 'value', id: string, language: Language): string {
  return messages[language][`plan.${family}.${id}` as MessageKey] ?? id.replaceAll('-', ' ');
}

/** What an option stands for: “Project (grant + loan)”. */
export function optionName(option: string, report: PlanReport): string {
  const [project = '', programmes = ''] = option.split(':');
  const name = report.projects.find(({ id }) => id === project)?.name ?? project;
  return programmes ? `${name} (${programmes.split('+').join(' + ')})` : name;
}

export function projectName(id: string, report: PlanReport): string {
  return report.projects.find((card) => card.id === id)?.name ?? id;
}

/** A sentence of the server with names in place of the ids of projects and forms. */
export function withNames(text: string, language: Language, report: PlanReport): string {
  return text.replace(/[a-z0-9]+(?:-[a-z0-9]+)*/g, (id) => {
    const project = report.projects.find((card) => card.id === id);
    if (project) return project.name;
    return id.includes('-') ? (report.names.forms[id]?.[language] ?? id) : id;
  });
}

/** `ox-dy@JP`. */
export function subjectName(subject: string, language: Language, names: Names): string {
  const [form = '', place] = subject.split('@');
  const said = formName(form, language, names);
  return place ? `${said}, ${place}` : said;
}
