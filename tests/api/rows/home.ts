import { type Rows } from './row';

export const homeRows: Rows = {};
