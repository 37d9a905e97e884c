import { type Rows } from './row';

export const actionsRows: Rows = {};
