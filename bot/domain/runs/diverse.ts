import { type DiverseField } from '../matching/planning/planTypes';
import { type Structure } from '../programmes/journey';
import { type Diversity, type MatchingRules, usualDiversity } from '../programmes/matchingRules';
import { isOfTwo } from './proposal';

const fieldsOf: Readonly<Record<Diversity, readonly DiverseField[]>> = {
  mixed: ['grade', 'dutyStation', 'agency'], none: [], grade: ['grade'], dutyStation: ['dutyStation'], agency: ['agency'], unit: ['unit'],
};

/** The fields in which a plan makes those who sit together differ, as the coordinator chose; none where two people are a pair, whom scores alone bring together. */
export const diverseIn = (structure: Structure, { diverse = usualDiversity }: Pick<MatchingRules, 'diverse'>): readonly DiverseField[] => (isOfTwo(structure) ? [] : fieldsOf[diverse]);
