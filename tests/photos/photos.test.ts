import { type INetworkModule, type NetworkRequestOptions, type NetworkResponse } from '@azure/msal-node';
import { graphPhotos } from '../../bot/photos/graphPhotos';
import { makeOnBehalfOf } from '../../bot/photos/onBehalfOf';
import { json, type LoopbackServer, serveOnLoopback } from '../../bot/local/loopback';
import { launchBrowser } from '../support/browser';
import { formPair } from '../support/journey';
import { idOf } from '../support/productPeople';
import { openTab } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
import { tenant } from '../support/world';

const appId = '22222222-2222-4222-8222-222222222222';
const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

/** Entra's token endpoint and Graph's pictures, as far as they are used here. */
class Directory {
  readonly exchanges: URLSearchParams[] = [];
  readonly asked: { readonly path: string; readonly authorization: string | undefined }[] = [];
  consents = true;
  answer: { readonly status: number; readonly type?: string; readonly body?: Uint8Array } = { status: 200, type: 'image/jpeg', body: picture };
  private server: LoopbackServer | undefined;

  static async start(): Promise<Directory> {
    const directory = new Directory();
    directory.server = await serveOnLoopback(({ path, text, authorization }) => {
      if (path.endsWith('/oauth2/v2.0/token')) {
        directory.exchanges.push(new URLSearchParams(text));
        return directory.consents ? json(200, { token_type: 'Bearer', expires_in: 3600, ext_expires_in: 3600, access_token: `graph token ${directory.exchanges.length}`, scope: 'User.ReadBasic.All' }) : json(400, { error: 'invalid_grant', error_description: 'AADSTS65001: consent required' });
      }
      directory.asked.push({ path, authorization });
      return directory.answer;
    });
    return directory;
  }

  get url(): string {
    return this.server?.url ?? '';
  }

  /** Sends what is meant for Entra to this machine instead. */
  get network(): INetworkModule {
    const call = async <Body>(method: string, url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<Body>> => {
      const response = await fetch(url.replace('https://login.microsoftonline.com', this.url), { method, ...(options?.headers && { headers: options.headers }), ...(options?.body !== undefined && { body: options.body }) });
      return { status: response.status, headers: Object.fromEntries(response.headers), body: JSON.parse(await response.text()) };
    };
    return { sendGetRequestAsync: (url, options) => call('GET', url, options), sendPostRequestAsync: (url, options) => call('POST', url, options) };
  }

  stop = async (): Promise<void> => this.server?.stop();
}

let directory: Directory;
let stage: TabStage;
let time = 1_000;
beforeEach(async () => {
  directory = await Directory.start();
  const onBehalfOf = makeOnBehalfOf({ tenant, appId, secret: 'a secret', network: directory.network });
  stage = await startTabStage({ photos: graphPhotos({ onBehalfOf, clock: { now: () => time }, baseUrl: directory.url }) });
});
afterEach(async () => {
  await stage.stop();
  await directory.stop();
});

it('asks Graph on behalf of whoever looks, once, and gives the picture of the partner', async () => {
  const { mentee, mentor, pair } = await formPair(stage);
  const path = `/api/pairs/${pair}/photos/${encodeURIComponent(idOf(mentor))}`;
  const first = await stage.call(mentee, path);
  expect(await first.json()).toEqual({ image: `data:image/jpeg;base64,${picture.toString('base64')}` });
  expect(directory.exchanges[0]?.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
  expect(directory.exchanges[0]?.get('requested_token_use')).toBe('on_behalf_of');
  expect(directory.exchanges[0]?.get('scope')).toContain('https://graph.microsoft.com/User.ReadBasic.All');
  expect(directory.asked).toEqual([{ path: `/users/${mentor.objectId}/photos/96x96/$value`, authorization: 'Bearer graph token 1' }]);
  await stage.call(mentee, path);
  expect(directory.asked).toHaveLength(1);
  // What one may see there says nothing about another.
  await stage.call(mentor, path);
  expect(directory.asked).toHaveLength(2);
});

it('asks for nobody outside the pair, and for nobody who is not in it', async () => {
  const { mentee, mentor, pair } = await formPair(stage);
  const stranger = stage.newcomer('Sam');
  const refused = [await stage.call(stranger, `/api/pairs/${pair}/photos/${encodeURIComponent(idOf(mentor))}`), await stage.call(mentee, `/api/pairs/${pair}/photos/${encodeURIComponent(idOf(stranger))}`)];
  expect(refused.map(({ status }) => status)).toEqual([403, 403]);
  expect(directory.asked).toEqual([]);
  expect(directory.exchanges).toEqual([]);
});

it.each([
  ['there is none', { status: 404 }],
  ['Graph is busy', { status: 429 }],
  ['it is no picture', { status: 200, type: 'text/html', body: Buffer.from('<script>') }],
  ['it is far too large', { status: 200, type: 'image/png', body: Buffer.alloc(200_000) }],
] as const)('shows no picture when %s, and asks again after an hour', async (_why, answer) => {
  directory.answer = answer;
  const { mentee, mentor, pair } = await formPair(stage);
  const path = `/api/pairs/${pair}/photos/${encodeURIComponent(idOf(mentor))}`;
  expect(await (await stage.call(mentee, path)).json()).toEqual({});
  await stage.call(mentee, path);
  expect(directory.asked).toHaveLength(1);
  time += 3_600_001;
  directory.answer = { status: 200, type: 'image/jpeg', body: picture };
  expect(await (await stage.call(mentee, path)).json()).toMatchObject({ image: expect.stringContaining('data:image/jpeg') });
});

it('shows no picture without consent, and nothing fails', async () => {
  directory.consents = false;
  const { mentee, mentor, pair } = await formPair(stage);
  const response = await stage.call(mentee, `/api/pairs/${pair}/photos/${encodeURIComponent(idOf(mentor))}`);
  expect([response.status, await response.json()]).toEqual([200, {}]);
  expect(directory.asked).toEqual([]);
});

it('stands beside the names in the tab, without anything moving', async () => {
  const { mentee, mentor, pair } = await formPair(stage);
  const browser = await launchBrowser();
  try {
    const { tab, complaints } = await openTab(browser, stage, { person: mentee, path: `/tabs/pair/${pair}` });
    await expect(tab.locator('img[src^="data:image/jpeg;base64,"]').first().waitFor({ state: 'attached' })).resolves.toBeUndefined();
    expect(directory.asked.map(({ path }) => path).sort()).toEqual([mentee, mentor].map(({ objectId }) => `/users/${objectId}/photos/96x96/$value`).sort());
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});
