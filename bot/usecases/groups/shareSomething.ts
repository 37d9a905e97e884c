import * as z from 'zod';
import { refused } from '../../domain/decision';
import { type Share } from '../../domain/groups/share';
import { share } from '../../domain/groups/shares';
import { changePair, openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { openFields, sealFields } from '../pairs/sealedFields';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { cleanText } from '../text';

export const longestShare = 500;
export const longestLink = 400;

const fields = z.object({ text: z.string(), link: z.string() });

interface ShareSomething extends OwnPair {
  /** Of the form: sent twice, it is passed on once. */
  readonly share: string;
  readonly text: string;
  /** An https address; may be empty. */
  readonly link: string;
}

/** Passes an opening, a training or a text on to everybody in the group or circle. */
export const makeShareSomething = (ports: Ports) => async ({ share: id, text, link, ...own }: ShareSomething): Promise<Outcome<PairContext>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const said = cleanText(text, { longest: longestShare });
  if (said.kind === 'refused') return said;
  const address = readLink(link);
  if (address === undefined) return refused('badLink');
  const sealed = await sealFields(ports, own.pair, { text: said.value, link: address });
  return changePair(ports, own, ({ pair }, now) => share(pair, { id, text: sealed }, own.actor, now));
};

/** The address as a browser writes it; empty when none was given, undefined for what is no https address. */
function readLink(typed: string): string | undefined {
  const clean = typed.trim();
  if (clean === '') return '';
  const url = URL.canParse(clean) ? new URL(clean) : undefined;
  return url?.protocol === 'https:' && url.username === '' && url.href.length <= longestLink ? url.href : undefined;
}

/** Something that was passed on, opened for a member. */
export interface OpenShare extends Omit<Share, 'text'> {
  readonly text: string;
  readonly link: string;
}

/** The newest first; words whose key was deleted are passed over. */
export async function openShares(ports: Ports, { id, shares = [] }: PairContext['pair'], wanted: (share: Share) => boolean = () => true): Promise<readonly OpenShare[]> {
  const opened = await Promise.all(shares.filter(wanted).map(async ({ text, ...rest }) => {
    const words = await openFields(ports, id, text, fields);
    return words && { ...rest, ...words };
  }));
  return opened.filter((one) => one !== undefined).reverse();
}

export interface SharesView extends PairContext {
  readonly shared: readonly OpenShare[];
}

/** Everything that was passed on lately, or the one thing that a message is about. */
export const makeViewShares = (ports: Ports) => async ({ share: only, ...own }: OwnPair & { readonly share?: string }): Promise<Outcome<SharesView>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  return { kind: 'done', value: { ...opened.value, shared: await openShares(ports, opened.value.pair, ({ id }) => only === undefined || id === only) } };
};
