import { structures } from '../../../bot/domain/programmes/journey';
import { diversities, usualMatching } from '../../../bot/domain/programmes/matchingRules';
import { diverseIn } from '../../../bot/domain/runs/diverse';
import { rulesFrom, type TypedRules } from '../../../bot/domain/runs/typedRules';
import { noon } from '../../support/builders';

describe('in what people who sit together should differ', () => {
  it('is grade, duty station and agency where nobody said otherwise', () => {
    expect(diverseIn('circle', usualMatching)).toEqual(['grade', 'dutyStation', 'agency']);
    expect(diverseIn('circle', { diverse: 'mixed' })).toEqual(diverseIn('circle', usualMatching));
  });

  it.each([['none', []], ['grade', ['grade']], ['dutyStation', ['dutyStation']], ['agency', ['agency']], ['unit', ['unit']]] as const)('is what was chosen: %s', (diverse, fields) => {
    expect((['group', 'circle', 'panel'] as const).map((structure) => diverseIn(structure, { diverse }))).toEqual([fields, fields, fields]);
  });

  it('is nothing where two people are a pair', () => {
    const ofTwo = structures.filter((structure) => diverseIn(structure, {}).length === 0);
    expect(ofTwo).toEqual(['oneToOne', 'reverse', 'oneOff']);
    expect(ofTwo.flatMap((structure) => diversities.flatMap((diverse) => diverseIn(structure, { diverse })))).toEqual([]);
  });

  it('stays where a form does not ask, and what is usual is not written down', () => {
    const typed: TypedRules = { ...usualMatching, sensitive: [] };
    const saved = (asked: Partial<TypedRules>, before = usualMatching) => rulesFrom({ ...typed, ...asked }, before, 'un:cora', noon);
    const units = { ...usualMatching, diverse: 'unit' } as const;
    expect([saved({}), saved({ diverse: 'mixed' }), saved({ diverse: 'mixed' }, units)]).toEqual([usualMatching, usualMatching, usualMatching]);
    expect([saved({ diverse: 'unit' }), saved({}, units), saved({ diverse: 'none' }, units)]).toEqual([units, units, { ...units, diverse: 'none' }]);
    expect(saved({ diverse: 'mixed' }, units)).not.toHaveProperty('diverse');
  });
});
