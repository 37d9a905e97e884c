import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type Plugin } from 'vite';

/** Packs what the browser loads once, here, so that the server packs nothing: a `.gz` and a `.br` beside each script. */
export function packAssets(): Plugin {
  return {
    name: 'pack-assets',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // After Vite's own: it still writes into the scripts until then.
      order: 'post',
      handler(_options, bundle) {
        for (const [fileName, part] of Object.entries(bundle)) {
          if (!/\.(js|css)$/.test(fileName)) continue;
          const source = Buffer.from(part.type === 'chunk' ? part.code : part.source);
          this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(source, { level: 9 }) });
          this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) });
        }
      },
    },
  };
}
