import { type Verified } from './token';

export interface SignInSettings {
  readonly bot: { readonly tenant: string };
  readonly tab: { readonly appId: string; readonly keysUrl?: string };
  readonly publicUrl?: string;
}

/** Checks the tab's tokens as the configuration says. What it needs is loaded when the first one comes: starting does not wait for it. */
export function makeSignIn({ bot: { tenant }, tab: { appId, keysUrl }, publicUrl }: SignInSettings): (authorization: string | undefined) => Promise<Verified> {
  let check: Promise<(authorization: string | undefined) => Promise<Verified>> | undefined;
  const load = async (): Promise<(authorization: string | undefined) => Promise<Verified>> => {
    const { entraRules, makeTokenCheck } = await import('./token');
    const rules = entraRules({ tenant, appId, ...(publicUrl && { host: new URL(publicUrl).host }) });
    return makeTokenCheck({ ...rules, ...(keysUrl && { keysUrl }) });
  };
  return async (authorization) => (await (check ??= load()))(authorization);
}
