/** FNV-1a over UTF-16 units; an unsigned 32-bit number. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * Score first; equal scores by a hash of the two people. So the order is the same on every page and every day, yet each
 * mentee has another one: were ties broken by name or by age, the same mentors would get every request.
 * One number holds both (points above, tie below 2^32; under 2^46, hence exact): the larger goes first.
 */
export function rankKey(points: number, menteeHash: number, mentorHash: number): number {
  return points * 0x1_0000_0000 + mixed(menteeHash ^ mentorHash);
}

/** Above every `rankKey`; the sum of the two is still exact. */
export const mostRankKey = 2 ** 46;

/** The finisher of MurmurHash3: ids that differ in one digit end far apart. */
function mixed(bits: number): number {
  let hash = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
