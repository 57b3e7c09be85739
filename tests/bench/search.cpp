// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/search.h"

#include "core/project/search.h"
#include "core/project/store.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <utility>
#include <vector>

#include <malloc.h>

namespace dateline::bench {

namespace {

using Clock = std::chrono::steady_clock;

/// Rare and common words, one after the other, phrases, names and every operator.
constexpr std::array<std::string_view, 14> queries{"the",
                                                   "trade talks",
                                                   "said on",
                                                   "\"interest rates\"",
                                                   "\"of the\" bank",
                                                   "mueller",
                                                   "zeppelin",
                                                   "company -shares",
                                                   "from:1987-03 to:1987-04 oil",
                                                   "actor:reagan trade",
                                                   "place:japan \"said it\"",
                                                   "is:disputed loan",
                                                   "is:planned meeting from:1987",
                                                   "source:reuter a"};

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

std::size_t heapBytes() {
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

double fill(project::SearchIndex& index, const std::shared_ptr<const project::Project>& project) {
    const auto start = Clock::now();
    index.setProject(project);
    while (index.indexMore(std::size_t{1} << 18)) {}
    return millisecondsSince(start);
}

/// What a person waits for after each letter: the query read, and found.
std::vector<double> typeAll(project::SearchIndex& index) {
    const bool tells = std::getenv("DATELINE_BENCH_VERBOSE") != nullptr;
    std::vector<double> times;
    for (const auto query : queries)
        for (std::size_t letters = 1; letters <= query.size(); ++letters) {
            const auto start = Clock::now();
            const auto hits = index.find(project::parseSearch(query.substr(0, letters), time::dayOf({2022, 6, 15})));
            times.push_back(millisecondsSince(start));
            if (tells)
                std::printf("%8.2f ms %8zu events %8zu sources  %.*s\n", times.back(), hits->events.size(),
                            hits->documents.size(), static_cast<int>(letters), query.data());
        }
    std::sort(times.begin(), times.end());
    return times;
}

} // namespace

bool measureSearch(const std::string& path, const AddMeasurement& add) {
    auto opened = project::load(path);
    if (!opened || opened->graph.events.empty()) return false;
    const auto project = std::make_shared<const project::Project>(std::move(*opened));
    auto changed = std::make_shared<project::Project>(*project);
    changed->graph.events[changed->graph.events.size() / 2].title += " (corrected)";
    const std::size_t held = heapBytes();
    project::SearchIndex index;
    add("store.search.index", "s", fill(index, project) / 1000);
    add("store.search.index_mb", "MB", static_cast<double>(heapBytes() - held) / 1e6);
    add("store.search.edit", "ms", fill(index, changed));
    const auto times = typeAll(index);
    add("store.search.p50", "ms", times[times.size() / 2]);
    add("store.search", "ms", times[times.size() * 99 / 100]);
    add("store.search.max", "ms", times.back());
    return true;
}

} // namespace dateline::bench
