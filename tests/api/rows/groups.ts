import { type Rows } from './row';

/** The circle's meeting may not have begun, or may not be there at all. */
const meeting = [200, 404, 409, 422] as const;

export const groupsRows: Rows = {
  'get /api/pairs/:pair/group': { path: ({ circle }) => `/api/pairs/${circle}/group`, of: 'circle' },
  'post /api/pairs/:pair/group/:session/lead': { path: ({ circle }) => `/api/pairs/${circle}/group/1/lead`, body: () => ({ lead: 'take' }), allowed: meeting, of: 'circle' },
  'post /api/pairs/:pair/group/:session/attendance': { path: ({ circle }) => `/api/pairs/${circle}/group/1/attendance`, body: () => ({ present: [0], before: [] }), allowed: meeting, of: 'circle' },
  'post /api/pairs/:pair/group/:session/myself': { path: ({ circle }) => `/api/pairs/${circle}/group/1/myself`, body: () => ({}), allowed: meeting, of: 'circle' },
};
