import { type LocalEntra, startLocalEntra } from '../../bot/local/entra';
import { startTeamsHost } from '../../bot/local/host/teamsHost';
import { botId, type Product, type ProductOptions, startProduct } from './product';
import { tenant } from './world';

/** A product with its tab in a Teams host page: the server believes tokens of a local issuer, and the page can be anybody's. */
export interface TabStage extends Product {
  readonly entra: LocalEntra;
  /** Where the host page and, behind it, tab and API are. */
  readonly hostUrl: string;
  /** Calls the API as this person, by a real token. */
  call(person: { readonly objectId: string; readonly name: string }, path: string, init?: RequestInit): Promise<Response>;
}

export async function startTabStage(options: ProductOptions = {}): Promise<TabStage> {
  const entra = await startLocalEntra({ appId: botId, tenantId: tenant });
  const product = await startProduct({ ...options, settings: { ...options.settings, TAB_KEYS_URL: entra.keysUrl } });
  const serverUrl = `http://127.0.0.1:${product.server.port}`;
  const host = await startTeamsHost({ port: 0, serverUrl, entra });
  return {
    ...product, entra, hostUrl: host.url,
    call: async (person, path, init = {}) => fetch(`${serverUrl}${path}`, { ...init, headers: { 'content-type': 'application/json', ...Object.fromEntries(new Headers(init.headers)), authorization: `Bearer ${await entra.mint(person)}` } }),
    stop: async () => {
      await host.stop();
      await product.stop();
      await entra.stop();
    },
  };
}
