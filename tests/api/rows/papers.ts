import { type Rows } from './row';

export const papersRows: Rows = {};
