import { type Notice } from './notice';

export const overviewNotices: Readonly<Record<string, Notice>> = {};
