import { days } from '../../../bot/domain/time';
import { type OpenStore, storeKinds } from '../../support/stores';
import { personId } from '../../support/world';
import { coordinator, firstMentee, type MatchWorld, must, openMatchWorld, otherCoordinator, pairDocument, twoOf } from './matchWorld';

describe.each(storeKinds)('on $name', ({ open }) => {
  let opened: OpenStore;
  let world: MatchWorld;

  const start = async (mentors: number, mentees: number, more: object = {}): Promise<void> => {
    opened = await open();
    world = await openMatchWorld(opened.store, { mentors, mentees, ...more });
  };
  afterEach(async () => {
    await world.app.stop();
    await opened.close();
  });
  const answer = (person: string, proposal: string, yes: boolean) => world.app.useCases.answerProposal({ programme: 'career', run: 'run-0001', proposal, actor: person, answer: yes ? 'yes' : 'no' });

  it('goes from a plan to pairs: approved, announced, answered by both', async () => {
    await start(2, 3);
    await world.start();
    const run = await world.run();
    expect(run).toMatchObject({ status: 'open', version: 2, plan: { number: 1, people: { mentees: 3, mentors: 2 }, proposals: 3, figures: { matched: 3 } } });
    expect(run.making).toBeUndefined();
    expect((await world.proposals()).map(({ status, members }) => [status, ...members.map(({ role }) => role)])).toEqual(Array.from({ length: 3 }, () => ['proposed', 'mentor', 'mentee']));
    expect(world.sent).toEqual([]);

    await world.approveAll();
    expect(world.sent).toEqual([]);
    await world.announceAll();
    expect(world.sent.map(({ notice }) => notice)).toEqual(Array.from({ length: 6 }, () => 'proposal.offered'));
    for (const proposal of await world.proposals()) {
      const { mentee, mentor } = twoOf(proposal);
      await answer(mentee, proposal.id, true);
      expect(await world.app.useCases.viewProposal({ programme: 'career', run: 'run-0001', proposal: proposal.id, actor: mentor })).toMatchObject({ kind: 'done', value: { stands: 'asked' } });
      await answer(mentor, proposal.id, true);
    }
    await world.settle();
    const proposals = await world.proposals();
    expect(proposals.map(({ status }) => status)).toEqual(['formed', 'formed', 'formed']);
    expect(await world.pairs()).toEqual(proposals.map(({ id }) => `career.run-0001.${id}`).sort());
    expect(await pairDocument(world, 'career.run-0001.1-1')).toMatchObject({ structure: 'oneToOne', status: 'prepare' });
    expect((await world.seatsTaken(0)) + (await world.seatsTaken(1))).toBe(3);
  });

  it('takes silence for a yes when the days are over', async () => {
    await start(1, 1);
    await world.start();
    await world.approveAll();
    await world.announceAll();
    world.advance(days(14) + 1);
    await world.settle();
    expect((await world.proposals()).map(({ status }) => status)).toEqual(['formed']);
    expect(await world.pairs()).toHaveLength(1);
  });

  it('tells nobody who said no, and never proposes these two again', async () => {
    await start(2, 1, { capacity: '1' });
    await world.start();
    await world.approveAll();
    await world.announceAll();
    const [first] = await world.proposals();
    const { mentee, mentor } = twoOf(first);
    await answer(mentee, first!.id, true);
    await answer(mentor, first!.id, false);
    await world.settle();
    expect(world.sent.filter(({ notice }) => notice === 'proposal.over').map(({ to }) => to)).toEqual([mentee]);
    expect(await world.app.useCases.viewProposal({ programme: 'career', run: 'run-0001', proposal: first!.id, actor: mentee })).toMatchObject({ kind: 'done', value: { stands: 'over' } });
    expect(await world.pairs()).toEqual([]);
    expect(await world.run()).toMatchObject({ hasGaps: true });
    const { version } = await world.run();
    await must(world.app.useCases.replan({ programme: 'career', run: 'run-0001', version, actor: coordinator, kind: 'repair' }));
    await world.app.idle();
    const proposals = await world.proposals();
    expect(proposals.map(({ status }) => status)).toEqual(['declined', 'proposed']);
    expect(twoOf(proposals[1])).toMatchObject({ mentee });
    expect(twoOf(proposals[1]).mentor).not.toBe(mentor);
    expect(await world.run()).toMatchObject({ hasGaps: false });
  });

  it('fills a gap by itself where the coordinator has switched that on', async () => {
    await start(2, 1, { capacity: '1' });
    await world.start({ isAutomatic: true });
    await world.approveAll();
    await world.announceAll();
    const [first] = await world.proposals();
    await answer(twoOf(first).mentor, first!.id, false);
    await world.settle();
    const proposals = await world.proposals();
    expect(proposals.map(({ status }) => status)).toEqual(['declined', 'announced']);
    expect(world.sent.filter(({ notice, activityId }) => notice === 'proposal.offered' && activityId === undefined)).toHaveLength(4);
  });

  it('tells the second of two coordinators what changed, and loses nothing', async () => {
    await start(2, 2);
    await world.start();
    const { version } = await world.run();
    const [one, two] = await world.proposals();
    const at = { programme: 'career', run: 'run-0001', version };
    const answers = await Promise.all([
      world.app.useCases.pinPairs({ ...at, actor: coordinator, pairs: [twoOf(one)] }),
      world.app.useCases.forbidPairs({ ...at, actor: otherCoordinator, pairs: [twoOf(two)] }),
    ]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
    expect(answers.find(({ kind }) => kind === 'refused')).toEqual({ kind: 'refused', reason: 'changedMeanwhile' });
    const run = await world.run();
    expect(run.version).toBe(version + 1);
    expect(run.pins.length + run.forbidden.length).toBe(1);
  });

  it('makes a proposal that was overtaken a gap, never a place too many', async () => {
    await start(1, 2, { capacity: '1', programme: { pairing: 'choice' } });
    await world.start();
    await world.approveAll();
    await world.announceAll();
    const [only] = await world.proposals();
    const { mentee, mentor } = twoOf(only);
    const rival = personId(mentee === personId(firstMentee) ? firstMentee + 1 : firstMentee);
    await must(world.app.useCases.askMentor({ programme: 'career', mentee: rival, mentor, message: 'Would you mentor me?' }));
    await world.settle();
    const [request] = (await world.app.ports.documents.seats.read(`career|${mentor}`, 'seat'))?.body.requests ?? [];
    await must(world.app.useCases.answerRequest({ programme: 'career', request: request!.id, mentor, timeZone: 'UTC', answer: { kind: 'accept' } }));
    await answer(mentee, only!.id, true);
    await answer(mentor, only!.id, true);
    await world.settle();
    expect((await world.proposals()).map(({ status }) => status)).toEqual(['overtaken']);
    expect(await world.seatsTaken(0)).toBe(1);
    expect(await world.pairs()).toHaveLength(1);
  });
});
