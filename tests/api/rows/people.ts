import { type Rows } from './row';

export const peopleRows: Rows = {
  'get /api/pairs/:pair/photos/:person': { path: ({ pair, mentor }) => `/api/pairs/${pair}/photos/${encodeURIComponent(mentor)}` },
};
