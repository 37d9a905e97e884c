import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
const logName = 'playground.log';
/** Loaded before the Playground: when this process ends, however it ends, the channel between the two closes and the child follows. */
const diesWithParent = `data:text/javascript,${encodeURIComponent("process.on('disconnect', () => process.exit(0));")}`;

/** Starts Microsoft's local stand-in for Teams without browser and telemetry. Rejects, with its last words, when it does not get healthy. */
export async function startPlayground(options: PlaygroundOptions): Promise<RunningPlayground> {
  const child = launch(options);
  const ended = new Promise<void>((done) => child.once('exit', () => done()).once('error', () => done()));
  const stop = async () => {
    if (isRunning(child)) child.kill();
    await ended;
  };
  try {
    return { url: await healthyUrl(child, options.log), stop };
  } catch (error) {
    await stop();
    throw new Error(`The Playground did not start: ${reasonOf(error)}. ${lastWords(options.dataFolder)}`, { cause: error });
  }
}

const isRunning = (child: ChildProcess) => child.pid !== undefined && child.exitCode === null && child.signalCode === null;

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
      M365_AGENTS_PLAYGROUND_LOGFILE: resolve(dataFolder, logName),
    },
  });
}

/** JSON is YAML too, which is what the Playground reads. */
function writeConfig(config: PlaygroundConfig, folder: string): string {
  const file = resolve(join(folder, 'playground.yml'));
  writeFileSync(file, JSON.stringify(config, null, 2));
  return file;
}

/** It says its port before it has read its config, so only the health check tells that it works. */
async function healthyUrl(child: ChildProcess, log: ((line: string) => void) | undefined): Promise<string> {
  const port = portOf(child, log);
  const deadline = Date.now() + patienceMs;
  while (isRunning(child) && Date.now() < deadline) {
    const url = `http://localhost:${port()}`;
    if (port() !== undefined && (await isHealthy(url))) return url;
    await delay(50);
  }
  throw new Error(isRunning(child) ? 'it did not answer its health check in time' : 'it ended at once');
}

function portOf(child: ChildProcess, log?: (line: string) => void): () => string | undefined {
  let port: string | undefined;
  const hear = (chunk: Buffer) => {
    for (const line of chunk.toString('utf8').split('\n').filter(Boolean)) {
      log?.(line);
      port ??= /^Listening on (\d+)/.exec(line)?.[1];
    }
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return () => port;
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/_debug/ping`);
    await answer.text();
    return answer.ok;
  } catch {
    return false; // Not listening yet.
  }
}

function lastWords(dataFolder: string): string {
  const file = join(dataFolder, logName);
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-5).join('\n') : '';
}
