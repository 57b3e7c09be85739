// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/pile_dating.h"
#include "core/temporal/temporal_reader.h"
#include "core/time/day.h"

#include <QtTest>

#include <algorithm>

using namespace dateline;
using namespace dateline::temporal;

namespace {

ingest::Document article(const std::string& key, const std::string& source, const std::string& text,
                         std::optional<time::Day> published = std::nullopt) {
    ingest::Document document;
    document.key = key;
    document.source = source;
    document.text = text;
    if (published) document.givenDate = toIso(*published);
    return document;
}

const time::Day firstDay = time::dayOf({2023, 5, 1}); // a Monday

std::string weekdayName(time::Day day) {
    static const std::array<std::string, 7> names{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                  "Friday", "Saturday", "Sunday"};
    return names[static_cast<std::size_t>(weekdayOf(day)) - 1];
}

/// What happens on one day of the affair; every day has words of its own.
std::string newsOf(time::Day day) {
    static const std::array<std::string, 14> news{"Divers raised the anchor of the ferry Marigold off Arle",
                                                  "Surveyors measured cracks in the breakwater at Karst",
                                                  "The harbour master resigned over the missing logbook",
                                                  "Fishermen blocked the canal lock with forty trawlers",
                                                  "A tribunal heard the pilot about the fog signal",
                                                  "Volunteers washed tar from seals on Tessin beach",
                                                  "The insurer offered nine million for the cargo of copper",
                                                  "Prosecutors searched the office of the shipyard owner",
                                                  "A crane lifted the bow section onto a barge",
                                                  "Pupils laid wreaths at the lighthouse for the crew",
                                                  "The minister promised a tug for the northern strait",
                                                  "Chemists found solvent in the mussel beds",
                                                  "Dock workers ended their strike after midnight talks",
                                                  "An engineer told the inquiry that a valve had failed"};
    return news[static_cast<std::size_t>(day - firstDay)];
}

/// Two weeks of two sources: the wire writes on the day, the paper prints on the day after.
std::vector<ingest::Document> pile() {
    std::vector<ingest::Document> documents;
    for (time::Day day = firstDay; day < firstDay + 14; day = day + 1) {
        const std::string tail = " on " + weekdayName(day) + ", officials said. Nobody was hurt in the affair.";
        documents.push_back(article("wire-" + toIso(day), "wire", newsOf(day) + tail, day));
        documents.push_back(
            article("paper-" + toIso(day), "paper", "Report from the coast. " + newsOf(day) + tail, day + 1));
    }
    return documents;
}

Reading readWithPile(const ingest::Document& undated) {
    auto documents = pile();
    documents.push_back(undated);
    return readAll(documents).back();
}

std::string retold(time::Day day) {
    return newsOf(day) + " on " + weekdayName(day) + ", according to people who saw it. The affair goes on.";
}

bool explains(const Published& published, const std::string& rule) {
    return std::any_of(published.why.begin(), published.why.end(), [&](const auto& step) { return step.rule == rule; });
}

} // namespace

class PileDatingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sourceThatWritesOnTheDayIsDatedToTheDay() {
        for (const int offset : {3, 6, 9}) {
            const Reading reading = readWithPile(article("u", "wire", retold(firstDay + offset)));
            QVERIFY(reading.published.basis == DatingBasis::inferred);
            QCOMPARE(reading.published.value(), toIso(firstDay + offset));
        }
    }

    void sourceThatPrintsTheNextDayIsDatedToTheNextDay() {
        const Reading reading = readWithPile(article("u", "paper", "Report from the coast. " + retold(firstDay + 6)));
        QCOMPARE(reading.published.value(), toIso(firstDay + 7));
    }

    void whatOthersTellOfYesterdayGivesTheDayAfter() {
        const std::string text =
            newsOf(firstDay + 8) + " yesterday. " + "It was quiet. " + newsOf(firstDay + 9) + " today, officials said.";
        const Reading reading = readWithPile(article("u", "wire", text));
        QCOMPARE(reading.published.value(), toIso(firstDay + 9));
    }

    void relativeDatesOfTheArticleFollow() {
        const Reading reading = readWithPile(article("u", "wire", retold(firstDay + 6)));
        QVERIFY(!reading.timexes.empty());
        QVERIFY(reading.timexes.front().when && reading.timexes.front().when->days.first == firstDay + 6);
    }

    void everyAddendThatTellsIsExplained() {
        const Reading reading = readWithPile(article("u", "wire", retold(firstDay + 6)));
        for (const char* rule : {"dating.none-stated", "dating.reads-like", "dating.weekday-habit", "dating.aligned",
                                 "dating.aligned-with", "dating.weight-of-weekdays", "dating.weighed"})
            QVERIFY2(explains(reading.published, rule), rule);
    }

    void articleBetweenTwoDaysGetsAnIntervalOrNothing() {
        const std::string text = newsOf(firstDay + 3) + ". " + newsOf(firstDay + 4) + ". It was a long week.";
        const Reading reading = readWithPile(article("u", "magazine", text));
        QVERIFY(!reading.published.day());
        if (reading.published.when) QVERIFY(reading.published.when->days.contains(firstDay + 4));
    }

    void pileOfManyTriesItselfOnItsDatedArticles() {
        auto documents = pile();
        for (time::Day day = firstDay; day < firstDay + 14; day = day + 1)
            documents.push_back(article("herald-" + toIso(day), "herald", retold(day), day));
        documents.push_back(article("u", "wire", retold(firstDay + 6)));
        const Reading reading = readAll(documents).back();
        QCOMPARE(reading.published.value(), toIso(firstDay + 6));
        QVERIFY(explains(reading.published, "dating.trials"));
    }

    void pileWhoseDaysCannotBeToldGetsNoDay() {
        std::vector<ingest::Document> documents;
        for (int i = 0; i < 40; ++i)
            documents.push_back(article("d" + std::to_string(10 + i), "wire",
                                        "The ferry lies off the coast, and talks about her cargo go on.",
                                        firstDay + i));
        documents.push_back(article("u", "wire", "The ferry lies off the coast, and talks about her cargo go on."));
        QVERIFY(!readAll(documents).back().published.day());
    }

    void monthThatIsGivenIsNotReplacedByAGuess() {
        ingest::Document document = article("u", "wire", retold(firstDay + 6));
        document.givenDate = "2023-05";
        const Reading reading = readWithPile(document);
        QVERIFY(reading.published.basis == DatingBasis::given);
        QVERIFY(!reading.published.day());
    }

    void unrelatedArticleGetsNoDay() {
        const Reading reading = readWithPile(
            article("u", "gazette",
                    "The bakery reopened with a new oven, and children queued for buns and a slice of plum cake."));
        QVERIFY(!reading.published.day());
    }

    void earliestStampOfRemarksDatesThePage() {
        const std::string text = "The strait needs a tug, and everybody knows.\n"
                                 "Quite so. May 9, 2023 at 10:43 am | Report abuse | Nonsense.\n"
                                 "Never mind. May 11, 2023 at 7:05 pm | Report abuse | Well said.";
        const Reading reading = readWithPile(article("u", "blog", text));
        QVERIFY(reading.published.basis == DatingBasis::inferred);
        QCOMPARE(reading.published.value(), std::string("2023-05-09"));
        QVERIFY(explains(reading.published, "dating.first-stamp"));
    }

    void dayNamedInThePastIsNotAfterTheArticle() {
        const std::string text = "The tribunal heard on May 12 that a valve had failed. " + newsOf(firstDay + 4) + ".";
        const Reading reading = readWithPile(article("u", "wire", text));
        if (const auto day = reading.published.day()) QVERIFY(*day >= time::dayOf({2023, 5, 12}));
    }

    void inferredDatesTeachNothing() {
        auto documents = pile();
        documents.push_back(article("u", "wire", retold(firstDay + 6)));
        const Reading alone = readAll(documents).back();
        documents.insert(documents.end() - 1, article("v", "wire", retold(firstDay + 6)));
        QVERIFY(readAll(documents).back() == alone);
    }

    void resultDoesNotDependOnTheOrder() {
        auto documents = pile();
        documents.push_back(article("u", "wire", retold(firstDay + 5)));
        documents.push_back(article("v", "paper", retold(firstDay + 2)));
        auto forwards = readAll(documents);
        std::reverse(documents.begin(), documents.end());
        auto backwards = readAll(documents);
        std::reverse(backwards.begin(), backwards.end());
        QVERIFY(forwards == backwards);
    }
};

QTEST_APPLESS_MAIN(PileDatingTest)
#include "tst_pile_dating.moc"
