"""The same problem for scipy: every seat is a column of its own, and every mentee has one more column for having nobody. Reads the file that
instanceFile.ts writes; prints the milliseconds of CPU that solving took, and what the plan is worth."""

import sys
import time

import numpy
from scipy.sparse import csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

with open(sys.argv[1], "rb") as file:
    mentees, mentors, pairs = (int(size) for size in numpy.fromfile(file, "<i4", 3))
    starts = numpy.fromfile(file, "<i4", mentees + 1)
    mentor_of = numpy.fromfile(file, "<i4", pairs)
    score = numpy.fromfile(file, "<i2", pairs)
    seats = numpy.fromfile(file, "<u2", mentors).astype(int)

copies = seats[mentor_of]
mentee_of = numpy.repeat(numpy.arange(mentees), numpy.diff(starts))
first_seat = numpy.concatenate(([0], numpy.cumsum(seats)))
rows = numpy.repeat(mentee_of, copies)
within = numpy.arange(copies.sum()) - numpy.repeat(numpy.cumsum(copies) - copies, copies)
columns = numpy.repeat(first_seat[mentor_of], copies) + within
worth = numpy.repeat(score.astype(float) + 1, copies)

# A weight of 0 would be no pair at all: having nobody costs a little more than the dearest pair gains.
highest = worth.max() + 1
graph = csr_array(
    (
        numpy.concatenate((highest - worth, numpy.full(mentees, highest))),
        (numpy.concatenate((rows, numpy.arange(mentees))), numpy.concatenate((columns, first_seat[-1] + numpy.arange(mentees)))),
    ),
    shape=(mentees, first_seat[-1] + mentees),
)

begin = time.process_time()
chosen_rows, chosen_columns = min_weight_full_bipartite_matching(graph)
milliseconds = 1000 * (time.process_time() - begin)
print(milliseconds, int(round(highest * mentees - graph[chosen_rows, chosen_columns].sum())))
