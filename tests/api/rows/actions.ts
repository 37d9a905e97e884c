import { type Rows } from './row';

export const actionsRows: Rows = {
  'post /api/pairs/:pair/actions': { path: ({ pair }) => `/api/pairs/${pair}/actions`, body: ({ mentee }) => ({ id: 'new-action', text: 'Read the strategy', owner: mentee, dueOn: '' }) },
  'post /api/pairs/:pair/actions/finish': { path: ({ pair }) => `/api/pairs/${pair}/actions/finish`, body: () => ({ actions: ['no-such-action'] }), allowed: [404] },
};
