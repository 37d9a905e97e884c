import { type Rows } from './row';

export const meetingRows: Rows = {};
