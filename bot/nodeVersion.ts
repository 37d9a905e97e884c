/** Imported first: an older Node would fail at a missing built-in module with a message that helps nobody. */
const oldest = 24;

if (Number(process.versions.node.split('.')[0]) < oldest) {
  process.stderr.write(`Lodestar needs Node ${oldest} or newer, and this is ${process.versions.node}. On Linux, “npm start” and “npm run dev” bring their own; elsewhere install it from nodejs.org.\n`);
  process.exit(1);
}
