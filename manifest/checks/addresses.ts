import { addressProblem } from '../addresses';
import { stringsIn } from '../localisation';
import { type Files } from '../zip';
import { readJson, readManifest } from './read';

/** Teams opens pages of the valid domains only, so each of ours must be there, and nobody else's may be. */
export function checkAddresses(files: Files, local: boolean): string[] {
  const { validDomains, webApplicationInfo: { id, resource } } = readManifest(files);
  const [domain = ''] = validDomains;
  const ours = stringsIn(readJson(files, 'manifest.json')).filter(([place]) => /(?:contentUrl|configurationUrl)$/.test(place));
  const listed = validDomains.flatMap((each) => {
    const problem = addressProblem(`https://${each}`, { local, path: false });
    return problem ? [`manifest.json lists “${each}” in validDomains, which ${problem}: mend PUBLIC_URL.`] : [];
  });
  const expected = `api://${domain}/botid-${id}`;
  return [
    ...(validDomains.length === 1 ? [] : [`manifest.json lists ${validDomains.length} hosts in validDomains, where our server’s only belongs: mend manifest/manifest.ts.`]),
    ...listed,
    ...ours.filter(([, address]) => !URL.canParse(address) || new URL(address).host !== domain).map(([place, address]) => `manifest.json opens “${address}” at ${place}, which is not on ${domain}: Teams would show nothing there.`),
    ...(resource === expected ? [] : [`manifest.json signs people in for “${resource}”, and the server expects “${expected}”: mend PUBLIC_URL or TAB_APP_ID.`]),
  ];
}
