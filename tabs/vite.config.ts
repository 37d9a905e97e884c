import { defineConfig } from 'vite';
import { join } from 'node:path';
import { packAssets } from './packAssets';

/** One page for every tab; each view and each language is a file of its own, fetched when it is needed. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tabs/',
  publicDir: false,
  build: { outDir: join(import.meta.dirname, '..', '.build', 'web', 'tabs'), emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, reportCompressedSize: false },
  plugins: [packAssets()],
});
