#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Dateline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores the built program on the reference articles and requires the figures below.

  reference.py EVALUATE PROGRAM

EVALUATE is the scorer that stands beside the project where the reference articles are at hand; its figures are read from
the JSON it writes. Time is not required here: a test machine may be busy.
"""
import json
import os
import subprocess
import sys
import tempfile

EXACT = {
    "dated_documents": "5/5",
    "expressions_found": "57/57",
    "values_right": "57/57",
    "events_found": "14/14",
    "passages_gathered": "31/31",
    "events_with_all_passages": "14/14",
    "wrong_merges": 0,
    "duplicate_events": 0,
    "relations": "5/5",
    "why_missing": 0,
}
AT_MOST = {"expressions_not_in_gold": 3, "events_in_output": 30}


def figures_of(evaluate, program):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "figures.json")
        subprocess.run([sys.executable, "-B", evaluate, program, "seeds", "--json", path], check=True)
        with open(path, encoding="utf-8") as file:
            return json.load(file)


def misses(figures):
    for name, wanted in EXACT.items():
        if figures.get(name) != wanted:
            yield f"{name} is {figures.get(name)}, not {wanted}"
    for name, most in AT_MOST.items():
        if name not in figures or figures[name] > most:
            yield f"{name} is {figures.get(name)}, more than {most}"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    found = list(misses(figures_of(sys.argv[1], sys.argv[2])))
    for miss in found:
        print("reference:", miss)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
