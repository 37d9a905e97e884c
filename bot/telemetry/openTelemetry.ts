import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { type Meter, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader, type PushMetricExporter } from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import { type Attributes, type Count, type Gauge, type Measured, type Telemetry, type Work } from './telemetry';
import { wordsOnly } from './words';

export interface Exporters {
  readonly spans: SpanExporter;
  readonly metrics: PushMetricExporter;
}

/** Work under way, with the span that shows it; quiet work has none. */
interface Live extends Measured {
  readonly work: Work;
  readonly span: Span | undefined;
  readonly around: Live | undefined;
  readonly isQuiet: boolean;
}

/** What is worth a trace of its own; the rest is shown as a part of these only, and measured always. */
const shown: ReadonlySet<Work> = new Set(['turn', 'request', 'attend']);

const metricsEveryMs = 60_000;
/** Nobody's stop waits longer for measurements. */
const flushMs = 3_000;

/** Measures by OpenTelemetry's SDK. What work is a part of what is kept here, not in the SDK's global state: several servers may run in one process. */
export function openTelemetry({ spans, metrics }: Exporters): Telemetry {
  const resource = resourceFromAttributes({ 'service.name': 'lodestar', 'service.instance.id': randomUUID() });
  const tracers = new BasicTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(spans)] });
  const meters = new MeterProvider({ resource, readers: [new PeriodicExportingMetricReader({ exporter: metrics, exportIntervalMillis: metricsEveryMs })] });
  const living = new AsyncLocalStorage<Live>();
  const tracer = tracers.getTracer('lodestar');
  const { record, count, show } = openMeter(meters.getMeter('lodestar'));
  return {
    isOn: true,
    count, show,
    measure: async (work, attributes, run, { quiet = false } = {}) => {
      const around = living.getStore();
      const { live, ended } = begin(tracer, { work, around, isQuiet: quiet || !(shown.has(work) || (around && !around.isQuiet)) }, attributes);
      const began = performance.now();
      try {
        return await living.run(live, () => run(live));
      } catch (error) {
        live.set({ outcome: 'failed' });
        throw error;
      } finally {
        record(work, (performance.now() - began) / 1000, ended());
      }
    },
    around: (work) => {
      let live = living.getStore();
      while (live && live.work !== work) live = live.around;
      return live;
    },
    traceId: () => living.getStore()?.span?.spanContext().traceId,
    stop: async () => {
      const over = AbortSignal.timeout(flushMs);
      const late = new Promise<void>((resolve) => over.addEventListener('abort', () => resolve()));
      await Promise.race([Promise.allSettled([tracers.shutdown(), meters.shutdown()]), late]);
    },
  };
}

function begin(tracer: Tracer, { work, around, isQuiet }: Pick<Live, 'work' | 'around' | 'isQuiet'>, given: Attributes): { readonly live: Live; readonly ended: () => Attributes } {
  const parent = around?.span ? trace.setSpan(ROOT_CONTEXT, around.span) : ROOT_CONTEXT;
  const span = isQuiet ? undefined : tracer.startSpan(work, { kind: kinds[work] ?? SpanKind.INTERNAL }, parent);
  const attributes: Record<string, string | number | boolean> = { ...given };
  const live: Live = {
    work, span, around, isQuiet,
    set: (more) => void Object.assign(attributes, more),
    add: (attribute, by) => void (attributes[attribute] = Number(attributes[attribute] ?? 0) + by),
  };
  const ended = (): Attributes => {
    const words = wordsOnly(attributes);
    span?.setAttributes(Object.fromEntries(Object.entries(words).map(([name, value]) => [`lodestar.${name}`, value])));
    if (attributes['outcome'] === 'failed') span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
    return words;
  };
  return { live, ended };
}

/** How tools of others sort them: what came in, what went out, and what happened here. */
const kinds: Readonly<Partial<Record<Work, SpanKind>>> = { turn: SpanKind.SERVER, request: SpanKind.SERVER, call: SpanKind.CLIENT };

/** Seconds: from what a cache answers to what a person gives up on. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

function openMeter(meter: Meter) {
  const durations = new Map<Work, ReturnType<Meter['createHistogram']>>();
  const counters = new Map<Count, ReturnType<Meter['createCounter']>>();
  const gauges = new Map<Gauge, ReturnType<Meter['createGauge']>>();
  const charge = meter.createCounter('lodestar.storage.charge', { unit: '{RU}' });
  meter.createObservableGauge('lodestar.memory', { unit: 'By' }).addCallback((result) => {
    const { rss, heapUsed } = process.memoryUsage();
    result.observe(rss, { 'lodestar.kind': 'resident' });
    result.observe(heapUsed, { 'lodestar.kind': 'heap' });
  });
  return {
    record: (work: Work, seconds: number, attributes: Attributes): void => {
      const histogram = durations.get(work) ?? meter.createHistogram(`lodestar.${work}.duration`, { unit: 's', advice: { explicitBucketBoundaries: buckets } });
      durations.set(work, histogram);
      // Numbers that differ each time would make a series each.
      const { charge: units, ...kinds } = attributes;
      histogram.record(seconds, prefixed(kinds));
      if (typeof units === 'number') charge.add(units, prefixed(kinds));
    },
    count: (what: Count, attributes: Attributes): void => {
      const counter = counters.get(what) ?? meter.createCounter(`lodestar.${what}`);
      counters.set(what, counter);
      counter.add(1, prefixed(wordsOnly(attributes)));
    },
    show: (gauge: Gauge, value: number): void => {
      const made = gauges.get(gauge) ?? meter.createGauge(`lodestar.${gauge}`);
      gauges.set(gauge, made);
      made.record(value);
    },
  };
}

const prefixed = (attributes: Attributes): Attributes => Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`lodestar.${name}`, value]));
