import { type Service, type ServiceOf } from './measureCalls';

export interface Addresses {
  readonly cosmos?: string | undefined;
  readonly keyVault?: string | undefined;
  /** Where measurements go: measuring that would never end. */
  readonly measurements: readonly string[];
}

/** Azure's own for measurements, and its instance metadata, where a managed identity gets its tokens. */
const insights = /\.(?:applicationinsights\.azure\.(?:com|cn|us)|services\.visualstudio\.com|monitor\.azure\.com)$/;
const known: Readonly<Record<string, Service>> = { 'graph.microsoft.com': 'graph', 'login.microsoftonline.com': 'entra', '169.254.169.254': 'entra' };

/** Which service a host is, by the addresses in the configuration. */
export function servicesAt({ cosmos, keyVault, measurements }: Addresses): ServiceOf {
  const own = measurements.map(hostOf);
  const named: Readonly<Record<string, Service>> = { ...known, ...(cosmos && { [hostOf(cosmos)]: 'cosmos' }), ...(keyVault && { [hostOf(keyVault)]: 'keyVault' }) };
  return (host) => {
    const [name = ''] = host.split(':');
    if (host === '' || own.includes(host) || insights.test(name)) return undefined;
    const regional = cosmos && name.endsWith('.documents.azure.com') ? 'cosmos' : undefined;
    return named[host] ?? regional ?? 'teams';
  };
}

const hostOf = (url: string): string => new URL(url).host;
