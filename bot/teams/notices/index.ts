import { findNotices } from './find';
import { type Notice } from './notice';
import { requestNotices } from './requests';

/** Every message that an effect may ask for, by name. */
export const notices: Readonly<Record<string, Notice>> = { ...requestNotices, ...findNotices };
