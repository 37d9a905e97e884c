import { type Rows } from './row';

export const groupsRows: Rows = {};
