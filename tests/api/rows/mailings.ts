import { type Ids, type Rows } from './row';

const at = (rest: string) => ({ programme }: Ids): string => `/api/console/${programme}/mailings${rest}`;
const written = { kind: 'invitation', audience: 'listed', words: { en: 'Join us' } };

export const mailingsRows: Rows = {
  'get /api/console/:programme/mailings': { path: at('') },
  'get /api/console/:programme/mailings/:mailing': { path: at('/no-such-mailing'), allowed: [404] },
  'post /api/console/:programme/mailings/preview': { path: at('/preview'), body: () => written },
  // Nobody stands on the list.
  'post /api/console/:programme/mailings/send': { path: at('/send'), body: () => ({ ...written, id: '1d1c2f1e-0b7a-4e0e-9d53-3f1f3c1c9a01' }), allowed: [422] },
  'post /api/console/:programme/mailings/:mailing/cancel': { path: at('/no-such-mailing/cancel'), body: () => ({}), allowed: [404] },
};
