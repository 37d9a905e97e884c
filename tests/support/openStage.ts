import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser } from 'playwright-core';
import { setStage, type Stage, type StageOptions } from '../../bot/local/stage';
import { launchBrowser } from './browser';

/** What `npm run dev` starts, in a folder of its own, and a real browser to look at it. */
export interface OpenStage {
  readonly stage: Stage;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function openStage(options: Pick<StageOptions, 'publicUrl'> = {}): Promise<OpenStage> {
  process.env.LOG_LEVEL = 'warn';
  const dataFolder = await mkdtemp(join(tmpdir(), 'lodestar-'));
  const [stage, browser] = await Promise.all([setStage({ dataFolder, ports: { bot: 0, mentee: 0, mentor: 0 }, ...options }), launchBrowser()]);
  return {
    stage, browser,
    async close() {
      await browser.close();
      await stage.stop();
      await rm(dataFolder, { recursive: true });
    },
  };
}
