import { type Rows } from './row';

export const assessmentsRows: Rows = {};
