import { mostPoints } from '../solving/points';
import { type Pool } from './pool';

/** The most pairs that a plan of these people can have. */
export const mostPairsOf = ({ menteeSeats, mentorSeats }: Pool): number => Math.max(1, Math.min(sum(menteeSeats), sum(mentorSeats)));

const sum = (seats: Uint16Array): number => seats.reduce((total, count) => total + count, 0);

/** What is worth more than the scores of all pairs together. */
export const aboveScores = (pool: Pool): number => mostPairsOf(pool) * mostPoints + 1;

/** What is worth more than so much in every pair. */
export const aboveAll = (pool: Pool, most: number): number => mostPairsOf(pool) * most + 1;
