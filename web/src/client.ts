import type { ErrorAnswer, RowAnswer, Study, Without } from './api';
import type { Agreed, Duties } from './commitments/report';
import type { Judged, Made, Register } from './controls/report';
import type { Detail, Differences, Found, ImportJob, Offer as ImportOffer, Staged } from './data/report';
import type { Added, Documents, Findings, Lineage, ReviewRequest, SettleAction, Shown, Version } from './evidence/report';
import type { IndexOffer, IndexReport, Repeated } from './indices/report';
import type { Events, Measures, Offer as MarketOffer, Overview, Paths, Screens } from './markets/report';
import type { Offer as PlanOffer, PlanJob, PlanRequest } from './plan/report';
import type { JobState, Offer } from './stress/report';
import type { Reconciled, Shares, TradeOffer, Watched } from './trade/report';

/** A request that failed, in the words of the server; `code` is `unreachable` when no server answered. */
export class RequestFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly advice: string | null,
  ) {
    super(message);
  }
}

/** Somebody decided about the same thing since it was looked at: nothing was recorded. */
export class EditConflict extends RequestFailure {
  constructor(
    failure: ErrorAnswer['error'],
    readonly made: Version,
    readonly refused: Version,
  ) {
    super(failure.code, failure.message, failure.advice);
  }
}

function get<T>(path: string, language: string, signal?: AbortSignal): Promise<T> {
  return ask(path, language, { signal });
}

async function ask<T>(path: string, language: string, how: RequestInit): Promise<T> {
  let response: Response;
  try {
    // Relative to the page, so that it works behind any prefix.
    response = await fetch(path, { ...how, headers: { Accept: 'application/json', 'Accept-Language': language } });
  } catch (failure) {
    if (how.signal?.aborted) throw failure;
    throw new RequestFailure('unreachable', '', null);
  }
  if (response.ok) return (await response.json()) as T;
  const answer = (await response.json().catch(() => null)) as (ErrorAnswer & { made?: Version; refused?: Version }) | null;
  if (response.status === 409 && answer?.made && answer.refused) throw new EditConflict(answer.error, answer.made, answer.refused);
  throw new RequestFailure(
    answer?.error.code ?? String(response.status),
    answer?.error.message ?? response.statusText,
    answer?.error.advice ?? null,
  );
}

export function fetchStudy(consumer: string, language: string, signal: AbortSignal): Promise<Study> {
  return get(`api/study?${new URLSearchParams({ for: consumer })}`, language, signal);
}

export function fetchRow(id: string, language: string): Promise<RowAnswer> {
  return get(`api/rows/${encodeURIComponent(id)}`, language);
}

export interface WithoutRequest {
  consumer: string;
  place: string;
  stage: string;
  /** Left out, the server takes the stock of the study. */
  stateStockDays: number | null;
}

export function fetchWithout(request: WithoutRequest, language: string, signal: AbortSignal): Promise<Without> {
  const query = new URLSearchParams({ for: request.consumer, place: request.place, stage: request.stage });
  if (request.stateStockDays !== null) query.set('stateStockDays', String(request.stateStockDays));
  return get(`api/without?${query}`, language, signal);
}

/** Which scenarios can be drawn. */
export function fetchOffer(language: string): Promise<Offer> {
  return get('api/scenarios', language);
}

export interface EnsembleRequest {
  scenarios: string[];
  draws: number;
}

export function startEnsemble(request: EnsembleRequest, language: string): Promise<JobState> {
  return ask('api/ensembles', language, { method: 'POST', body: JSON.stringify(request) });
}

export function fetchEnsemble(id: string, language: string): Promise<JobState> {
  return get(`api/ensembles/${encodeURIComponent(id)}`, language);
}

export function cancelEnsemble(id: string, language: string): Promise<JobState> {
  return ask(`api/ensembles/${encodeURIComponent(id)}`, language, { method: 'DELETE', keepalive: true });
}

/** Which plan files there are. */
export function fetchPlanOffer(language: string): Promise<PlanOffer> {
  return get('api/plan-files', language);
}

export function startPlan(request: PlanRequest, language: string): Promise<PlanJob> {
  return ask('api/plans', language, { method: 'POST', body: JSON.stringify(request) });
}

export function fetchPlan(id: string, language: string): Promise<PlanJob> {
  return get(`api/plans/${encodeURIComponent(id)}`, language);
}

export function cancelPlan(id: string, language: string): Promise<PlanJob> {
  return ask(`api/plans/${encodeURIComponent(id)}`, language, { method: 'DELETE', keepalive: true });
}

/** The documents of the workspace. */
export function fetchDocuments(language: string): Promise<Documents> {
  return get('api/evidence/documents', language);
}

export function fetchDocument(name: string, language: string): Promise<Shown> {
  return get(`api/evidence/document?${new URLSearchParams({ name })}`, language);
}

export function fetchLineage(language: string): Promise<Lineage> {
  return get('api/evidence/lineage', language);
}

export function fetchFindings(language: string): Promise<Findings> {
  return get('api/evidence/conflicts', language);
}

export function addDocument(file: File, about: { source: string; published: string }, language: string): Promise<Added> {
  const query = new URLSearchParams({ name: file.name });
  if (about.source) query.set('source', about.source);
  if (about.published) query.set('published', about.published);
  return ask(`api/evidence/documents?${query}`, language, { method: 'POST', body: file });
}

/** Who decides, why, and on which version. */
interface Signed {
  by: string;
  reason: string;
  seen: number;
}

function write(path: string, body: unknown, language: string): Promise<unknown> {
  return ask(path, language, { method: 'POST', body: JSON.stringify(body) });
}

export function reviewClaim(claim: string, request: ReviewRequest & Signed, language: string): Promise<unknown> {
  return write(`api/evidence/reviews?${new URLSearchParams({ claim })}`, request, language);
}

export function settleFinding(id: string, request: { action: SettleAction; answer: string } & Signed, language: string): Promise<unknown> {
  return write(`api/evidence/settlements?${new URLSearchParams({ id })}`, request, language);
}

export function gradeSource(request: { source: string; grade: string } & Signed, language: string): Promise<unknown> {
  return write('api/evidence/grades', request, language);
}

export function correctOrigin(request: { document: string; origin: string } & Signed, language: string): Promise<unknown> {
  return write('api/evidence/corrections', request, language);
}

/** Duties on a day; without one the server takes the last day on which a source was read. */
export function fetchDuties(asOf: string | null, language: string): Promise<Duties> {
  return get(`api/commitments${asOf ? `?${new URLSearchParams({ asOf })}` : ''}`, language);
}

export function fetchAgreements(language: string): Promise<Agreed> {
  return get('api/agreements', language);
}

export async function fetchCalendar(asOf: string, agreement: string, language: string): Promise<string> {
  const query = new URLSearchParams({ asOf });
  if (agreement) query.set('agreement', agreement);
  const response = await fetch(`api/commitments.ics?${query}`, { headers: { 'Accept-Language': language } });
  if (!response.ok) throw new RequestFailure(String(response.status), response.statusText, null);
  return response.text();
}

/** Which indices and which published tables there are. */
export function fetchIndexOffer(language: string): Promise<IndexOffer> {
  return get('api/index-methods', language);
}

export function fetchIndex(query: URLSearchParams, language: string): Promise<IndexReport> {
  return get(`api/indices?${query}`, language);
}

export function fetchReplication(name: string, language: string): Promise<Repeated> {
  return get(`api/replications?${new URLSearchParams({ name })}`, language);
}

/** A table as the command line writes it, without what may not be passed on. */
export async function fetchTable(path: string, language: string): Promise<string> {
  const response = await fetch(path, { headers: { 'Accept-Language': language } });
  if (response.ok) return response.text();
  const answer = (await response.json().catch(() => null)) as ErrorAnswer | null;
  throw new RequestFailure(
    answer?.error.code ?? String(response.status),
    answer?.error.message ?? response.statusText,
    answer?.error.advice ?? null,
  );
}

/** Trade controls as known on a day. */
export function fetchRegister(query: URLSearchParams, language: string): Promise<Register> {
  return get(`api/restrictions?${query}`, language);
}

export function fetchScreening(query: URLSearchParams, language: string): Promise<Judged> {
  return get(`api/screening?${query}`, language);
}

export function fetchControlScenario(id: string, language: string): Promise<Made> {
  return get(`api/restriction-scenario?${new URLSearchParams({ id })}`, language);
}

/** Which price series there are, and the days of announcements. */
export function fetchMarketOffer(language: string): Promise<MarketOffer> {
  return get('api/market-series', language);
}

export function fetchMarket(query: URLSearchParams, language: string): Promise<Overview> {
  return get(`api/market?${query}`, language);
}

export function fetchEvents(query: URLSearchParams, language: string): Promise<Events> {
  return get(`api/market-events?${query}`, language);
}

export function fetchScreens(query: URLSearchParams, language: string): Promise<Screens> {
  return get(`api/market-screens?${query}`, language);
}

export function fetchMeasures(query: URLSearchParams, language: string): Promise<Measures> {
  return get(`api/market-measures?${query}`, language);
}

export function fetchPaths(query: URLSearchParams, language: string): Promise<Paths> {
  return get(`api/market-paths?${query}`, language);
}

/** The imports that are there, and what can be imported. */
export function fetchImports(language: string): Promise<ImportOffer> {
  return get('api/imports', language);
}

export function fetchImport(name: string, language: string): Promise<Detail> {
  return get(`api/imports/table?${new URLSearchParams({ name })}`, language);
}

export function fetchImportRows(query: URLSearchParams, language: string): Promise<Found> {
  return get(`api/imports/rows?${query}`, language);
}

/** Sends a file that is to be imported. */
export function sendFile(file: File, language: string, signal: AbortSignal): Promise<Staged> {
  return ask(`api/imports/files?${new URLSearchParams({ name: file.name })}`, language, { method: 'POST', body: file, signal });
}

export function startImport(order: { kind: string; edition: string; files: string[] }, language: string): Promise<ImportJob> {
  return ask('api/imports', language, { method: 'POST', body: JSON.stringify(order) });
}

export function fetchImportJob(id: string, language: string): Promise<ImportJob> {
  return get(`api/imports/jobs/${encodeURIComponent(id)}`, language);
}

export function cancelImport(id: string, language: string): Promise<ImportJob> {
  return ask(`api/imports/jobs/${encodeURIComponent(id)}`, language, { method: 'DELETE', keepalive: true });
}

/** What a later edition says differently. */
export function fetchDifferences(query: URLSearchParams, language: string): Promise<Differences> {
  return get(`api/imports/differences?${query}`, language);
}

/** Imports that questions about trade can be put to. */
export function fetchTradeOffer(language: string): Promise<TradeOffer> {
  return get('api/trade', language);
}

export function fetchShares(query: URLSearchParams, language: string): Promise<Shares> {
  return get(`api/trade/shares?${query}`, language);
}

export function fetchReconciliation(query: URLSearchParams, language: string): Promise<Reconciled> {
  return get(`api/trade/reconciliation?${query}`, language);
}

export function fetchWatch(query: URLSearchParams, language: string): Promise<Watched> {
  return get(`api/trade/monitor?${query}`, language);
}
