import { type Rows } from './row';

export const assessmentsRows: Rows = {
  'get /api/pairs/:pair/assessment': { path: ({ pair }) => `/api/pairs/${pair}/assessment` },
};
