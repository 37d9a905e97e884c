import { type Rows } from './row';

export const consoleRows: Rows = { 'get /api/console': { path: () => '/api/console' } };
