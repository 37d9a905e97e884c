import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { startLocalChannel } from '../../bot/local/channel';
import { localIds } from '../../bot/local/localServer';
import { bundle } from './bundle';
import { stopChild } from './child';
import { type Figure, figure, median } from './figure';
import { echoEnvironment, makePlace, productionEnvironment } from './place';

const starts = 9;

/** From spawning `node file.js` to the line that says “listening”: the bundle that `npm start` runs, on a new database file, beside the echo. */
export async function measureStartup(): Promise<Figure[]> {
  const channel = await startLocalChannel({ appId: localIds.bot, tenantId: localIds.tenant });
  const [ours, echo] = [await bundle(), require.resolve('./echoBot/echo.js')];
  const measured: { ours: number; echo: number }[] = [];
  try {
    for (let start = 0; start < starts; start += 1) {
      const place = await makePlace();
      measured.push({ echo: await msToListening(echo, echoEnvironment(channel)), ours: await msToListening(ours, productionEnvironment(place)) });
      await place.remove();
    }
  } finally {
    await channel.stop();
  }
  const [, ...warm] = measured; // the first start reads the files from disk
  return [
    figure({ name: 'start.listening', value: median(warm.map(({ ours: own, echo: theirs }) => own / theirs)), unit: '× echo', reference: 1, atMost: 1.2 }),
    figure({ name: 'start.listening.time', value: median(warm.map(({ ours: own }) => own)), unit: 'ms', reference: median(warm.map(({ echo: theirs }) => theirs)) }),
  ];
}

async function msToListening(file: string, environment: Readonly<Record<string, string>>): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [file], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    for await (const line of createInterface({ input: child.stdout })) if (line.includes('listening')) return performance.now() - began;
    throw new Error(`${file} ended before it listened`);
  } finally {
    await stopChild(child);
  }
}
