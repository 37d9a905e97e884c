/** What is wrong with an address that Teams is to open, as the end of a sentence; undefined when it is good. */
export function addressProblem(value: string, { local, path }: { readonly local: boolean; readonly path: boolean }): string | undefined {
  if (value.includes('*')) return 'holds a wildcard (*), where one host belongs';
  if (!URL.canParse(value)) return `is “${value}”, which is no address such as https://lodestar.example.org`;
  const url = new URL(value);
  if (url.protocol !== 'https:') return `begins with ${url.protocol}//, and Teams opens https:// only`;
  if (url.username || url.password) return 'holds a user name or a password, which everybody would read';
  if (local) return path ? undefined : pathProblem(url);
  if (isThisMachine(url.hostname)) return `leads to ${url.hostname}, which is another machine for everybody else; only the environment “local” may`;
  if (!url.hostname.includes('.')) return `leads to ${url.hostname}, which is no full host name`;
  if (path) return undefined;
  return url.port ? `has the port ${url.port}: Teams and Entra know a host without a port` : pathProblem(url);
}

const pathProblem = ({ pathname, search, hash }: URL): string | undefined =>
  pathname === '/' && !search && !hash ? undefined : `goes on with ${pathname}${search}${hash} after the host, and must end there`;

const isThisMachine = (hostname: string): boolean => hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127\./.test(hostname) || hostname === '0.0.0.0';
