import { rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface WatchedTab {
  /** Removes what was built. */
  stop(): Promise<void>;
}

/**
 * Builds the tab into `<folder>/tabs`, and again whenever its sources change. Resolves when the first build is over; a build that fails is
 * said, and the next change tries again. What was built before stays beside it, for tabs that are open.
 */
export async function watchTab({ folder, say }: { readonly folder: string; readonly say: (sentence: string) => void }): Promise<WatchedTab> {
  // Only those who develop have it; it is loaded while everything else starts.
  const { build } = await import('vite');
  const watcher = await build({
    configFile: join(process.cwd(), 'tabs', 'vite.config.ts'), logLevel: 'silent',
    build: { watch: {}, outDir: join(folder, 'tabs'), emptyOutDir: false, minify: false, sourcemap: true },
  });
  if (!('on' in watcher)) throw new Error('Vite does not watch the tab');
  await new Promise<void>((resolve) => {
    let first = true;
    watcher.on('event', async (event) => {
      if (event.code === 'ERROR') say(`The tab could not be built: ${event.error.message}`);
      if (event.code === 'BUNDLE_END' && !first) say('The tab was built again: press “Reload” on its page.');
      if (event.code === 'BUNDLE_END' || event.code === 'ERROR') {
        first = false;
        resolve();
        await event.result.close();
      }
    });
  });
  return {
    stop: async () => {
      await watcher.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
