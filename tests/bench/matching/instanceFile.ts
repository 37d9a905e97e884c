import { readFileSync, writeFileSync } from 'node:fs';
import { type Problem } from '../../../bot/domain/matching/solving/problem';

/** Writes a problem where everybody has one seat at most, so that other programs can read it: three sizes, then the arrays, little-endian. */
export function writeInstance(file: string, { mentees, mentors, starts, mentorOf, score, mentorSeats }: Problem): void {
  const sizes = Int32Array.of(mentees, mentors, mentorOf.length);
  writeFileSync(file, Buffer.concat([sizes, starts, mentorOf, score, mentorSeats].map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))));
}

export function readInstance(file: string): Problem {
  const bytes = readFileSync(file);
  let at = bytes.byteOffset;
  const next = <Numbers>(Kind: { readonly BYTES_PER_ELEMENT: number; new (buffer: ArrayBufferLike, from: number, count: number): Numbers }, count: number): Numbers => {
    const numbers = new Kind(bytes.buffer, at, count);
    at += count * Kind.BYTES_PER_ELEMENT;
    return numbers;
  };
  const [mentees = 0, mentors = 0, pairs = 0] = next(Int32Array, 3);
  return {
    mentees, mentors,
    starts: next(Int32Array, mentees + 1), mentorOf: next(Int32Array, pairs), score: next(Int16Array, pairs), mentorSeats: next(Uint16Array, mentors),
    menteeSeats: new Uint16Array(mentees).fill(1),
  };
}
