import { type Activity } from 'botbuilder';
import { happeningOf } from '../../../bot/teams/places/arrivals';
import { whereOf } from '../../../bot/teams/places/place';
import { isSpokenTo, wordless } from '../../../bot/teams/places/spokenTo';
import { noon } from '../../support/builders';

const activity = (particular: object): Activity => JSON.parse(JSON.stringify({ type: 'message', recipient: { id: '28:bot' }, ...particular }), (key, value) => (key === 'timestamp' ? new Date(value) : value));
const inChat = (id: string, more: object = {}, channelData?: unknown): Activity => activity({ conversation: { id, conversationType: 'groupChat', tenantId: 'un', ...more }, ...(channelData !== undefined && { channelData }) });
const where = (given: Activity) => whereOf(given, noon);

describe('where an activity comes from', () => {
  it.each<[string, Activity, object]>([
    ['a group chat', inChat('19:abc@thread.v2'), { kind: 'groupChat', place: '19:abc@thread.v2', channel: '19:abc@thread.v2', tenant: 'un' }],
    ['a meeting, by its id', inChat('19:meeting_abc@thread.v2'), { kind: 'meeting' }],
    ['a meeting, as Teams says', inChat('19:abc@thread.v2', {}, { meeting: { id: 'x' } }), { kind: 'meeting' }],
    ['a channel', inChat('19:news@thread.tacv2;messageid=1', { conversationType: 'channel' }, { team: { id: '19:team@thread.tacv2' } }), { kind: 'team', place: '19:team@thread.tacv2', channel: '19:news@thread.tacv2' }],
    ['the channel that was chosen', inChat('19:team@thread.tacv2', {}, { team: { id: '19:team@thread.tacv2' }, settings: { selectedChannel: { id: '19:news@thread.tacv2' } } }), { place: '19:team@thread.tacv2', channel: '19:news@thread.tacv2' }],
    ['a chat of two people, which Teams calls personal', inChat('19:a_b@unq.gbl.spaces', { conversationType: 'personal' }), { kind: 'groupChat' }],
    ['a chat whose tenant only the channel data name', inChat('19:abc@thread.v2', { tenantId: undefined }, { tenant: { id: 'un' } }), { tenant: 'un' }],
    ['a chat with odd channel data', inChat('19:abc@thread.v2', {}, { team: 7, meeting: [], settings: 'x', tenant: null }), { kind: 'groupChat', tenant: 'un' }],
  ])('is %s', (_what, given, expected) => {
    expect(where(given)).toMatchObject(expected);
  });

  it.each<[string, Activity]>([
    ['somebody’s own chat', inChat('a:abc', { conversationType: 'personal' })],
    ['no tenant', inChat('19:abc@thread.v2', { tenantId: undefined })],
    ['two tenants', inChat('19:abc@thread.v2', {}, { tenant: { id: 'other' } })],
  ])('is no place with %s', (_what, given) => {
    expect(where(given)).toBeUndefined();
  });

  it('happened when Teams says, else now', () => {
    expect(where({ ...inChat('19:abc@thread.v2'), timestamp: new Date(noon - 1) })?.at).toBe(noon - 1);
    expect(where({ ...inChat('19:abc@thread.v2'), timestamp: new Date(NaN) })?.at).toBe(noon);
    expect(where(inChat('19:abc@thread.v2'))?.at).toBe(noon);
  });
});

it.each<[object, string | undefined]>([
  [{ type: 'installationUpdate', action: 'add' }, 'added'], [{ type: 'installationUpdate', action: 'remove' }, 'removed'], [{ type: 'installationUpdate', action: 'add-upgrade' }, 'upgraded'],
  [{ type: 'installationUpdate', action: 'remove-upgrade' }, undefined], [{ type: 'installationUpdate' }, undefined],
  [{ type: 'conversationUpdate', membersAdded: [{ id: '29:a' }, { id: '28:bot' }] }, 'added'], [{ type: 'conversationUpdate', membersRemoved: [{ id: '28:bot' }] }, 'removed'],
  [{ type: 'conversationUpdate', membersAdded: [{ id: '29:a' }] }, undefined], [{ type: 'conversationUpdate' }, undefined],
])('takes %j for: %s', (given, expected) => {
  expect(happeningOf(activity(given))).toBe(expected);
});

it.each<[string, object, boolean]>([
  ['a mention', { entities: [{ type: 'clientInfo' }, { type: 'mention', mentioned: { id: '28:bot' } }] }, true], ['a tap', { value: { verb: 'menu' } }, true],
  ['a mention of somebody else', { entities: [{ type: 'mention', mentioned: { id: '29:a' } }] }, false], ['another value', { value: { verb: 7 } }, false], ['odd entities', { entities: [null, 'x', { type: 'mention' }] }, false],
])('where others are, %s speaks to it: %#', (_what, given, expected) => {
  expect(isSpokenTo(activity({ conversation: { id: '19:abc@thread.v2', conversationType: 'groupChat' }, ...given }))).toBe(expected);
  expect(isSpokenTo(activity({ conversation: { id: 'a:abc', conversationType: 'personal' }, ...given }))).toBe(true);
});

it('reads words beside a picture, and not a picture alone', () => {
  const attachments = [{ contentType: 'image/png' }, { contentType: 'text/html' }];
  expect(wordless(activity({ text: '<p>&nbsp;</p>', attachments }))).toBe('file');
  expect(wordless(activity({ text: 'help', attachments }))).toBeUndefined();
  expect(wordless(activity({ text: '', attachments: [{ contentType: 'text/html' }] }))).toBeUndefined();
  expect(wordless(activity({ text: '', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }] }))).toBe('card');
});
