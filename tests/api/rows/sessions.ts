import { type Rows } from './row';

export const sessionsRows: Rows = {
  // The session is planned already: too late to choose another time.
  'post /api/pairs/:pair/sessions/:session/choose': { path: ({ pair, session }) => `/api/pairs/${pair}/sessions/${session}/choose`, body: () => ({ at: '1795600020000' }), allowed: [409, 422] },
};
