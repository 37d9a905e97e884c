import { type Rows } from './row';

export const sessionsRows: Rows = {};
