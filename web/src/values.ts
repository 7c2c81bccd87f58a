import type { PublishedValue, Text } from './api';
import type { Subject } from './card/card.svelte';
import { formatShare, isShare, type Language } from './format';
import { messages, term } from './i18n/language.svelte';

/** Shares are drawn between 0 and 1, whether the document gives them so or in per cent. */
export function shareOf(value: PublishedValue): number {
  return value.unit === '%' ? value.value / 100 : value.value;
}

export interface Question {
  text: Text;
  /** What the question is asked of, such as one form; empty if the question says it all. */
  subjects: { name: Text; values: PublishedValue[] }[];
}

/** “What part …? (Heavy rare earths)” is the question and its subject. */
function split(text: string): [string, string] {
  const parts = /^(.*\?) \((.*)\)$/.exec(text);
  return parts ? [parts[1]!, parts[2]!] : [text, ''];
}

/**
 * Values that answer one question about one subject stand side by side; others are never ranked together. What the most values
 * answer comes first.
 */
export function byQuestion(values: PublishedValue[]): Question[] {
  const questions = new Map<string, Question>();
  for (const value of values.filter(({ unit }) => isShare(unit))) {
    const [en, subjectEn] = split(value.answers.en);
    const [fr, subjectFr] = split(value.answers.fr);
    const question = questions.get(en) ?? { text: { en, fr }, subjects: [] };
    questions.set(en, question);
    const subject = question.subjects.find(({ name }) => name.en === subjectEn);
    if (subject) subject.values.push(value);
    else question.subjects.push({ name: { en: subjectEn, fr: subjectFr }, values: [value] });
  }
  const size = (question: Question) => question.subjects.reduce((total, { values: those }) => total + those.length, 0);
  return [...questions.values()].toSorted((a, b) => size(b) - size(a));
}

export function valueText(value: PublishedValue, language: Language): string {
  const kind = messages[language][value.kind === 'published' ? 'values.published' : 'values.computed'];
  return [formatShare(shareOf(value), language), value.period, term('basis', value.basis), value.scope, kind]
    .filter((part) => part)
    .join(', ');
}

/** A published value as the card explains it. */
export function subjectOf(value: PublishedValue, language: Language): Subject {
  const text = messages[language];
  return {
    title: value.answers[language],
    quantity: {
      value: value.value,
      low: value.low,
      high: value.high,
      unit: value.unit,
      basis: value.basis,
      kind: value.kind === 'published' ? 'observed' : 'derived',
      evidence: { type: value.kind, formula: value.formula, rows: value.rows },
    },
    facts: [
      { label: text['values.printed'], text: value.printed ?? '' },
      { label: text['column.scope'], text: value.scope },
      { label: text['column.period'], text: value.period },
    ].filter((fact) => fact.text),
  };
}
