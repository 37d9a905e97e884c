import { type Rows } from './row';

export const peopleRows: Rows = {};
