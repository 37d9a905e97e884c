import { type Rows } from './row';

export const pairRows: Rows = {
  'get /api/pairs/:pair': { path: ({ pair }) => `/api/pairs/${pair}` },
};
