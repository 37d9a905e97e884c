import { type Rows } from './row';

export const agreementRows: Rows = {};
