import { type Ids, type Rows } from './row';

const at = (rest: string) => ({ programme }: Ids): string => `/api/console/${programme}/people${rest}`;
const looked = { digest: 'of another file', lookedAt: 0, from: 0 };

export const rosterRows: Rows = {
  'get /api/console/:programme/people': { path: at('?search=&page=0') },
  'post /api/console/:programme/people/change': { path: at('/change'), body: ({ mentor }) => ({ person: mentor, role: 'mentor', action: 'nominate' }), allowed: [404] },
  'post /api/console/:programme/people/check': { path: at('/check'), body: () => ({ text: 'name\nAmina' }) },
  'post /api/console/:programme/people/import': { path: at('/import'), body: () => ({ text: 'name\nAmina', ...looked }), allowed: [409] },
  // The stage has no directory of an organisation.
  'post /api/console/:programme/people/directory/check': { path: at('/directory/check'), body: () => ({}), allowed: [422] },
  'post /api/console/:programme/people/directory/import': { path: at('/directory/import'), body: () => looked, allowed: [422] },
};
