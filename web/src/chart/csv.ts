import type { Manifest } from '../api';
import { messages } from '../i18n/language.svelte';
import type { Language } from '../format';

export type Cell = string | number | null;

function quoted(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Comma, `\n`, a point in decimals in every language: for programs. The byte-order mark tells Excel that this is UTF-8. */
function toCsv(header: string[], rows: Cell[][]): string {
  return `\ufeff${[header, ...rows].map((row) => row.map(quoted).join(',')).join('\n')}\n`;
}

/** A table as it leaves the page: each line says what made it, out of which data, under which licence, and how to cite it. */
export function exportCsv(header: string[], rows: Cell[][], manifest: Manifest, language: Language): string {
  const text = messages[language];
  const version = manifest.codeVersion;
  const origin = [
    `lodestone ${version} ${manifest.command}`,
    `${manifest.dataset} sha256:${manifest.datasetDigest}`,
    text['export.licence'],
    text['export.citation'].replace('{version}', version).replace('{dataset}', manifest.dataset),
  ];
  return toCsv(
    [...header, 'made_by', 'dataset', 'licence', 'citation'],
    rows.map((row) => [...row, ...origin]),
  );
}
