// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/day_set.h"
#include "core/layout/range_maximum.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace dateline::layout;

class RangeMaximumTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itFindsTheFirstOfTheHighest_data();
    void itFindsTheFirstOfTheHighest();
    void aDaySetFindsNeighboursHoweverFar_data();
    void aDaySetFindsNeighboursHoweverFar();

private:
    static void addSizes() {
        QTest::addColumn<int>("size");
        for (const int size : {1, 2, 16, 17, 63, 64, 65, 255, 257, 4096, 5000})
            QTest::newRow(std::to_string(size).c_str()) << size;
    }
};

void RangeMaximumTest::itFindsTheFirstOfTheHighest_data() { addSizes(); }

void RangeMaximumTest::itFindsTheFirstOfTheHighest() {
    QFETCH(int, size);
    std::mt19937 random(5);
    std::vector<float> values;
    for (int i = 0; i < size; ++i) values.push_back(static_cast<float>(random() % 50)); // many are equal
    const RangeMaximum maximum(values);
    for (int i = 0; i < 500; ++i) {
        std::size_t first = random() % values.size();
        std::size_t last = random() % values.size();
        if (last < first) std::swap(first, last);
        const auto at = values.begin() + static_cast<std::ptrdiff_t>(first);
        const auto expected = std::max_element(at, values.begin() + static_cast<std::ptrdiff_t>(last) + 1);
        QCOMPARE(maximum.highest(first, last + 1), static_cast<std::size_t>(expected - values.begin()));
    }
}

void RangeMaximumTest::aDaySetFindsNeighboursHoweverFar_data() { addSizes(); }

void RangeMaximumTest::aDaySetFindsNeighboursHoweverFar() {
    QFETCH(int, size);
    std::mt19937 random(6);
    DaySet days(static_cast<std::size_t>(size));
    std::set<std::size_t> expected;
    for (int round = 0; round < 20; ++round) {
        for (int i = 0; i < 50; ++i) {
            const std::size_t day = random() % static_cast<std::size_t>(size);
            const auto after = expected.lower_bound(day);
            QCOMPARE(days.atOrAfter(day), after == expected.end() ? std::nullopt : std::optional(*after));
            const auto before = expected.upper_bound(day);
            QCOMPARE(days.atOrBefore(day),
                     before == expected.begin() ? std::nullopt : std::optional(*std::prev(before)));
        }
        const std::size_t added = random() % static_cast<std::size_t>(size);
        days.insert(added);
        expected.insert(added);
    }
}

QTEST_APPLESS_MAIN(RangeMaximumTest)
#include "tst_range_maximum.moc"
