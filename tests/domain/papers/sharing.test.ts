import { mayRead, type Paper } from '../../../bot/domain/papers/paper';
import { tellOfSending, tellOfSharing, unshare } from '../../../bot/domain/papers/sharing';
import { movedTo, noon, people, programme } from '../../support/builders';

const paper: Paper = { pair: 'r1', programme, author: people.mentee, kind: 'log', number: 2, version: 1, text: 'v1.sealed', createdAt: noon, changedAt: noon };
const shared: Paper = { ...paper, sharedAt: noon };
const sent: Paper = { ...paper, sentAt: noon };
const everything: Paper = { ...shared, ...sent };

describe('who may read a paper', () => {
  it.each<[string, string, { isMember: boolean; isCoordinator: boolean }, readonly boolean[]]>([
    ['its author', people.mentee, { isMember: true, isCoordinator: false }, [true, true, true, true]],
    ['its author who has left', people.mentee, { isMember: false, isCoordinator: false }, [true, true, true, true]],
    ['the partner', people.mentor, { isMember: true, isCoordinator: false }, [false, true, false, true]],
    ['somebody who has left', people.otherMentee, { isMember: false, isCoordinator: false }, [false, false, false, false]],
    ['the coordinator', people.otherMentor, { isMember: false, isCoordinator: true }, [false, false, true, true]],
    ['a stranger', people.stranger, { isMember: false, isCoordinator: false }, [false, false, false, false]],
  ])('%s', (_who, person, standing, [draft, afterSharing, afterSending, afterBoth]) => {
    expect([paper, shared, sent, everything].map((one) => mayRead(one, { person, ...standing }))).toEqual([draft, afterSharing, afterSending, afterBoth]);
  });
});

it('tells the others of the sharing, and whoever coordinates of the sending, without a word of what it says', () => {
  const tells = [...tellOfSharing(shared, [people.mentor]), ...tellOfSending(sent, ['un:coordinator', people.mentee])];
  expect(tells.map((tell) => ('notice' in tell ? [tell.to, tell.notice] : []))).toEqual([[people.mentor, 'log.shared'], ['un:coordinator', 'paper.sent']]);
  expect(JSON.stringify(tells)).not.toContain(paper.text);
});

it('takes back what was shared, draws the message of it again, and tells anew when it is shared anew', () => {
  const back = movedTo(unshare(shared, [people.mentor], noon + 1));
  expect(back).not.toHaveProperty('sharedAt');
  const [told] = tellOfSharing(shared, [people.mentor]);
  expect(back.effects).toEqual([expect.objectContaining({ kind: 'redraw', to: people.mentor, tell: told?.id })]);
  expect(unshare(back, [people.mentor], noon + 2)).toEqual({ kind: 'alreadyDone', next: back });
  expect(tellOfSharing({ ...back, sharedAt: noon + 3 }, [people.mentor])[0]?.id).not.toBe(told?.id);
});
