import type { ApiRequests } from './api-requests.js';

/** The forms that a report has: where each is served, and what its file is called. */
export const reportForms = {
  html: { path: '/api/reports/{studyId}', file: 'report.html' },
  json: { path: '/api/reports/{studyId}/json', file: 'report.json' },
  markdown: { path: '/api/reports/{studyId}/markdown', file: 'report.md' },
  latex: { path: '/api/reports/{studyId}/latex', file: 'report.tex' },
  csv: { path: '/api/reports/{studyId}/samples', file: 'samples.csv' },
} as const satisfies Readonly<Record<string, { readonly path: string; readonly file: string }>>;

export type ReportForm = keyof typeof reportForms;

// Object.keys tells no more than string
export const reportFormNames = Object.keys(reportForms) as readonly ReportForm[];

/** A report in one form, as it is served. @throws ApiRefused before there is one, ApiUnreachable */
export function fetchReport(requests: ApiRequests, id: string, form: ReportForm): Promise<Response> {
  return requests.send((client) =>
    client.GET(reportForms[form].path, { params: { path: { studyId: id } }, parseAs: 'stream' }),
  );
}
