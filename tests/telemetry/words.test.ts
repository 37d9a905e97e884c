import { randomUUID } from 'node:crypto';
import { verbs } from '../../bot/verbs';
import { routes } from '../../bot/api/routes';
import { describeTurn } from '../../bot/describeTurn';
import { refusals } from '../../bot/domain/decision';
import { notices } from '../../bot/teams/notices';
import { servicesAt } from '../../bot/telemetry/services';
import { wordsOnly } from '../../bot/telemetry/words';
import { collections } from '../../bot/usecases/collections';

describe('what may leave this process', () => {
  it.each([
    'Amina Okoro', 'amina.okoro@example.org', randomUUID(), `${randomUUID()}:${randomUUID()}`, '29:1aBcD', 'a:1xYz', '19:meeting_x@thread.v2', 'https://lodestar.example/pages/token', 'ey' + 'A1b2'.repeat(20), '00000000', 'آمنة', '王芳', '%41mina', '', 'x\ny',
  ])('is never %j', (text) => {
    expect(wordsOnly({ verb: text })).toEqual({ verb: 'other' });
  });

  it('is every name that this program has chosen', () => {
    const chosen = [...verbs.keys(), ...Object.keys(notices), ...routes.map(({ path }) => path), ...Object.keys(collections), ...refusals];
    expect(chosen.length).toBeGreaterThan(200);
    expect(chosen.filter((name) => wordsOnly({ name })['name'] !== name)).toEqual([]);
  });

  it('is a number or an answer', () => {
    expect(wordsOnly({ status: 200, again: true })).toEqual({ status: 200, again: true });
  });
});

describe('a turn', () => {
  it.each<[string, unknown, object]>([
    ['a tap', { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'menu', data: { pair: 'secret' } } } }, { kind: 'invoke', invoke: 'adaptiveCard/action', verb: 'menu' }],
    ['a tap of an older client', { type: 'message', value: { verb: 'menu' } }, { kind: 'message', verb: 'menu' }],
    ['a verb that nobody has', { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'amina' } } }, { kind: 'invoke', invoke: 'adaptiveCard/action', verb: 'other' }],
    ['a command', { type: 'message', text: 'je cherche un mentor' }, { kind: 'message', command: 'findMentor' }],
    ['a sentence', { type: 'message', text: 'Amina is ill' }, { kind: 'message', command: 'none' }],
    ['another kind', { type: 'amina', name: 'amina' }, { kind: 'other' }],
    ['a broken one', { type: 7, value: 'x', text: 3 }, { kind: 'other' }],
    ['nothing', undefined, { kind: 'other' }],
  ])('is described by names of ours: %s', (_what, activity, described) => {
    expect(describeTurn(activity)).toEqual({ ...described, outcome: 'answered' });
  });
});

describe('a call', () => {
  const serviceOf = servicesAt({ cosmos: 'https://lodestar.documents.azure.com:443/', keyVault: 'https://lodestar.vault.azure.net/keys/sealing', measurements: ['http://collector:4318'] });
  it.each([
    ['lodestar.documents.azure.com', 'cosmos'], ['lodestar-westeurope.documents.azure.com:443', 'cosmos'], ['lodestar.vault.azure.net', 'keyVault'], ['graph.microsoft.com', 'graph'],
    ['login.microsoftonline.com', 'entra'], ['169.254.169.254', 'entra'], ['smba.trafficmanager.net', 'teams'],
    ['collector:4318', undefined], ['westeurope-5.in.applicationinsights.azure.com', undefined], ['westeurope.livediagnostics.monitor.azure.com', undefined], ['', undefined],
  ])('to %s is one to %s', (host, service) => {
    expect(serviceOf(host)).toBe(service);
  });
});
