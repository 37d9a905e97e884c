import { seatAt, wishlistAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { makeFollowInSeat } from '../../../bot/usecases/requests/followInSeat';
import { openThrowAwaySqlite } from '../../support/stores';
import { openWorld, personId } from '../../support/world';

it('gives a request back, and tells the mentee, when the seat it was sent to is gone', async () => {
  const opened = await openThrowAwaySqlite();
  const world = await openWorld(opened.store);
  const { documents } = world.app.ports;
  await Promise.all([world.join(0, 'mentor'), world.join(1, 'mentee')]);
  await world.app.useCases.askMentor({ programme: 'career', mentee: personId(1), mentor: personId(0), message: 'Would you mentor me?' });
  await world.settle();
  const wish = async () => (await readAt(documents.wishlists, wishlistAt('career', personId(1))))!.body.wishes[0]!;
  await documents.seats.remove((await readAt(documents.seats, seatAt('career', personId(0))))!);

  await makeFollowInSeat(world.app.ports)({ programme: 'career', request: (await wish()).id, mentor: personId(0), mentee: personId(1) });
  await world.app.idle();
  expect(await wish()).toMatchObject({ status: 'declined', closedBecause: 'mentorLeft' });
  expect(world.sent.filter(({ notice }) => notice === 'request.closed').map(({ to }) => to)).toEqual([personId(1)]);
  await world.app.stop();
  await opened.close();
});
