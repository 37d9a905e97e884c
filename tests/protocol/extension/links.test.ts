import { hours } from '../../../bot/domain/time';
import { languages } from '../../../bot/domain/people/person';
import { problemsOf } from '../../support/cardChecks';
import { type FormedPair, formPair } from '../../support/journey';
import { type LinkButton, linksOn, meetingPlanned, tuesday } from '../../support/meetings';
import { type Product, startProduct } from '../../support/product';
import { cardOf } from '../../support/teams/mailbox';
import { type Person } from '../../support/teams/person';

const publicUrl = 'https://lodestar.example.org';
const teamsAppId = '33333333-3333-4333-8333-333333333333';

let product: Product;
let formed: FormedPair;
let stranger: Person;
beforeAll(async () => {
  product = await startProduct({ settings: { PUBLIC_URL: publicUrl, TEAMS_APP_ID: teamsAppId } });
  formed = await formPair(product, { names: ['Nia', 'Noor'] });
  stranger = product.newcomer('Zoe');
});
afterAll(() => product.stop());

type Way = 'queryLink' | 'anonymousQueryLink';
const pastes = async (person: Person, url: unknown, { way = 'queryLink', ...more }: { readonly way?: Way; readonly from?: object; readonly locale?: string } = {}): Promise<string> => {
  const { status, body } = await person.sends({ type: 'invoke', name: `composeExtension/${way}`, value: { url }, ...more });
  expect(status).toBe(200);
  return JSON.stringify(body);
};
const cardsIn = (body: string): { readonly content: unknown; readonly preview: unknown }[] => JSON.parse(body).composeExtension.attachments;
const guest = { from: { id: '29:guest', name: 'Guest' } };

const tabLink = (subPage: string): string =>
  `https://teams.microsoft.com/l/entity/${teamsAppId}/home?${new URLSearchParams({ webUrl: `${publicUrl}/tabs/${subPage}`, label: 'Lodestar', ...(subPage && { context: JSON.stringify({ subEntityId: subPage }) }) })}`;

describe('a link to the tab that somebody pastes', () => {
  it('is the same for a member, a stranger, a guest and people without the app, byte for byte', async () => {
    const url = `${publicUrl}/tabs/pair/${formed.pair}`;
    const [member, ...others] = await Promise.all([
      pastes(formed.mentee, url), pastes(formed.mentor, url), pastes(stranger, url), pastes(stranger, url, guest), pastes(stranger, url, { way: 'anonymousQueryLink' }), pastes(stranger, url, { way: 'anonymousQueryLink', ...guest }),
    ]);
    for (const other of others) expect(other).toBe(member);
    expect(cardsIn(member ?? '')).toHaveLength(1);
  });

  it('does not tell whether there is such a pair', async () => {
    const [known, unknown] = [await pastes(stranger, `${publicUrl}/tabs/pair/${formed.pair}`), await pastes(stranger, `${publicUrl}/tabs/pair/no-such-pair`)];
    expect(unknown).toBe(known.replaceAll(encodeURIComponent(encodeURIComponent(formed.pair)), 'no-such-pair'));
  });

  it.each([
    ['', 'My mentoring in Lodestar', 'nobody else’s'], ['pair/r1', 'The page of a mentoring pair', 'Only the people of this pair'], ['meeting/r1', 'The page beside a mentoring meeting', 'Only the people of this pair'],
    ['stage/r1/goals', 'Goals on the stage', 'Only the people of this pair'], ['stage/r1/agreement', 'An agreement on the stage', 'Only the people of this pair'],
  ])('says what kind of page /tabs/%s is, who can open it, and opens it in Teams', async (subPage, title, text) => {
    const [{ content, preview } = { content: '', preview: '' }] = cardsIn(await pastes(stranger, `${publicUrl}/tabs/${subPage}`));
    expect(problemsOf(content)).toEqual([]);
    for (const shown of [content, preview]) expect(JSON.stringify(shown)).toContain(title);
    expect(JSON.stringify(content)).toContain(text);
    expect(linksOn(content)).toEqual([{ title: 'Open in Teams', url: tabLink(subPage) }]);
  });

  it('names nobody and no programme, in any language', async () => {
    for (const locale of languages) {
      const body = await pastes(stranger, `${publicUrl}/tabs/pair/${formed.pair}`, { locale });
      for (const secret of ['Nia', 'Noor', 'Career', formed.mentee.objectId, formed.mentor.objectId]) expect(body).not.toContain(secret);
      expect(JSON.parse(body).composeExtension.attachments[0].content.lang).toBe(locale);
    }
  });

  it.each([
    ['a link of one person', `${publicUrl}/pages/abc`], ['another host', 'https://example.org/tabs/pair/r1'], ['a host that looks alike', 'https://lodestar.example.org.evil.example/tabs/pair/r1'], ['another port', 'https://lodestar.example.org:8443/tabs/pair/r1'],
    ['a name before the host', 'https://x@lodestar.example.org/tabs/pair/r1'], ['a script', `javascript:location="${publicUrl}/tabs/pair/r1"`], ['ten thousand signs', `${publicUrl}/tabs/pair/${'a'.repeat(10_000)}`], ['nothing', ''], ['no text', 7], ['no address at all', undefined],
  ])('is left alone when it is %s', async (_what, url) => {
    for (const way of ['queryLink', 'anonymousQueryLink'] as const) expect(JSON.parse(await pastes(stranger, url, { way }))).toEqual({ composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [] } });
  });
});

const ourPage = (subPage: string): LinkButton => ({ title: 'Open our page', url: tabLink(subPage) });
const shown = async (person: Person, verb: string, data = {}) => (await person.taps({ verb, data: { v: 1, ...data } }))?.value;

describe('the tab is one tap away', () => {
  it('from the pair’s card and from the menu of whoever takes part', async () => {
    for (const person of [formed.mentee, formed.mentor]) {
      expect(linksOn(await shown(person, 'pair.show', { pair: formed.pair }))).toContainEqual(ourPage(`pair/${encodeURIComponent(formed.pair)}`));
      expect(linksOn(await shown(person, 'menu'))).toEqual([{ title: 'Open my page', url: tabLink('') }]);
    }
    expect(linksOn(await shown(stranger, 'menu'))).toEqual([]);
  });

  it('from a meeting’s card, and from the messages before and after it', async () => {
    const { mentee, mentor, pair } = formed;
    await meetingPlanned(formed, { at: tuesday });
    await product.settle();
    const page = ourPage(`meeting/${encodeURIComponent(pair)}`);
    expect(linksOn(await shown(mentor, 'meetings.show', { pair }))).toContainEqual(page);
    for (const [moment, words] of [[tuesday - hours(0.5), 'Soon: your meeting'], [tuesday + hours(2), 'How was your meeting']] as const) {
      for (const person of [mentee, mentor]) person.forgetsInbox();
      product.clock.advance(moment - product.clock.now());
      await product.server.app.sweepNow();
      await product.settle();
      for (const person of [mentee, mentor]) {
        expect(linksOn(cardOf(await person.receives(words)))).toContainEqual(page);
      }
    }
  });

  it('only where people can reach this server', async () => {
    const local = await startProduct();
    const { mentee, pair } = await formPair(local);
    for (const card of [await shown(mentee, 'pair.show', { pair }), await shown(mentee, 'menu')]) expect(JSON.stringify(card)).not.toContain('/l/entity/');
    expect(JSON.parse(await pastes(mentee, `http://127.0.0.1:${local.server.port}/tabs/pair/${pair}`)).composeExtension.attachments).toEqual([]);
    await local.stop();
  });
});
