import { type Rows } from './row';

export const resourcesRows: Rows = {
  'get /api/pairs/:pair/resources': { path: ({ pair }) => `/api/pairs/${pair}/resources` },
};
