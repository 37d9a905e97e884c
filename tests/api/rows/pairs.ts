import { type Rows } from './row';

export const pairRows: Rows = {
  'get /api/pairs/:pair/changes': { path: ({ pair }) => `/api/pairs/${pair}/changes` },
  'get /api/pairs/:pair': { path: ({ pair }) => `/api/pairs/${pair}` },
};
