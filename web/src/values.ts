import type { PublishedValue } from './api';
import type { Subject } from './card/card.svelte';
import { formatShare, isShare, type Language } from './format';
import { messages, term } from './i18n/language.svelte';

/** Shares are drawn between 0 and 1, whether the document gives them so or in per cent. */
export function shareOf(value: PublishedValue): number {
  return value.unit === '%' ? value.value / 100 : value.value;
}

export interface Question {
  text: PublishedValue['answers'];
  values: PublishedValue[];
}

/** Values that answer one question stand side by side; values that answer different ones are never ranked together. */
export function byQuestion(values: PublishedValue[]): Question[] {
  const questions = new Map<string, Question>();
  for (const value of values.filter(({ unit }) => isShare(unit))) {
    const question = questions.get(value.answers.en) ?? { text: value.answers, values: [] };
    question.values.push(value);
    questions.set(value.answers.en, question);
  }
  return [...questions.values()];
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
      low: null,
      high: null,
      unit: value.unit,
      basis: value.basis,
      kind: value.kind === 'published' ? 'observed' : 'derived',
      evidence: { type: value.kind, formula: null, rows: [value.row] },
    },
    facts: [
      { label: text['column.scope'], text: value.scope },
      { label: text['column.period'], text: value.period },
    ].filter((fact) => fact.text),
  };
}
