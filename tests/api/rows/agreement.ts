import { type Rows } from './row';

export const agreementRows: Rows = {
  'post /api/pairs/:pair/agreement/sign': { path: ({ pair }) => `/api/pairs/${pair}/agreement/sign`, body: () => ({ version: 1 }), allowed: [200, 404] },
  'post /api/pairs/:pair/agreement/code': { path: ({ pair }) => `/api/pairs/${pair}/agreement/code`, body: () => ({}) },
};
