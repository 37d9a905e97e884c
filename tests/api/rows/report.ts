import { type Rows } from './row';

export const reportRows: Rows = {
  'get /api/console/:programme/figures': { path: ({ programme }) => `/api/console/${programme}/figures` },
  'get /api/console/:programme/matches': { path: ({ programme }) => `/api/console/${programme}/matches?show=grow` },
  'get /api/console/:programme/matches/:match': { path: ({ programme, pair }) => `/api/console/${programme}/matches/${pair}` },
  // The pair of the scene meets: it needs no kind word.
  'post /api/console/:programme/matches/:match/kind-word': { path: ({ programme, pair }) => `/api/console/${programme}/matches/${pair}/kind-word`, body: () => ({}), allowed: [200, 409] },
  'get /api/console/:programme/report': { path: ({ programme }) => `/api/console/${programme}/report?by=gender` },
  'get /api/console/:programme/report/file': { path: ({ programme }) => `/api/console/${programme}/report/file` },
  'get /api/console/:programme/report/link': { path: ({ programme }) => `/api/console/${programme}/report/link?sheet=management` },
  'get /api/console/:programme/report/comments': { path: ({ programme }) => `/api/console/${programme}/report/comments` },
  // The scene's programme reports nothing that somebody would have to enter.
  'post /api/console/:programme/report/outcomes': { path: ({ programme }) => `/api/console/${programme}/report/outcomes`, body: () => ({ figure: 'promotions', before: { value: '3', on: '2026-01-01' }, after: { value: '', on: '' } }), allowed: [422] },
};
