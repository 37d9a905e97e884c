import { type SettingsReader } from './settings';

/** Where measurements go. */
export type TelemetrySettings = { readonly kind: 'none' } | { readonly kind: 'azure'; readonly connectionString: string } | { readonly kind: 'otlp'; readonly endpoint: string };

const instrumentationKey = /(?:^|;)\s*InstrumentationKey=[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\s*(?:;|$)/i;

export function readTelemetry({ given, wrong, clash }: SettingsReader): TelemetrySettings | undefined {
  const [connectionString, endpoint] = [given('APPLICATIONINSIGHTS_CONNECTION_STRING'), given('OTEL_EXPORTER_OTLP_ENDPOINT')];
  if (connectionString !== undefined && endpoint !== undefined) return clash('APPLICATIONINSIGHTS_CONNECTION_STRING', 'OTEL_EXPORTER_OTLP_ENDPOINT', 'keep one');
  if (connectionString !== undefined) return instrumentationKey.test(connectionString) ? { kind: 'azure', connectionString } : wrong('APPLICATIONINSIGHTS_CONNECTION_STRING', 'is not valid');
  if (endpoint === undefined) return { kind: 'none' };
  return URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol) ? { kind: 'otlp', endpoint: endpoint.replace(/\/+$/, '') } : wrong('OTEL_EXPORTER_OTLP_ENDPOINT', 'is not valid');
}
