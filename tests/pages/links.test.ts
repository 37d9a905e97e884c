import { randomBytes } from 'node:crypto';
import { days, hours } from '../../bot/domain/time';
import { makeLinks } from '../../bot/pages/links';
import { type LinkContent } from '../../bot/usecases/links';
import { noon } from '../support/builders';

const contents: readonly LinkContent[] = [{ kind: 'ics', pair: 'p1', person: 'un:li', session: 3 }, { kind: 'certificate', pair: 'p1', person: 'un:li' }, { kind: 'journal', person: 'un:li' }];

function open(address: string | undefined = 'https://lodestar.example') {
  let moment = noon;
  const links = makeLinks({ sealingKey: randomBytes(32), clock: { now: () => moment }, address: () => address });
  return { links, later: (ms: number): void => void (moment += ms), tokenOf: (content: LinkContent): string => links.make(content)?.split('/pages/')[1] ?? '' };
}

describe('a link', () => {
  it.each(contents)('leads to what it was made for: $kind', (content) => {
    const { links, tokenOf } = open();
    expect(links.make(content)).toMatch(/^https:\/\/lodestar\.example\/pages\/[\w-]+$/);
    expect(links.read(tokenOf(content))).toEqual(content);
  });

  it('tells nothing to who only sees its address', () => {
    const { tokenOf } = open();
    const bytes = Buffer.from(tokenOf({ kind: 'journal', person: 'un:li' }), 'base64url');
    expect(bytes.includes('un:li')).toBe(false);
    expect(tokenOf({ kind: 'journal', person: 'un:li' })).not.toBe(tokenOf({ kind: 'journal', person: 'un:li' }));
  });

  it('runs out: a journal’s in minutes, a certificate’s after the year', () => {
    const { links, later, tokenOf } = open();
    const [journal, certificate] = [tokenOf({ kind: 'journal', person: 'un:li' }), tokenOf({ kind: 'certificate', pair: 'p1', person: 'un:li' })];
    later(hours(0.25));
    expect(links.read(journal)).toBeUndefined();
    expect(links.read(certificate)).toBeDefined();
    later(days(400));
    expect(links.read(certificate)).toBeUndefined();
  });

  it('of another server, or changed in any place, is no link', () => {
    const { links, tokenOf } = open();
    const token = tokenOf({ kind: 'certificate', pair: 'p1', person: 'un:li' });
    const bytes = Buffer.from(token, 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(links.read(changed.toString('base64url'))).toBeUndefined();
    }
    expect(open().links.read(token)).toBeUndefined();
    for (const nonsense of ['', 'x', '..', token.slice(0, 20), `${token}${'A'.repeat(3_000)}`]) expect(links.read(nonsense)).toBeUndefined();
  });

  it('is not made where the server does not know its own address', () => {
    const links = makeLinks({ sealingKey: randomBytes(32), clock: { now: () => noon }, address: () => undefined });
    expect(links.make({ kind: 'journal', person: 'un:li' })).toBeUndefined();
  });
});
