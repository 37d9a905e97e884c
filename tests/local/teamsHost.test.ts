import { request } from 'node:http';
import { emptyCast, makeCast } from '../../bot/local/host/cast';
import { startTeamsHost, type TeamsHost } from '../../bot/local/host/teamsHost';
import { formPair } from '../support/journey';
import { filledForm, idOf } from '../support/productPeople';
import { startTabStage, type TabStage } from '../support/tabStage';
import { press } from '../support/taps';
import { tenant } from '../support/world';

let stage: TabStage;
let host: TeamsHost;
beforeAll(async () => {
  stage = await startTabStage({ programmes: [{}, { id: 'second', name: 'Second' }] });
  const people = [{ objectId: 'object-of-mina', name: 'Mina', role: 'mentee' }] as const;
  host = await startTeamsHost({ port: 0, serverUrl: `http://127.0.0.1:${stage.server.port}`, entra: stage.entra, cast: makeCast(stage.server.app, { tenant, people }) });
});
afterAll(async () => {
  await host.stop();
  await stage.stop();
});

const pairsOf = async (objectId: string): Promise<unknown> => (await fetch(`${host.url}/host/pairs?person=${objectId}`)).json();

it('says whom one can be', async () => {
  expect(await (await fetch(`${host.url}/host/people`)).json()).toEqual({ tenant, people: [{ objectId: 'object-of-mina', name: 'Mina', role: 'mentee' }] });
  expect(await emptyCast.pairsOf('anybody')).toEqual([]);
});

it('knows the pairs of both, by their first names with the mentee first, and none of a stranger', async () => {
  const { mentee, mentor, pair } = await formPair(stage, { names: ['Mina Aalto', 'Moses Okello'] });
  expect(await pairsOf(mentee.objectId)).toEqual([{ id: pair, label: 'Mina and Moses' }]);
  expect(await pairsOf(mentor.objectId)).toEqual([{ id: pair, label: 'Mina and Moses' }]);
  expect(await pairsOf('00000000-0000-4000-8000-00000000dead')).toEqual([]);
});

it('tells two pairs of the same two people apart by their programme', async () => {
  const { mentee, mentor, pair } = await formPair(stage);
  for (const [person, role] of [[mentee, 'mentee'], [mentor, 'mentor']] as const) await person.taps({ verb: 'signup.save', data: { v: 1, programme: 'second', role } }, filledForm);
  await mentee.taps({ verb: 'ask.send', data: { programme: 'second', mentor: idOf(mentor), message: 'Here too?' } });
  await mentor.receives('request.accept');
  await press(mentor, 'request.accept');
  await stage.settle();
  expect(await pairsOf(mentee.objectId)).toEqual([{ id: pair, label: 'Mina and Moses (Career)' }, { id: expect.any(String), label: 'Mina and Moses (Second)' }]);
});

it('signs in whoever is asked for, and the API believes it', async () => {
  const { mentee, pair } = await formPair(stage);
  const as = async (objectId: string, name: string): Promise<number> => {
    const token = await (await fetch(`${host.url}/host/token?${new URLSearchParams({ person: objectId, name })}`)).text();
    return (await fetch(`${host.url}/api/pairs/${pair}`, { headers: { authorization: `Bearer ${token}` } })).status;
  };
  expect(await as(mentee.objectId, mentee.name)).toBe(200);
  expect(await as('00000000-0000-4000-8000-00000000dead', 'Stranger')).toBe(403);
  expect((await fetch(`${host.url}/api/pairs/${pair}`)).status).toBe(401);
});

it('serves its pages with a policy that lets nothing in line run and nobody else frame them', async () => {
  for (const path of ['/', '/host/host.css', '/host/host.js', '/host/pane.js', '/host/choices.js', '/host/log.js', '/host/controls.js', '/host/frameWindow.js', '/host/frame', '/host/frame.css', '/host/frame.js']) {
    const answer = await fetch(`${host.url}${path}`);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.headers.get('content-security-policy')).toMatch("default-src 'self'");
    expect(answer.headers.get('content-security-policy')).not.toMatch('unsafe');
  }
});

it('answers nobody who comes under another name', async () => {
  const { hostname, port } = new URL(host.url);
  const status = await new Promise((resolve, reject) => {
    request({ hostname, port, path: '/host/token?person=x', headers: { host: 'evil.example' } }, (answer) => resolve(answer.resume().statusCode)).once('error', reject).end();
  });
  expect(status).toBe(403);
});

it('shows everything else as the server does, and says when that is gone', async () => {
  expect((await fetch(`${host.url}/tabs/`)).headers.get('content-security-policy')).toMatch('frame-ancestors');
  const alone = await startTeamsHost({ port: 0, serverUrl: 'http://127.0.0.1:9', entra: stage.entra });
  expect((await fetch(`${alone.url}/tabs/`)).status).toBe(502);
  await alone.stop();
});
