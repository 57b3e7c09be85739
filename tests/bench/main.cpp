// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// dateline_bench PROGRAM FOLDER [GROUP…]: measures PROGRAM and writes FOLDER/results.json. Input files are made in FOLDER.

#include "tests/bench/build_stages.h"
#include "tests/bench/frames.h"
#include "tests/bench/measure.h"
#include "tests/bench/opening.h"
#include "tests/bench/search.h"
#include "tests/support/hostile_piles.h"
#include "tests/support/hostile_text.h"
#include "tests/support/synthetic_news.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace dateline::bench;
using dateline::testing::Article;
using dateline::testing::syntheticNews;
using dateline::testing::toJsonLine;
namespace fs = std::filesystem;

struct Measurement {
    std::string name;
    std::string unit;
    double value;
};

struct Bench {
    std::string program;
    fs::path folder;
    std::vector<Measurement> results;
    int failures = 0;

    void add(const std::string& name, const std::string& unit, double value) {
        std::printf("%-32s %12.2f %s\n", name.c_str(), value, unit.c_str());
        std::fflush(stdout);
        results.push_back({name, unit, value});
    }
    void failed(const std::string& name) {
        std::fprintf(stderr, "%s: the command failed\n", name.c_str());
        ++failures;
    }
};

void writeFile(const fs::path& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

/// Bytes a second of one core, which does not depend on what else the machine is doing.
void addThroughput(Bench& bench, const std::string& name, std::size_t bytes, const std::vector<std::string>& command) {
    const auto run = medianRun(5, command);
    if (run)
        bench.add(name, "MB/s", static_cast<double>(bytes) / 1e6 / run->cpuSeconds);
    else
        bench.failed(name);
}

void tagger(Bench& bench) {
    std::string plain;
    std::string lines;
    for (const Article& article : syntheticNews(6000)) {
        plain += article.text + "\n\n";
        lines += toJsonLine(article);
    }
    const fs::path plainFile = bench.folder / "news.txt";
    const fs::path linesFile = bench.folder / "news.ndjson";
    const fs::path tinyFile = bench.folder / "tiny.txt";
    writeFile(plainFile, plain);
    writeFile(linesFile, lines);
    writeFile(tinyFile, "The council met on Friday, 4 June 2021.\n");

    addThroughput(bench, "tagger.plain_text", plain.size(), {bench.program, "extract", "--threads", "1", plainFile});
    addThroughput(bench, "tagger.ndjson", lines.size(), {bench.program, "extract", "--threads", "1", linesFile});
    addThroughput(bench, "tagger.wc_w", plain.size(), {"wc", "-w", plainFile});
    if (const auto run = medianRun(21, {bench.program, "extract", tinyFile}))
        bench.add("tagger.startup", "ms", run->seconds * 1000);
    else
        bench.failed("tagger.startup");
}

std::vector<std::size_t> countsFrom(const char* variable, const char* usual) {
    const char* asked = std::getenv(variable);
    std::istringstream words(asked ? asked : usual);
    std::vector<std::size_t> counts;
    for (std::size_t count = 0; words >> count;) counts.push_back(count);
    return counts;
}

/// Time and memory of each hostile text at growing sizes: the first must grow as the size does, the second hardly.
void hostile(Bench& bench) {
    for (const std::size_t megabytes : countsFrom("DATELINE_BENCH_HOSTILE_MB", "1 2 4 8"))
        for (const auto& each : dateline::testing::hostileTexts()) {
            const std::string name = "hostile." + each.name + "." + std::to_string(megabytes);
            const fs::path input = bench.folder / (each.isArticleLine ? "hostile.ndjson" : "hostile.txt");
            // Never held here: a program that is started counts the largest size of the one that starts it as its own.
            std::ofstream file(input, std::ios::binary);
            each.write(file, megabytes << 20);
            file << (each.isArticleLine ? "\n{\"text\": \"It is done.\"}\n" : "");
            file.close();
            const auto result = run({bench.program, "extract", "--threads", "1", input});
            if (!result) {
                bench.failed(name);
                continue;
            }
            bench.add(name + ".seconds", "s", result->cpuSeconds);
            bench.add(name + ".peak_mb", "MB", result->peakMegabytes);
        }
}

/// Articles of which a project is built, and the beginning of the names of what is measured.
struct Pile {
    std::string name;
    fs::path articles;
    std::size_t count;
};

std::size_t linesOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return static_cast<std::size_t>(std::count(std::istreambuf_iterator<char>(file), {}, '\n'));
}

/// Invented news of each size, and the articles of one's own when they are there.
std::vector<Pile> pilesToBuild(const Bench& bench) {
    std::vector<Pile> piles;
    for (const std::size_t count : countsFrom("DATELINE_BENCH_ARTICLES", "1000 5000 20000")) {
        piles.push_back(
            {"build." + std::to_string(count), bench.folder / ("news" + std::to_string(count) + ".ndjson"), count});
        std::ofstream file(piles.back().articles, std::ios::binary);
        for (const Article& article : syntheticNews(count)) file << toJsonLine(article);
    }
    if (const char* own = std::getenv("DATELINE_BENCH_CORPUS"); own != nullptr && fs::exists(own))
        piles.push_back({"build." + fs::path(own).stem().string(), own, linesOf(own)});
    return piles;
}

void addWholeBuild(Bench& bench, const Pile& pile) {
    const auto result = run({bench.program, "build", pile.articles, "-o", bench.folder / "bench.dateline"});
    if (!result) return bench.failed(pile.name);
    bench.add(pile.name + ".seconds", "s", result->seconds);
    bench.add(pile.name + ".cpu_seconds", "s", result->cpuSeconds);
    bench.add(pile.name + ".peak_mb", "MB", result->peakMegabytes);
    bench.add(pile.name + ".documents", "1/s", static_cast<double>(pile.count) / result->seconds);
    bench.add(pile.name + ".text", "MB/s", static_cast<double>(fs::file_size(pile.articles)) / 1e6 / result->seconds);
}

void build(Bench& bench) {
    const auto piles = pilesToBuild(bench);
    for (const auto& pile : piles) addWholeBuild(bench, pile);
    // In this process, and so after the others: a program counts the largest size of the one that starts it as its own.
    for (const auto& pile : piles) {
        const auto stages = measureStages(pile.articles, bench.folder / "bench.dateline");
        if (!stages) bench.failed(pile.name);
        for (const auto& [stage, seconds] : stages.value_or(std::vector<StageTime>{}))
            bench.add(pile.name + "." + stage, "s", seconds);
    }
    if (const auto seconds = measureAddingTen(piles.back().articles))
        bench.add("build.add_10.seconds", "s", *seconds);
    else
        bench.failed("build.add_10");
}

/// Time and memory of building from each hostile pile at growing sizes: both must grow as the size does.
void piles(Bench& bench) {
    for (const std::size_t count : countsFrom("DATELINE_BENCH_PILES", "1000 2000 4000 8000"))
        for (const auto& each : dateline::testing::hostilePiles()) {
            const std::string name = "piles." + each.name + "." + std::to_string(count);
            const fs::path input = bench.folder / "pile.ndjson";
            std::ofstream file(input, std::ios::binary);
            each.write(file, count);
            file.close();
            const auto result =
                run({bench.program, "build", "--threads", "1", input, "-o", bench.folder / "bench.dateline"});
            if (!result) {
                bench.failed(name);
                continue;
            }
            bench.add(name + ".seconds", "s", result->cpuSeconds);
            bench.add(name + ".peak_mb", "MB", result->peakMegabytes);
        }
}

void frames(Bench& bench) {
    measureFrames(
        countsFrom("DATELINE_BENCH_EVENTS", "1000 10000 100000 1000000"),
        [&bench](const std::string& name, const std::string& unit, double value) { bench.add(name, unit, value); });
}

/// DATELINE_BENCH_PROJECT, or a project of 20,000 invented articles.
void store(Bench& bench) {
    fs::path project = bench.folder / "store.dateline";
    if (const char* own = std::getenv("DATELINE_BENCH_PROJECT"); own != nullptr && fs::exists(own)) {
        project = own;
    } else {
        const fs::path articles = bench.folder / "store.ndjson";
        std::ofstream file(articles, std::ios::binary);
        for (const Article& article : syntheticNews(20000)) file << toJsonLine(article);
        file.close();
        if (!run({bench.program, "build", articles, "-o", project})) return bench.failed("store");
    }
    const auto add = [&bench](const std::string& name, const std::string& unit, double value) {
        bench.add(name, unit, value);
    };
    if (!measureSearch(project, add)) bench.failed("store.search");
    if (!measureOpening(project, bench.folder, add)) bench.failed("store.open_first_paint");
}

bool writeResults(const Bench& bench) {
    std::ofstream out(bench.folder / "results.json", std::ios::binary);
    const char* separator = "[\n";
    for (const auto& [name, unit, value] : bench.results) {
        out << separator << "  {\"name\": \"" << name << "\", \"unit\": \"" << unit << "\", \"value\": " << value
            << "}";
        separator = ",\n";
    }
    out << (bench.results.empty() ? "[]\n" : "\n]\n");
    return static_cast<bool>(out.flush());
}

const std::map<std::string, std::function<void(Bench&)>>& groups() {
    static const std::map<std::string, std::function<void(Bench&)>> all = {{"build", build},     {"frames", frames},
                                                                           {"hostile", hostile}, {"piles", piles},
                                                                           {"store", store},     {"tagger", tagger}};
    return all;
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() < 2) {
        std::fprintf(stderr, "usage: dateline_bench PROGRAM FOLDER [GROUP...]\n");
        return 2;
    }
    std::vector<std::string> names(words.begin() + 2, words.end());
    for (const std::string& name : names) {
        if (groups().contains(name)) continue;
        std::fprintf(stderr, "no group of benchmarks is called \"%s\"\n", name.c_str());
        return 2;
    }
    if (names.empty())
        for (const auto& [name, run] : groups()) names.push_back(name);

    Bench bench{words[0], words[1], {}, 0};
    for (const std::string& name : names) groups().at(name)(bench);
    if (!writeResults(bench)) return 1;
    std::printf("written to %s\n", (bench.folder / "results.json").c_str());
    return bench.failures == 0 ? 0 : 1;
}
