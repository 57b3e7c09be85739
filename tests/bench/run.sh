#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Dateline authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/bench/run.sh [GROUP…]: runs the named groups of benchmarks (tagger, hostile, build, piles, frames, store; all without a name) on the
# release build, prints a table and writes build/bench/results.json. `tagger` is measured on one thread, beside `wc -w` on the
# same text; `hostile` reads texts made to be slow, at growing sizes.
# `piles` builds projects from articles made to be compared with one another, at growing numbers.
# DATELINE_BENCH_HOSTILE_MB="1 2 4 8" and DATELINE_BENCH_PILES="1000 2000 4000 8000" set those sizes,
# DATELINE_BENCH_ARTICLES="1000 5000 20000" sets the sizes of the group `build`, which also builds from the NDJSON file
# DATELINE_BENCH_CORPUS when it is named and there,
# DATELINE_BENCH_EVENTS="1000 10000 100000 1000000" those of `frames`. `store` measures
# the project file DATELINE_BENCH_PROJECT, or one of 20,000 invented articles.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../../packaging/dependencies.sh"

build_release dateline dateline_bench >&2
mkdir -p "$root/build/bench"
exec "$build/tests/bench/dateline_bench" "$program" "$root/build/bench" "$@"
