import { type Case } from '../domain/matching/explaining/case';
import { insightInto } from '../domain/matching/explaining/insight';
import { type Insight } from '../usecases/runs/insight';

/** What the plan leaves open, and who has room. */
export const insightOf = (one: Case): Insight => ({ ...insightInto(one), free: one.plan.free.map(({ mentor, seats }) => ({ person: mentor, seats })) });
