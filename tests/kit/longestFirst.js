/**
 * In which order the files of the tests run: those that take minutes first, so that no worker is left alone with one of
 * them at the end. On a fresh clone nobody knows yet how long a file takes, and the runner would go by its size.
 */
import Sequencer from '@jest/test-sequencer';

/** Files of one kind keep the order that the runner gives them. */
const order = [
  /\/tests\/bot\/crash\.test/,
  /\/tests\/journeys\/(year|access)\.test/,
  /\/tests\/journeys\//,
  /\/tests\/(bot|graph|workplace)\//,
];

const placeOf = ({ path }) => {
  const place = order.findIndex((files) => files.test(path));
  return place < 0 ? order.length : place;
};

export default class LongestFirst extends (Sequencer.default ?? Sequencer) {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return [...sorted].sort((one, other) => placeOf(one) - placeOf(other));
  }
}
