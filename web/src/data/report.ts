/** The answers of `data import`, `data rows` and `data diff` (docs/formats/imports.md). */

import type { Manifest } from '../api';

export type Ending = 'WHOLE' | 'CUT_OFF' | 'UNREADABLE';

export interface FileRecord {
  name: string;
  bytes: number;
  sha256: string;
  rows: number;
  accepted: number;
  rejected: number;
  /** Understood and none of the table's own, such as totals. */
  setAside: number;
  ending: Ending;
  /** Sheets or tables that have other columns, of which no row is counted. */
  leftAlone: string[];
}

/** What became of the rows: `rows` = `accepted` + `rejected` + `setAside`. */
export interface RowCounts {
  rows: number;
  accepted: number;
  rejected: number;
  setAside: number;
}

/** The rows of all files of an import. */
export function countRows(files: FileRecord[]): RowCounts {
  const sum = (part: keyof RowCounts) => files.reduce((count, file) => count + file[part], 0);
  return { rows: sum('rows'), accepted: sum('accepted'), rejected: sum('rejected'), setAside: sum('setAside') };
}

export interface ImportRecord {
  kind: string;
  publisher: string;
  title: string;
  address: string;
  edition: string;
  licence: string;
  licenceClass: string;
  files: FileRecord[];
  columns: string[];
  rows: number;
  repeated: number;
}

export interface Kind {
  id: string;
  publisher: string;
  title: string;
  address: string;
  licence: string;
  licenceClass: string;
}

export interface Listed {
  name: string;
  imported: ImportRecord;
}

export interface Offer {
  folder: string;
  kinds: Kind[];
  imports: Listed[];
  /** What files that are sent may hold together. */
  mostBytes: number;
}

export interface Reject {
  file: string;
  line: number;
  problem: string;
  advice: string;
}

export interface Detail extends Listed {
  faults: number;
  rejects: Reject[];
}

export interface Found {
  manifest: Manifest;
  answer: {
    imported: ImportRecord;
    table: { columns: string[]; numbers: string[]; rows: string[][]; matching: number };
  };
}

export interface Staged {
  id: string;
  name: string;
  bytes: number;
}

export interface ImportReport extends Listed {
  faults: number;
  first: string[];
}

export interface ImportJob {
  id: string;
  status: 'queued' | 'running' | 'done' | 'partial' | 'failed';
  step: string;
  done: number;
  total: number;
  answer: ImportReport | null;
  error: { code: string; message: string; advice: string } | null;
}

/** One cell of an edition, with the row where it stands. */
export interface Cell {
  printed: string;
  year: number;
  file: string;
  row: number;
  detail: string;
  note: string;
}

export interface Revision {
  kind: 'revised' | 'withdrawn' | 'supplied' | 'other-remark' | 'other-unit';
  commodity: string;
  country: string;
  measure: 'production' | 'capacity' | 'reserves';
  unit: string;
  before: Cell;
  after: Cell;
  factor: number | null;
}

export interface Differences {
  manifest: Manifest;
  answer: {
    editions: { file: string; rows: number; statements: number; rejects: string[] }[];
    same: number;
    revisions: Revision[];
    onlyBefore: number;
    onlyAfter: number;
  };
}
