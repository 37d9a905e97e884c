import { type Rows } from './row';

const noGoal = [404];

export const goalsRows: Rows = {
  'post /api/pairs/:pair/goals/:goal/report': { path: ({ pair }) => `/api/pairs/${pair}/goals/none/report`, body: () => ({ from: 1, progress: 50 }), allowed: noGoal },
  'post /api/pairs/:pair/goals/:goal/confirm': { path: ({ pair }) => `/api/pairs/${pair}/goals/none/confirm`, body: () => ({ from: 1, agreed: 50 }), allowed: noGoal },
};
