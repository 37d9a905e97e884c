import { type Rows } from './row';

/** No draft has this id: whoever may come in at all is told so. */
const draft = '/api/drafts/nowhere';
const nowhere = [404] as const;
const seenBy = 'language=ar&role=mentee';

export const setupRows: Rows = {
  'get /api/drafts': { path: () => '/api/drafts' },
  // Whoever comes second meets a draft that is another's.
  'post /api/drafts/:draft': { path: () => '/api/drafts/matrix-draft', body: () => ({ start: { from: 'template', template: 'career' } }), allowed: [200, 404] },
  'get /api/drafts/:draft': { path: () => draft, allowed: nowhere },
  'get /api/drafts/:draft/steps/:step': { path: () => `${draft}/steps/purpose`, allowed: nowhere },
  'post /api/drafts/:draft/steps/:step': { path: () => `${draft}/steps/purpose`, body: () => ({ version: '', values: { name: 'Taken' } }), allowed: nowhere },
  'get /api/drafts/:draft/preview': { path: () => `${draft}/preview?${seenBy}`, allowed: nowhere },
  'post /api/drafts/:draft/open': { path: () => `${draft}/open`, body: () => ({}), allowed: nowhere },
  'post /api/drafts/:draft/remove': { path: () => `${draft}/remove`, body: () => ({}) },
  'get /api/console/:programme/setup': { path: ({ programme }) => `/api/console/${programme}/setup` },
  'get /api/console/:programme/setup/:step': { path: ({ programme }) => `/api/console/${programme}/setup/calendar` },
  'post /api/console/:programme/setup/:step': { path: ({ programme }) => `/api/console/${programme}/setup/calendar`, body: () => ({ version: 'old', values: { opens: '2026-01-01' } }), allowed: [200, 409] },
  'get /api/console/:programme/preview': { path: ({ programme }) => `/api/console/${programme}/preview?${seenBy}` },
  'post /api/setup/count': { path: () => '/api/setup/count', body: () => ({ values: { 'mentor.monthsInPostAtLeast': '12' } }) },
  'get /api/setup/people': { path: () => '/api/setup/people?search=cora' },
};
