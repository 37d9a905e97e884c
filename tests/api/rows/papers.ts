import { type Rows } from './row';

const answers = { issues: 'Trust' };

export const papersRows: Rows = {
  'get /api/pairs/:pair/papers': { path: ({ pair }) => `/api/pairs/${pair}/papers` },
  // Neither has written anything: members learn that there is nothing, others that it is not theirs.
  'get /api/pairs/:pair/papers/:kind/:number': { path: ({ pair, session }) => `/api/pairs/${pair}/papers/log/${session}`, allowed: [404] },
  'post /api/pairs/:pair/papers/:kind/:number/:deed': { path: ({ pair, session }) => `/api/pairs/${pair}/papers/log/${session}/share`, body: () => ({}), allowed: [404] },
  'post /api/pairs/:pair/notes/:number': { path: ({ pair }) => `/api/pairs/${pair}/notes/1`, body: () => ({ from: 0, text: 'To remember' }) },
  // The meeting begins in an hour.
  'get /api/pairs/:pair/log/:session': { path: ({ pair, session }) => `/api/pairs/${pair}/log/${session}`, allowed: [409] },
  'post /api/pairs/:pair/log/:session': { path: ({ pair, session }) => `/api/pairs/${pair}/log/${session}`, body: () => ({ from: 0, ...answers }), allowed: [409] },
};
