import { personId } from '../../support/world';
import { everythingIn } from '../../support/stored';
import { type OpenStore, storeKinds } from '../../support/stores';
import { makeDice } from '../../simulate/dice';
import { coordinator, firstMentee, type MatchWorld, openMatchWorld, otherCoordinator, twoOf } from './matchWorld';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

describe.each(storeKinds)(`on $name (seed ${seed})`, ({ open }) => {
  let opened: OpenStore;
  let world: MatchWorld;
  beforeEach(async () => {
    opened = await open();
    world = await openMatchWorld(opened.store, { mentors: 3, mentees: 6, capacity: '1', programme: { pairing: 'choice' } });
  });
  afterEach(async () => {
    await world.app.stop();
    await opened.close();
  });

  it('takes no place too many when mentees ask, mentors accept and proposals are agreed at once', async () => {
    const dice = makeDice(seed);
    const { useCases, ports } = world.app;
    await world.start();
    await world.approveAll();
    await world.announceAll();
    const proposals = await world.proposals();
    expect(proposals).toHaveLength(3);
    const proposed = new Set(proposals.map((proposal) => twoOf(proposal).mentee));
    const rivals = [0, 1, 2, 3, 4, 5].map((number) => personId(firstMentee + number)).filter((person) => !proposed.has(person));
    await Promise.all(rivals.map((mentee) => useCases.askMentor({ programme: 'career', mentee, mentor: personId(dice.below(3)), message: 'Would you mentor me?' })));
    await world.settle();
    const requests = (await everythingIn(ports.documents.seats)).flatMap(({ body }) => body.requests);
    const accepts = requests.map(({ id, mentor }) => () => useCases.answerRequest({ programme: 'career', request: id, mentor, timeZone: 'UTC', answer: { kind: 'accept' } }));
    const answers = proposals.flatMap((proposal) => Object.values(twoOf(proposal)).map((actor) => () => useCases.answerProposal({ programme: 'career', run: 'run-0001', proposal: proposal.id, actor, answer: 'yes' })));
    const deeds = [...accepts, ...answers].map((deed) => ({ deed, at: dice.roll() })).sort((one, other) => one.at - other.at);
    await Promise.all(deeds.map(({ deed }) => deed()));
    await world.settle();

    const seats = (await everythingIn(ports.documents.seats)).map(({ body }) => body);
    expect({ seed, places: seats.map(({ pairs }) => pairs.length) }).toEqual({ seed, places: [1, 1, 1] });
    const taken = seats.flatMap(({ pairs }) => pairs.map(({ pair }) => pair)).sort();
    expect({ seed, pairs: await world.pairs() }).toEqual({ seed, pairs: taken });
    expect((await everythingIn(ports.documents.wishlists)).flatMap(({ body }) => body.pairs.map(({ pair }) => pair)).sort()).toEqual(taken);
    expect((await world.proposals()).every(({ status }) => status === 'formed' || status === 'overtaken')).toBe(true);
  });

  it('lets one of two coordinators begin, approves every proposal once, and never loses an approval to a new plan', async () => {
    const { useCases } = world.app;
    const begun = await Promise.all([coordinator, otherCoordinator].map((actor) => useCases.startRun({ programme: 'career', actor, isAutomatic: false })));
    expect(begun.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
    await world.app.idle();
    const { version } = await world.run();
    const at = { programme: 'career', run: 'run-0001' };
    const [approved, replanned] = await Promise.all([useCases.approveProposals({ ...at, actor: coordinator, meant: 'all' }), useCases.replan({ ...at, actor: otherCoordinator, version, kind: 'fresh' })]);
    await world.settle();
    expect(replanned.kind).toBe('done');
    const proposals = await world.proposals();
    const statuses = proposals.map(({ status }) => status);
    // Either the approval came first, and the plan leaves it alone; or it was refused, and everything is open again. Nobody is in two.
    expect(statuses.filter((status) => status === 'approved')).toHaveLength(approved.kind === 'done' ? approved.value.done : 0);
    const people = proposals.flatMap((proposal) => Object.values(twoOf(proposal)));
    expect(new Set(people).size).toBe(people.length);
    expect(proposals).toHaveLength(3);
  });
});
