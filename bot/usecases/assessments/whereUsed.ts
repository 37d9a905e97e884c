import { refused } from '../../domain/decision';
import { openPair, type OwnPair } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/** The use case for members of pairs whose programme has self-assessments; for others it refuses `notNow`. */
export const whereUsed = <Input extends OwnPair, Value>(ports: Ports, useCase: (input: Input) => Promise<Outcome<Value>>) => async (input: Input): Promise<Outcome<Value>> => {
  const opened = await openPair(ports, input);
  if (opened.kind === 'refused') return opened;
  return opened.value.programme.journey.documents.assessment.use === 'off' ? refused('notNow') : useCase(input);
};
