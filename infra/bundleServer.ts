import { join } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { languages } from '../bot/domain/people/person';

export interface BundleOptions {
  readonly root: string;
  /** Gets `main.js`, and what it reads when it needs it: `optimiser.js`, `sdk/` and `texts/`. */
  readonly folder: string;
  readonly sourcemap: 'linked' | 'external';
}
export interface ProgramOptions extends BundleOptions {
  /** What the program starts with, from the root on. */
  readonly entry: string;
  /** Of the script, without `.js`. */
  readonly name: string;
}

/** What only some settings need is a file of its own each: reading it is a good part of starting. The Bot Framework has some of it too, in other versions, and keeps those. */
const apart = [
  '@azure/cosmos', '@azure/identity', '@azure/keyvault-keys', '@azure/monitor-opentelemetry-exporter', '@azure/msal-node', '@opentelemetry/api', '@opentelemetry/resources', '@opentelemetry/sdk-metrics',
  '@opentelemetry/sdk-trace-base', '@opentelemetry/exporter-trace-otlp-http', '@opentelemetry/exporter-metrics-otlp-http',
];
const fileOf = (sdk: string): string => sdk.replace('@', '').replaceAll('/', '-');

/** restify's optional probes are a native module, which it does without. */
const bundling: BuildOptions = {
  bundle: true, platform: 'node', target: 'node24', format: 'cjs', minifyWhitespace: true, minifySyntax: true, lineLimit: 160, charset: 'utf8', external: ['dtrace-provider'], logLevel: 'warning',
};

const sdksApart: Plugin = {
  name: 'SDKs apart',
  setup: (given) => given.onResolve({ filter: /^@(?:azure|opentelemetry)\// }, ({ path, importer }) => (apart.includes(path) && !importer.includes('node_modules') ? { path: `./sdk/${fileOf(path)}.js`, external: true } : undefined)),
};

/** A language's sentences are a quarter of a megabyte, read when somebody first reads the language. */
const textsApart: Plugin = {
  name: 'texts apart',
  setup: (given) => given.onResolve({ filter: new RegExp(`^\\./(?:${languages.join('|')})$`) }, ({ path, importer, kind }) => (kind === 'require-call' && importer.endsWith('catalogues.ts') ? { path: `./texts/${path.slice(2)}.js`, external: true } : undefined)),
};

/** Makes the server run with Node and nothing else. */
export async function bundleServer(options: BundleOptions): Promise<void> {
  await Promise.all([bundleProgram({ ...options, entry: 'bot/main.ts', name: 'main' }), bundleBeside(options)]);
}

/** One script: the server's, or that of a program which the bench measures. */
export async function bundleProgram({ root, folder, entry, name, sourcemap }: ProgramOptions): Promise<void> {
  await build({ ...bundling, entryPoints: [join(root, entry)], outfile: join(folder, `${name}.js`), sourcemap, plugins: [sdksApart, textsApart] });
}

/** What each of these scripts finds beside itself: the optimiser, SDKs and texts. */
export async function bundleBeside({ root, folder }: Pick<BundleOptions, 'root' | 'folder'>): Promise<void> {
  await Promise.all([
    build({ ...bundling, entryPoints: [join(root, 'bot', 'optimiser', 'worker.ts')], outfile: join(folder, 'optimiser.js') }),
    build({ ...bundling, entryPoints: apart.map((sdk) => ({ in: sdk, out: fileOf(sdk) })), absWorkingDir: root, outdir: join(folder, 'sdk') }),
    build({ ...bundling, entryPoints: languages.map((language) => ({ in: join(root, 'bot', 'content', language), out: language })), outdir: join(folder, 'texts') }),
  ]);
}
