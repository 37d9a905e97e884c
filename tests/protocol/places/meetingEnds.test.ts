import { hours } from '../../../bot/domain/time';
import { pairAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { pairDocument } from '../../support/meetings';
import { type Product, startProduct } from '../../support/product';
import { press } from '../../support/taps';
import { type Person } from '../../support/teams/person';
import { meetingChat } from '../../support/teams/places';
import { expectNothingOfCallsIn, type MeetingNow, meetNow, questionFor } from './meetingNow';

let product: Product;
let meeting: MeetingNow;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());
beforeEach(async () => {
  meeting = await meetNow(product);
});

const offerFor = (partner: Person): string => `You met ${partner.name}: note it and write your log?`;

describe('when the call ends', () => {
  it('both are asked at once, with the log to write, and not again at the planned end', async () => {
    await meeting.starts();
    meeting.pass(40);
    await meeting.settled();
    meeting.forget();
    await meeting.ends();
    await meeting.bothReceive((partner) => [questionFor(partner)]);
    expect(JSON.stringify(meeting.mentee.lastCard())).toContain('log.show');
    expect(JSON.stringify(meeting.mentee.lastCard())).toContain('Did you meet?');
    await product.server.app.sweepNow();
    meeting.pass(60);
    await product.server.app.sweepNow();
    await meeting.bothReceive((partner) => [questionFor(partner)]);
  });

  it('they are asked once, told ten times', async () => {
    await meeting.starts();
    meeting.pass(40);
    await meeting.settled();
    meeting.forget();
    const over = product.clock.now();
    await Promise.all(Array.from({ length: 10 }, () => meeting.ends({ at: over })));
    for (let time = 0; time < 5; time += 1) await meeting.ends({ at: over });
    await meeting.bothReceive((partner) => [questionFor(partner)]);
  });

  it('they are asked without an agenda when the beginning is told after the end', async () => {
    const began = product.clock.now();
    meeting.pass(40);
    await meeting.ends();
    await meeting.nobodyHears();
    await meeting.starts({ at: began });
    await meeting.bothReceive((partner) => [questionFor(partner)]);
    expect(meeting.inChat()).toEqual([]);
  });

  it('the planned end asks when the call’s end is never told, or its beginning was not', async () => {
    await meeting.starts();
    await meeting.settled();
    meeting.forget();
    meeting.pass(61);
    await product.server.app.sweepNow();
    await meeting.bothReceive((partner) => [questionFor(partner)]);
    await meeting.ends();
    await meeting.bothReceive((partner) => [questionFor(partner)]);
  });

  it('nobody is asked after a call of two minutes, but after the one that follows', async () => {
    await meeting.starts();
    meeting.pass(2);
    await meeting.settled();
    meeting.forget();
    await meeting.ends();
    await meeting.nobodyHears();
    meeting.pass(1);
    await meeting.starts();
    meeting.pass(20);
    await meeting.ends();
    await meeting.bothReceive((partner) => [questionFor(partner)]);
  });

  it('nobody is asked after a call that was over before the meeting’s time', async () => {
    await meeting.putSession(() => ({ startsAt: meeting.at + hours(1.5) }));
    await meeting.starts();
    meeting.pass(30);
    await meeting.settled();
    meeting.forget();
    await meeting.ends();
    await meeting.nobodyHears();
  });
});

describe('when two people meet without having planned it', () => {
  beforeEach(async () => {
    const document = (await readAt(product.documents.pairs, pairAt(meeting.pair)))!;
    await product.documents.pairs.replace(document, { ...document.body, sessions: [] });
    meeting.forget();
  });

  it('each may note it with one tap, once; the other one’s tap is the same meeting', async () => {
    await meeting.starts({ type: 'MeetNow' });
    await meeting.nobodyHears();
    meeting.pass(30);
    await meeting.ends({ type: 'MeetNow' });
    await meeting.ends({ type: 'MeetNow' });
    await meeting.bothReceive((partner) => [offerFor(partner)]);
    for (const person of meeting.both) {
      const answer = await press(person, 'meetings.met');
      expect(JSON.stringify(answer.value)).toContain('you met');
    }
    expect((await pairDocument(product, meeting)).sessions.map(({ status }) => status)).toEqual(['held']);
    expect(meeting.inChat()).toEqual([]);
  });

  it('is known also when the second one came into the chat later', async () => {
    const members = [meeting.mentee];
    meeting.chat = meetingChat(product.teams, members);
    await meeting.starts();
    members.push(meeting.mentor);
    meeting.pass(30);
    await meeting.ends();
    await meeting.bothReceive((partner) => [offerFor(partner)]);
  });

  it.each<[string, () => Person[]]>([['with somebody else', () => [...meeting.both, product.newcomer('Olga')]], ['with one of them alone', () => [meeting.mentee]]])('nobody hears anything of a call %s', async (_who, people) => {
    meeting.chat = meetingChat(product.teams, people());
    await meeting.starts();
    meeting.pass(30);
    await meeting.ends();
    await meeting.nobodyHears();
  });

  it('nobody hears anything of a call of two minutes', async () => {
    await meeting.starts();
    meeting.pass(2);
    await meeting.ends();
    await meeting.nobodyHears();
  });
});

it('keeps neither titles nor names nor links of calls that are over', async () => {
  await meeting.starts({ type: 'Recurring' });
  meeting.pass(30);
  await meeting.ends({ type: 'Recurring' });
  await meeting.settled();
  await expectNothingOfCallsIn(product);
});
