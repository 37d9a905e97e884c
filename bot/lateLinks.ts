import { makeLinks } from './pages/links';
import { type OrganisationKey } from './sealing/organisationKey';

type Parts = Parameters<typeof makeLinks>[0];
type PageLinks = ReturnType<typeof makeLinks>;

/** The links to pages, made when the first is wanted: until then a vault may still have to be asked for what is behind them. */
export function lateLinks(key: Pick<OrganisationKey, 'secret'>, parts: Omit<Parts, 'sealingKey'>): PageLinks {
  let links: PageLinks | undefined;
  const made = (): PageLinks => (links ??= makeLinks({ ...parts, sealingKey: key.secret() }));
  return { make: (content) => made().make(content), read: (token) => made().read(token) };
}
