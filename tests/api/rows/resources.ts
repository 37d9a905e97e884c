import { type Rows } from './row';

export const resourcesRows: Rows = {};
