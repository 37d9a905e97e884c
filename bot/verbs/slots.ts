import * as z from 'zod';
import { bookCard } from '../cards/slots/bookCard';
import { bookedCard } from '../cards/slots/bookedCard';
import { mySlotsCard, offerCard, type TypedSlot } from '../cards/slots/mySlotsCard';
import { anyCode, slotsCard } from '../cards/slots/slotsCard';
import { texts } from '../content/texts';
import { type Refusal } from '../domain/decision';
import { slotLimits } from '../domain/slots/slots';
import { type UseCases } from '../usecases';
import { type Outcome } from '../usecases/requests/outcome';
import { type MySlots } from '../usecases/slots/offerSlots';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { documentId, loose, looseNumber, programmeId } from './inputs';

const ofProgramme = z.object({ programme: programmeId });
const ofSlot = ofProgramme.extend({ mentor: documentId, slot: documentId });
const lines = Array.from({ length: slotLimits.atOnce }, (_, place) => place + 1);
const typedTimes = z.object(Object.fromEntries(lines.flatMap((line) => [[`date${line}`, loose], [`time${line}`, loose]])));

export const slotsVerbs: readonly Verb[] = [
  verb('slots.show', ofProgramme.extend({ speaks: loose, practiceArea: loose, kept: loose, page: looseNumber }), (input, turn, app) => list(input, turn, app)),
  verb('slots.choose', ofSlot, async (input, turn, app) => {
    const slot = await app.viewSlot({ ...input, mentee: turn.actor });
    return slot.kind === 'done' ? show(bookCard(slot.value, turn.reader)) : notFree(slot.reason, input.programme, turn, app);
  }),
  verb('slots.book', ofSlot.extend({ about: loose }), book),
  verb('slots.mine', ofProgramme, async ({ programme }, turn, app) => mine(await app.viewSlots({ programme, mentor: turn.actor }), turn)),
  verb('slots.withdraw', ofProgramme.extend({ slot: documentId }), async ({ programme, slot }, turn, app) => {
    const withdrawn = await app.withdrawSlot({ programme, slot, mentor: turn.actor });
    const own = await app.viewSlots({ programme, mentor: turn.actor });
    return mine(own, turn, withdrawn.kind === 'refused' ? withdrawn.reason : undefined);
  }),
  verb('slots.offer', ofProgramme, async ({ programme }, turn, app) => {
    const own = await app.viewSlots({ programme, mentor: turn.actor });
    return own.kind === 'refused' ? refuse(own.reason) : show(offerCard(own.value, turn.reader));
  }),
  verb('slots.offerSend', z.intersection(ofProgramme.extend({ offer: documentId }), typedTimes), async ({ programme, offer, ...typed }, turn, app) => {
    const times = lines.map((line): TypedSlot => ({ date: String(typed[`date${line}`] ?? ''), time: String(typed[`time${line}`] ?? '') }));
    const offered = await app.offerSlots({ programme, offer, times, mentor: turn.actor, timeZone: turn.reader.timeZone });
    if (offered.kind === 'done') return mine(offered, turn);
    const own = await app.viewSlots({ programme, mentor: turn.actor });
    return own.kind === 'refused' ? refuse(own.reason) : show(offerCard({ ...own.value, offer }, turn.reader, { typed: times, problem: texts(turn.reader.language)(`errors.${offered.reason}`) }));
  }),
];

interface Listing {
  readonly programme: string;
  readonly speaks?: string;
  readonly practiceArea?: string;
  /** The filters of the page before, joined with a comma: an input of that name would replace them. */
  readonly kept?: string;
  readonly page?: number;
  /** Written for a time that could not be booked. */
  readonly typed?: string;
}

async function list({ programme, speaks = '', practiceArea = '', kept = '', page = 0, typed = '' }: Listing, { actor, reader }: Turn, app: UseCases, reason?: Refusal): Promise<Answer> {
  const [keptSpeaks = '', keptArea = ''] = kept.split(',');
  const chosen = (code: string, before: string): string => (code === anyCode ? '' : code || before).slice(0, 40);
  const slots = await app.listSlots({ programme, mentee: actor, filter: { speaks: chosen(speaks, keptSpeaks), practiceArea: chosen(practiceArea, keptArea) }, page });
  if (slots.kind === 'refused') return refuse(slots.reason);
  return show(slotsCard(slots.value, reader, reason && texts(reader.language)(`errors.${reason}`), typed));
}

/** Somebody was faster: what is still free takes the place of the card. */
const notFree = (reason: Refusal, programme: string, turn: Turn, app: UseCases, typed = ''): Promise<Answer> => list({ programme, typed }, turn, app, reason);

async function book({ about, ...input }: z.infer<typeof ofSlot> & { about: string }, turn: Turn, app: UseCases): Promise<Answer> {
  const { actor, reader } = turn;
  const booked = await app.bookSlot({ ...input, mentee: actor, about });
  if (booked.kind === 'refused') {
    const slot = booked.reason === 'textTooLong' ? await app.viewSlot({ ...input, mentee: actor }) : undefined;
    return slot?.kind === 'done' ? show(bookCard(slot.value, reader, { about, problem: texts(reader.language)(`errors.${booked.reason}`) })) : notFree(booked.reason, input.programme, turn, app, about.trim());
  }
  const view = await app.viewBooking({ pair: booked.value.id, actor });
  return view.kind === 'refused' ? refuse(view.reason) : show(bookedCard(view.value, reader));
}

function mine(own: Outcome<MySlots>, { reader }: Turn, reason?: Refusal): Answer {
  return own.kind === 'refused' ? refuse(own.reason) : show(mySlotsCard(own.value, reader, reason && texts(reader.language)(`errors.${reason}`)));
}
