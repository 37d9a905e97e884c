import { type Rows } from './row';

export const goalsRows: Rows = {};
