// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include <QtTest>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <stdexcept>
#include <vector>

using namespace dateline;

class ParallelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyIndexIsDoneOnce_data();
    void everyIndexIsDoneOnce();
    void twoCallsAtOnceNeverHaveTheSameWorker();
    void whatIsDoneOnlyGrows();
    void aCancelledJobLeavesIndicesOut();
    void whatACallThrowsIsThrown();
};

void ParallelTest::everyIndexIsDoneOnce_data() {
    QTest::addColumn<int>("count");
    QTest::addColumn<unsigned>("threads");
    for (const int count : {0, 1, 2, 15, 16, 17, 1000})
        for (const unsigned threads : {1U, 2U, 8U, 64U}) QTest::addRow("%d on %u", count, threads) << count << threads;
}

void ParallelTest::everyIndexIsDoneOnce() {
    QFETCH(int, count);
    QFETCH(unsigned, threads);
    std::vector<std::atomic<int>> calls(static_cast<std::size_t>(count));
    forEachIndex(calls.size(), JobControl({}, {}, threads), std::nullopt, [&](std::size_t i, unsigned) { ++calls[i]; });
    QVERIFY(std::ranges::all_of(calls, [](const auto& each) { return each == 1; }));
}

void ParallelTest::twoCallsAtOnceNeverHaveTheSameWorker() {
    constexpr unsigned threads = 4;
    std::vector<std::atomic<int>> busy(threads);
    std::atomic<bool> shared = false;
    forEachIndex(2000, JobControl({}, {}, threads), std::nullopt, [&](std::size_t, unsigned worker) {
        if (++busy.at(worker) > 1) shared = true;
        --busy.at(worker);
    });
    QVERIFY(!shared);
}

void ParallelTest::whatIsDoneOnlyGrows() {
    std::vector<Progress> reports;
    const auto note = [&](const Progress& progress) { reports.push_back(progress); };
    forEachIndex(500, JobControl(note, {}, 4), Stage::merging, [](std::size_t, unsigned) {});
    QVERIFY(!reports.empty());
    QVERIFY(std::ranges::is_sorted(reports, {}, &Progress::done));
    QCOMPARE(reports.back().done, std::size_t{500});
    QVERIFY(std::ranges::all_of(reports, [](const auto& each) { return each.total == 500; }));
    QVERIFY(std::ranges::all_of(reports, [](const auto& each) { return each.stage == Stage::merging; }));
}

void ParallelTest::aCancelledJobLeavesIndicesOut() {
    std::stop_source stop;
    std::atomic<std::size_t> done = 0;
    forEachIndex(10'000, JobControl({}, stop.get_token(), 2), std::nullopt, [&](std::size_t, unsigned) {
        ++done;
        stop.request_stop();
    });
    QVERIFY(done >= 1);
    QVERIFY(done < 10'000);
}

void ParallelTest::whatACallThrowsIsThrown() {
    const auto work = [](std::size_t i, unsigned) {
        if (i == 77) throw std::runtime_error("no");
    };
    for (const unsigned threads : {1U, 4U})
        QVERIFY_EXCEPTION_THROWN(forEachIndex(1000, JobControl({}, {}, threads), std::nullopt, work),
                                 std::runtime_error);
}

QTEST_APPLESS_MAIN(ParallelTest)
#include "tst_parallel.moc"
