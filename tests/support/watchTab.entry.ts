import { watchTab } from '../../bot/local/watchTab';

// In a process of its own: the bundler is no guest of jest's. Builds `tabs/` of the folder it runs in.
const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

void watchTab({ folder: process.argv[2] ?? '', say }).then(({ stop }) => {
  say('ready');
  process.once('SIGTERM', () => void stop().then(() => process.exit(0)));
});
