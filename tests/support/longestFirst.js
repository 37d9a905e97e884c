const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes longest, by folder. On a new machine jest knows no times and begins with the largest files: the longest of all would come last, alone. */
const longest = ['lives', 'simulate', 'e2e', 'tabs', 'upgrade', 'server'].map((folder) => `/tests/${folder}/`);

module.exports = class LongestFirst extends Sequencer {
  /** @param {import('@jest/test-result').Test[]} tests */
  sort(tests) {
    const place = ({ path }) => longest.findIndex((folder) => path.replaceAll('\\', '/').includes(folder)) + 1 || longest.length + 1;
    return super.sort(tests).toSorted((one, other) => place(one) - place(other));
  }
};
