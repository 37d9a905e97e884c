import { type AzureMonitorExporterOptions } from '@azure/monitor-opentelemetry-exporter';
import { type Exporters } from './openTelemetry';

/** By OTLP over HTTP. Headers, such as a collector's key, come from OpenTelemetry's own OTEL_EXPORTER_OTLP_HEADERS. */
export async function otlpExporters(endpoint: string): Promise<Exporters> {
  const [{ OTLPTraceExporter }, { OTLPMetricExporter }] = await Promise.all([import('@opentelemetry/exporter-trace-otlp-http'), import('@opentelemetry/exporter-metrics-otlp-http')]);
  return { spans: new OTLPTraceExporter({ url: `${endpoint}/v1/traces` }), metrics: new OTLPMetricExporter({ url: `${endpoint}/v1/metrics` }) };
}

/** To Application Insights; with a credential where it takes no keys. Nothing is written to disk, and the exporter tells its maker nothing about itself. */
export async function azureExporters(connectionString: string, access: Pick<AzureMonitorExporterOptions, 'credential' | 'httpClient'> = {}): Promise<Exporters> {
  process.env['APPLICATION_INSIGHTS_NO_STATSBEAT'] = 'true';
  const { AzureMonitorMetricExporter, AzureMonitorTraceExporter } = await import('@azure/monitor-opentelemetry-exporter');
  const options = { connectionString, disableOfflineStorage: true, ...access };
  return { spans: new AzureMonitorTraceExporter(options), metrics: new AzureMonitorMetricExporter(options) };
}
