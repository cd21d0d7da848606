"""The ordinal alpha of the package `krippendorff`, of a matrix on standard input.

A line a question, NaN where somebody gave no answer. Prints the milliseconds of the middle run, and
the alpha."""

import json
import statistics
import sys
import time

import krippendorff
import numpy

RUNS = 101

units = numpy.array([[float(value) for value in line.split()] for line in sys.stdin])
ratings = numpy.ascontiguousarray(units.T)


def run():
    return krippendorff.alpha(reliability_data=ratings, level_of_measurement="ordinal")


alpha = run()
times = []
for _ in range(RUNS):
    start = time.perf_counter()
    run()
    times.append(time.perf_counter() - start)
print(json.dumps({"ms": statistics.median(times) * 1e3, "alpha": float(alpha)}))
