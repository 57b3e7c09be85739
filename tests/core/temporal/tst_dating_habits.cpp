// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/dating_habits.h"

#include <QtTest>

#include <numeric>

using namespace dateline;
using namespace dateline::temporal;

namespace {

const time::Day tuesday = time::dayOf({2023, 5, 2});

DayMention onMonday() {
    DayMention mention;
    mention.weekday = 1;
    mention.nearTop = true;
    return mention;
}

DatingClues saysMonday() {
    DatingClues clues;
    clues.mentions.push_back(onMonday());
    return clues;
}

DatingHabits paperOfTheNextDay() {
    DatingHabits habits;
    for (int week = 0; week < 30; ++week) habits.learn("paper", saysMonday(), tuesday + 7 * week);
    return habits;
}

double sum(const DatingHabits::WeekdayShares& shares) { return std::accumulate(shares.begin(), shares.end(), 0.0); }

} // namespace

class DatingHabitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newsAtLargeNamesItsOwnWeekdayMostOften() {
        const auto shares = DatingHabits().weekday("unheard of", onMonday());
        QCOMPARE(std::max_element(shares.begin(), shares.end()) - shares.begin(), 0);
        QVERIFY(std::abs(sum(shares) - 1.0) < 1e-9);
    }

    void sourceIsLearnedFromItsOwnArticlesOnly() {
        const DatingHabits habits = paperOfTheNextDay();
        const auto paper = habits.weekday("paper", onMonday());
        QVERIFY(paper[1] > 0.8);
        QVERIFY(std::abs(sum(paper) - 1.0) < 1e-9);
        QVERIFY(habits.weekday("wire", onMonday()) == DatingHabits().weekday("wire", onMonday()));
    }

    void plannedDaysAreCountedApart() {
        DayMention planned = onMonday();
        planned.manner = Manner::planned;
        QVERIFY(paperOfTheNextDay().weekday("paper", planned) == DatingHabits().weekday("paper", planned));
    }

    void whatIsForgottenWasNeverLearned() {
        DatingHabits habits = paperOfTheNextDay();
        for (int week = 0; week < 30; ++week) habits.forget("paper", saysMonday(), tuesday + 7 * week);
        const auto shares = habits.weekday("paper", onMonday());
        const auto atLarge = DatingHabits().weekday("paper", onMonday());
        for (std::size_t i = 0; i < shares.size(); ++i) QVERIFY(std::abs(shares[i] - atLarge[i]) < 1e-9);
    }

    void lineOfAnAgencyDatesToTheDayOnceThatIsItsHabit() {
        DatingHabits habits;
        DatingClues clues;
        clues.named.push_back({0, std::nullopt, 5, 2, false, true});
        const double before = habits.named("wire", true, 0);
        for (int i = 0; i < 30; ++i) habits.learn("wire", clues, tuesday);
        QVERIFY(habits.named("wire", true, 0) > 0.7);
        QVERIFY(habits.named("wire", true, 0) > before);
        QVERIFY(habits.named("wire", false, 0) == before);
    }

    void nearCopiesLieCloserThanOthers() {
        const DatingHabits habits;
        QVERIFY(habits.apart(0.8, 0) > habits.apart(0.1, 0));
        QVERIFY(habits.apart(0.8, 0) > habits.apart(0.8, 1));
        QVERIFY(habits.apart(0.8, 20) < habits.apart(0.1, 20));
    }

    void copiesThatAppearAWeekLaterAreLearned() {
        DatingHabits habits;
        for (int i = 0; i < 100; ++i) habits.learnApart(0.8, 7);
        QVERIFY(habits.apart(0.8, 7) > DatingHabits().apart(0.8, 7));
        QVERIFY(habits.apart(0.8, 0) < DatingHabits().apart(0.8, 0));
    }

    void remarkIsSeldomEarlierThanThePage() {
        const DatingHabits habits;
        QVERIFY(habits.stamp("blog", 0) > habits.stamp("blog", -1));
        QVERIFY(habits.stamp("blog", -1) > habits.stamp("blog", 5));
    }
};

QTEST_APPLESS_MAIN(DatingHabitsTest)
#include "tst_dating_habits.moc"
