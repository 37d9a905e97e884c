import { type Ports } from '../ports';
import { makeViewOverview } from './viewOverview';

export const makeOverviewUseCases = (ports: Ports) => ({ viewOverview: makeViewOverview(ports) });
