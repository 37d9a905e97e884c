import { type Rows } from './row';

export const homeRows: Rows = {
  'get /api/home': { path: () => '/api/home' },
  'get /api/data': { path: () => '/api/data' },
  'get /api/data/about': { path: () => '/api/data/about' },
};
