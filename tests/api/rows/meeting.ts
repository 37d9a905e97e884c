import { type Rows } from './row';

export const meetingRows: Rows = {
  'get /api/pairs/:pair/meeting': { path: ({ pair }) => `/api/pairs/${pair}/meeting` },
  'get /api/pairs/:pair/meeting/:session/prompt': { path: ({ pair, session }) => `/api/pairs/${pair}/meeting/${session}/prompt?place=1` },
  'post /api/pairs/:pair/meeting/:session/notes': { path: ({ pair, session }) => `/api/pairs/${pair}/meeting/${session}/notes`, body: () => ({ base: '', text: 'Notes of the matrix', save: 'matrix-1' }) },
  'post /api/pairs/:pair/meeting/:session/timer': { path: ({ pair, session }) => `/api/pairs/${pair}/meeting/${session}/timer`, body: () => ({ part: 'checkIn' }) },
  // Not before it has begun.
  'post /api/pairs/:pair/meeting/:session/outcome': { path: ({ pair, session }) => `/api/pairs/${pair}/meeting/${session}/outcome`, body: () => ({ met: true }), allowed: [409] },
  'get /api/clock': { path: () => '/api/clock' },
};
