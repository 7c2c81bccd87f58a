import type { ChainLink, ChainNode, Quantity, Study } from '../api';
import { formatRange, formatShare, formatValue, pair, type Language } from '../format';
import { messages } from '../i18n/language.svelte';
import { placeName, stageInText } from '../names';
import { citation, sourcesOf } from '../quantities';
import { exportCsv } from './csv';

function nodeOf(id: string, study: Study): ChainNode | undefined {
  return study.chain.nodes.find((node) => node.id === id);
}

export function nodeTitle(node: ChainNode, study: Study, language: Language): string {
  return `${placeName(node.place, language, study.names)}, ${stageInText(node.stage, language, study)}`;
}

export function linkTitle(link: ChainLink, study: Study, language: Language): string {
  return [link.source, link.target]
    .map((id) => {
      const node = nodeOf(id, study);
      return node ? nodeTitle(node, study, language) : id;
    })
    .join(' → ');
}

/** “2,080 t/a (1,830–2,290), derived” */
export function amountText(amount: Quantity, language: Language): string {
  const range = formatRange(amount, language);
  const value = formatValue(amount, language) ?? messages[language]['value.unknown'];
  return `${value}${range ? ` (${range})` : ''}, ${messages[language][`kind.${amount.kind}`]}`;
}

/** What the picture says in words: the largest place of each stage and its part of the stage. */
export function chainSummary(study: Study, language: Language): string {
  const parts = study.chain.stages.flatMap((stage) => {
    const members = study.chain.nodes.filter((node) => node.stage === stage.id && node.amount.value);
    const total = members.reduce((soFar, node) => soFar + node.amount.value!, 0);
    const largest = members.toSorted((a, b) => b.amount.value! - a.amount.value!)[0];
    // Where there is only one place, such as the consumer at the uses, there is nothing to say.
    if (!largest || members.length === 1) return [];
    const share = formatShare(largest.amount.value! / total, language);
    return [pair(stage[language], `${placeName(largest.place, language, study.names)} ${share}`, language)];
  });
  return messages[language]['chain.largest'].replace('{places}', parts.join(' · '));
}

export interface StagedLink {
  link: ChainLink;
  from: ChainNode;
  to: ChainNode;
}

/** The flows in the order of the chain, the largest first within a stage. */
export function stagedLinks(links: ChainLink[], study: Study): StagedLink[] {
  const stages = study.chain.stages.map((stage) => stage.id);
  return links
    .flatMap((link) => {
      const from = nodeOf(link.source, study);
      const to = nodeOf(link.target, study);
      return from && to ? [{ link, from, to }] : [];
    })
    .sort(
      (a, b) =>
        stages.indexOf(a.from.stage) - stages.indexOf(b.from.stage) ||
        (b.link.amount.value ?? 0) - (a.link.amount.value ?? 0),
    );
}

const csvHeader = [
  'from_stage', 'from_place', 'to_stage', 'to_place', 'form', 'value', 'low', 'high', 'unit', 'basis', 'kind',
  'rows', 'sources',
];

/** Computed amounts may be passed on unless a source under them lets nothing pass (class C). */
function mayPass({ amount }: { amount: Quantity }, study: Study): boolean {
  return sourcesOf(amount.evidence.rows, study).every((source) => source.licenceClass !== 'C');
}

/** How many flows, and forms in them, stay out of the edge list for their licence. */
export function heldInChain(study: Study): number {
  return study.chain.links.flatMap((link) => [link, ...link.forms]).filter((each) => !mayPass(each, study)).length;
}

/** The edge list: one line for each flow, and one for each form in it. Every line carries its sources with their licences. */
export function chainCsv(study: Study, language: Language): string {
  const rows = stagedLinks(study.chain.links, study).flatMap(({ link, from, to }) =>
    [{ form: null, amount: link.amount }, ...link.forms]
      .filter((each) => mayPass(each, study))
      .map(({ form, amount }) => [
        from.stage, from.place, to.stage, to.place, form,
        amount.value, amount.low, amount.high, amount.unit, amount.basis, amount.kind,
        amount.evidence.rows.join('; '),
        sourcesOf(amount.evidence.rows, study).map((source) => citation(source, null)).join('; '),
      ]),
  );
  return exportCsv(csvHeader, rows, study.manifest, language);
}

/** What is burnt into an exported picture: where the figures come from and under which licences they stand. */
export function sourceLines(links: ChainLink[], study: Study, language: Language): string[] {
  const sources = sourcesOf(links.flatMap((link) => link.amount.evidence.rows), study);
  const text = messages[language];
  return [
    `${text['export.sources']} ${sources.map((source) => `${source.publisher}, ${source.title} (${source.published ?? '—'}; ${source.licence})`).join(' · ')}`,
    `${text['export.dataset']} ${study.manifest.dataset}, ${study.manifest.datasetDigest} · Lodestone ${study.manifest.codeVersion}`,
  ];
}
