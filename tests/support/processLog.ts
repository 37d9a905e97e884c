import fs from 'node:fs';

/** Catches what this process writes to standard output and standard error, by whatever road; nothing of it is shown. */
export function catchProcessLog(): { text(): string; stop(): void } {
  const caught: string[] = [];
  const { writeSync } = fs;
  const spies = [
    // The log writes past `process.stdout`, straight to the file descriptor; files are none of ours, jest's own cache among them.
    jest.spyOn(fs, 'writeSync').mockImplementation((descriptor: number, data: unknown, ...rest: unknown[]) => (descriptor > 2 ? Number(Reflect.apply(writeSync, fs, [descriptor, data, ...rest])) : caught.push(String(data)) && String(data).length)),
    jest.spyOn(process.stdout, 'write').mockImplementation((data) => caught.push(String(data)) > 0),
    jest.spyOn(process.stderr, 'write').mockImplementation((data) => caught.push(String(data)) > 0),
    ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => jest.spyOn(console, level).mockImplementation((...words: unknown[]) => void caught.push(words.map(String).join(' ')))),
  ];
  return { text: () => caught.join('\n'), stop: () => spies.forEach((spy) => spy.mockRestore()) };
}
