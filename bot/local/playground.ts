import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { reasonOf } from './loopback';
import type { PlaygroundConfig } from './playgroundConfig';

export interface PlaygroundOptions {
  /** 0 takes a free port; a port in use is replaced by a free one, so read `url`. */
  readonly port: number;
  /** Where the bot takes activities. */
  readonly endpoint: string;
  /** The config itself, or the path of a config file. */
  readonly config: PlaygroundConfig | string;
  /** A folder of its own: the config and the Playground's log are written there. Two Playgrounds must not share one. */
  readonly dataFolder: string;
  /** Told every line the Playground prints. */
  readonly log?: (line: string) => void;
}

export interface RunningPlayground {
  /** `http://localhost:<port>`. It must be this name: the Playground gives it to the bot as its service URL. */
  readonly url: string;
  /** Resolves when the process is gone. */
  stop(): Promise<void>;
}

const patienceMs = 30_000;
/** Loaded before the Playground: when this process ends, however it ends, the channel between the two closes and the child follows. */
const diesWithParent = `data:text/javascript,${encodeURIComponent("process.on('disconnect', () => process.exit(0));")}`;

/** Starts Microsoft's local stand-in for Teams without browser and telemetry. Rejects, with its last words, when it does not get healthy. */
export async function startPlayground(options: PlaygroundOptions): Promise<RunningPlayground> {
  const child = launch(options);
  const said = listen(child, options.log);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill();
    await ended;
  };
  try {
    const url = `http://localhost:${await portOf(said.port, ended)}`;
    await untilHealthy(url);
    return { url, stop };
  } catch (error) {
    await stop();
    throw new Error(`The Playground did not start: ${reasonOf(error)}. ${said.lastWords()}`, { cause: error });
  }
}

function launch({ port, endpoint, config, dataFolder }: PlaygroundOptions): ChildProcess {
  mkdirSync(dataFolder, { recursive: true });
  const configFile = typeof config === 'string' ? resolve(config) : writeConfig(config, dataFolder);
  // It would start silently with people of its own.
  if (!existsSync(configFile)) throw new Error(`The Playground's config file ${configFile} does not exist.`);
  const cli = createRequire(__filename).resolve('@microsoft/m365agentsplayground/cli.js');
  const flags = ['start', '-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  return spawn(process.execPath, [`--import=${diesWithParent}`, cli, ...flags], {
    cwd: dataFolder,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env['PATH'],
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile,
      M365_AGENTS_PLAYGROUND_LOGFILE: resolve(dataFolder, 'playground.log'),
    },
  });
}

/** JSON is YAML too, which is what the Playground reads. */
function writeConfig(config: PlaygroundConfig, folder: string): string {
  const file = resolve(join(folder, 'playground.yml'));
  writeFileSync(file, JSON.stringify(config, null, 2));
  return file;
}

function listen(child: ChildProcess, log?: (line: string) => void) {
  const lines: string[] = [];
  const port = new Promise<string>((found, failed) => {
    child.once('error', failed);
    const hear = (chunk: Buffer) => {
      for (const line of chunk.toString('utf8').split('\n').filter(Boolean)) {
        lines.push(line);
        log?.(line);
        const [, number] = /^Listening on (\d+)/.exec(line) ?? [];
        if (number !== undefined) found(number);
      }
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
  });
  return { port, lastWords: () => lines.slice(-5).join(' | ') };
}

async function portOf(port: Promise<string>, ended: Promise<void>): Promise<string> {
  const impatience = new AbortController();
  const tooLate = delay(patienceMs, 'it never said its port', impatience);
  const failed = Promise.race([ended.then(() => 'it ended'), tooLate]).then((reason) => Promise.reject(new Error(reason)));
  try {
    return await Promise.race([port, failed]);
  } finally {
    failed.catch(() => undefined);
    impatience.abort();
  }
}

async function untilHealthy(url: string): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      const answer = await fetch(`${url}/_debug/ping`);
      await answer.text();
      if (answer.ok) return;
      throw new Error(`its health check answers ${answer.status}`);
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await delay(50);
  }
}
