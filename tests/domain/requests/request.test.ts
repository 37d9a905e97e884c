import { alreadyDone, type Decision, refused } from '../../../bot/domain/decision';
import { allowedRequestActions, decideRequest, type Request, type RequestAction, type RequestStatus } from '../../../bot/domain/requests/request';
import { aRequest, noon, people } from '../../support/builders';

const actors = { mentor: people.mentor, mentee: people.mentee, system: 'system', stranger: people.stranger } as const;
const statuses: RequestStatus[] = ['waiting', 'pending', 'inConversation', 'accepted', 'declined', 'withdrawn', 'expired'];

const late = 'tooLate';
/** The whole rule, by hand: whose move it is, and where it leads from each status. */
const table: Record<RequestAction, [keyof typeof actors, Record<RequestStatus, RequestStatus | 'tooLate'>]> = {
  begin: ['system', { waiting: 'pending', pending: late, inConversation: late, accepted: late, declined: late, withdrawn: late, expired: late }],
  accept: ['mentor', { waiting: late, pending: 'accepted', inConversation: 'accepted', accepted: late, declined: late, withdrawn: late, expired: late }],
  decline: ['mentor', { waiting: late, pending: 'declined', inConversation: 'declined', accepted: late, declined: late, withdrawn: late, expired: late }],
  ask: ['mentor', { waiting: late, pending: 'inConversation', inConversation: 'inConversation', accepted: late, declined: late, withdrawn: late, expired: late }],
  reply: ['mentee', { waiting: late, pending: late, inConversation: 'inConversation', accepted: late, declined: late, withdrawn: late, expired: late }],
  withdraw: ['mentee', { waiting: 'withdrawn', pending: 'withdrawn', inConversation: 'withdrawn', accepted: late, declined: late, withdrawn: late, expired: late }],
  supersede: ['system', { waiting: 'withdrawn', pending: 'withdrawn', inConversation: 'withdrawn', accepted: late, declined: late, withdrawn: late, expired: late }],
  return: ['system', { waiting: 'declined', pending: 'declined', inConversation: 'declined', accepted: late, declined: late, withdrawn: late, expired: late }],
  expire: ['system', { waiting: late, pending: 'expired', inConversation: 'expired', accepted: late, declined: late, withdrawn: late, expired: late }],
  restore: ['system', { waiting: late, pending: late, inConversation: late, accepted: late, declined: late, withdrawn: 'pending', expired: late }],
};
const actions: RequestAction[] = ['begin', 'accept', 'decline', 'ask', 'reply', 'withdraw', 'supersede', 'return', 'expire', 'restore'];

function expected(request: Request, action: RequestAction, who: keyof typeof actors): Decision<Request> {
  const [mover, leads] = table[action];
  if (who === 'stranger') return refused('notYours');
  if (who !== mover) return refused('notYourMove');
  const to = leads[request.status];
  if (to === 'tooLate') return refused('tooLate');
  return { kind: 'moved', next: { ...request, status: to, lastChange: { action, by: actors[who], at: noon + 1 } } };
}

const everyCase = actions.flatMap((action) => statuses.flatMap((status) => (['mentor', 'mentee', 'system', 'stranger'] as const).map((who) => [who, action, status] as const)));

describe('who may do what', () => {
  it.each(everyCase)('%s: %s a request that is %s', (who, action, status) => {
    const request = aRequest({ status });
    expect(decideRequest(request, action, actors[who], noon + 1)).toEqual(expected(request, action, who));
  });

  it.each([
    ['mentor', 'waiting', []], ['mentor', 'pending', ['accept', 'decline', 'ask']], ['mentor', 'inConversation', ['accept', 'decline', 'ask']], ['mentor', 'accepted', []],
    ['mentee', 'waiting', ['withdraw']], ['mentee', 'pending', ['withdraw']], ['mentee', 'inConversation', ['reply', 'withdraw']], ['mentee', 'accepted', []], ['mentee', 'withdrawn', []],
    ['stranger', 'pending', []],
  ] as const)('shows the %s of a request that is %s the buttons %j', (who, status, buttons) => {
    expect(allowedRequestActions(aRequest({ status }), actors[who])).toEqual(buttons);
  });
});

describe('a second tap', () => {
  it.each([
    ['accept', 'mentor', 'accepted'], ['decline', 'mentor', 'declined'], ['withdraw', 'mentee', 'withdrawn'], ['expire', 'system', 'expired'], ['begin', 'system', 'pending'], ['restore', 'system', 'pending'],
    ['supersede', 'system', 'withdrawn'], ['return', 'system', 'declined'],
  ] as const)('of %s by the %s is recognised', (action, who, status) => {
    const done = aRequest({ status, lastChange: { action, by: actors[who], at: noon } });
    expect(decideRequest(done, action, actors[who], noon + 500)).toEqual(alreadyDone(done));
  });

  it.each([['ask', 'mentor'], ['reply', 'mentee']] as const)('of %s says something more', (action, who) => {
    const said = aRequest({ status: 'inConversation', lastChange: { action, by: actors[who], at: noon } });
    expect(decideRequest(said, action, actors[who], noon + 1).kind).toBe('moved');
  });

  it('is too late when something else came in between', () => {
    expect(decideRequest(aRequest({ status: 'withdrawn', lastChange: { action: 'withdraw', by: people.mentee, at: noon } }), 'accept', people.mentor, noon)).toEqual(refused('tooLate'));
  });
});
