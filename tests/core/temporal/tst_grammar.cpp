// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/grammar.h"
#include "core/temporal/meaning.h"
#include "core/temporal/resolver.h"
#include "core/text/lexicon.h"

#include <QtTest>

#include <algorithm>

using namespace dateline;
using namespace dateline::temporal;

class GrammarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRuleOfTheTableMeansSomething();
    void everyClassOfWordsIsUsedByARule();
    void theLongestReadingWins_data();
    void theLongestReadingWins();
    void wordsThatOnlyLookLikeDatesAreLeftAlone_data();
    void wordsThatOnlyLookLikeDatesAreLeftAlone();
    void repeatedTriggersTakeLinearTime();
};

namespace {

/// "text → rule" of every expression, one a line.
QStringList readingsOf(const std::string& text) {
    const Recognised recognised = recognise(text, {});
    QStringList found;
    for (const auto& expression : recognised.expressions) {
        const Span span{recognised.tokens[expression.first].span.begin,
                        recognised.tokens[expression.last - 1].span.end};
        found << QString::fromStdString(std::string(slice(text, span))) + u" = "_qs +
                     QString::fromStdString(symbolicValue(expression.time));
    }
    return found;
}

} // namespace

void GrammarTest::everyRuleOfTheTableMeansSomething() {
    for (const auto language : text::languages()) {
        const auto rows = text::lexiconRows(language, "rules");
        QVERIFY(rows.size() > 40);
        for (const auto& row : rows) {
            SymbolicTime time;
            const auto name = QByteArray(row[0].data(), static_cast<int>(row[0].size()));
            QVERIFY2(row.size() >= 2 && row.size() <= 3, name);
            if (row.size() == 3) QVERIFY2(applyMeaning(time, row[2]), name);
        }
        const auto names = Grammar::forLanguage(language).ruleNames();
        QVERIFY(std::find(names.begin(), names.end(), "weekday.bare") != names.end());
    }
}

void GrammarTest::everyClassOfWordsIsUsedByARule() {
    for (const text::Language language : text::languages()) {
        std::string patterns;
        for (const auto& row : text::lexiconRows(language, "rules")) patterns.append(row[1]).append(" ");
        for (const auto& row : text::lexiconRows(language, "temporal_words"))
            QVERIFY2(patterns.find("{" + std::string(row[1]) + "}") != std::string::npos,
                     (std::string(language.code()) + ": " + std::string(row[0]) + " " + std::string(row[1])).c_str());
    }
}

void GrammarTest::theLongestReadingWins_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("readings");
    const auto row = [](QString text, QStringList readings) { QTest::newRow(qPrintable(text)) << text << readings; };
    row(u"On Sunday, January 16 they met."_qs, {u"Sunday, January 16 = XXXX-01-16"_qs});
    row(u"on last Monday (Jan 10), both"_qs, {u"last Monday (Jan 10) = XXXX-01-10"_qs});
    row(u"16 January 2022, 15:21 GMT"_qs, {u"16 January 2022, 15:21 GMT = 2022-01-16T15:21"_qs});
    row(u"Updated May 3rd, 2021 at 9:05 p.m. EST"_qs, {u"May 3rd, 2021 at 9:05 p.m. EST = 2021-05-03T21:05"_qs});
    row(u"It broke out late last year."_qs, {u"late last year = XXXX"_qs});
    row(u"proposals made in mid-December"_qs, {u"mid-December = XXXX-12"_qs});
    row(u"the next day and the day after"_qs, {u"the next day = XXXX-XX-XX"_qs, u"the day after = XXXX-XX-XX"_qs});
    row(u"Earlier in the day, she left."_qs, {u"Earlier in the day = XXXX-XX-XX"_qs});
    row(u"pre-1997 borders"_qs, {u"pre-1997 = 1997"_qs});
    row(u"members since 1997"_qs, {u"1997 = 1997"_qs});
    row(u"the 2008 summit"_qs, {u"2008 = 2008"_qs});
    row(u"in the early 1990s"_qs, {u"the early 1990s = 199"_qs});
    row(u"between 2001-02-03 and today"_qs, {u"2001-02-03 = 2001-02-03"_qs, u"today = XXXX-XX-XX"_qs});
    row(u"three days later, after a two-week pause"_qs, {u"three days later = XXXX-XX-XX"_qs, u"two-week = P2W"_qs});
    row(u"June last year"_qs, {u"June last year = XXXX-06"_qs});
    row(u"recently"_qs, {u"recently = PAST_REF"_qs});
    row(u"every Friday"_qs, {u"every Friday = XXXX-WXX-5"_qs});
    row(u"in March"_qs, {u"March = XXXX-03"_qs});
    row(u"They left in mid-December. She stayed till Sept. 9."_qs,
        {u"mid-December = XXXX-12"_qs, u"Sept. 9 = XXXX-09-09"_qs});
    row(u"In April Rome fell, and June came."_qs, {u"April = XXXX-04"_qs, u"June = XXXX-06"_qs});
    row(u"10\u00a0May\u00a02021"_qs, {u"10\u00a0May\u00a02021 = 2021-05-10"_qs});
}

void GrammarTest::theLongestReadingWins() {
    QFETCH(QString, text);
    QFETCH(QStringList, readings);
    QCOMPARE(readingsOf(text.toStdString()), readings);
}

void GrammarTest::wordsThatOnlyLookLikeDatesAreLeftAlone_data() {
    QTest::addColumn<QString>("text");
    const auto row = [](QString text) { QTest::newRow(qPrintable(text)) << text; };
    row(u"They may march on."_qs);
    row(u"May I come in?"_qs);
    row(u"March on, they said."_qs);
    row(u"The sun sat low in a mar of clouds."_qs);
    row(u"prices fall in spring water shops"_qs);
    row(u"April Jones and June Carter won."_qs);
    row(u"The Sunday Times on Black Friday"_qs);
    row(u"room 1999 of the hotel"_qs);
    row(u"Resolution 1973 was adopted"_qs);
    row(u"of 2000 soldiers"_qs);
    row(u"Call 555-1998 now that"_qs.replace(u" now that"_qs, u""_qs));
    row(u"at 24:59 of the tape"_qs);
    row(u"won 3-2 and 21-19"_qs);
    row(u"version 2.0.1 of the tool"_qs);
    row(u"nearly 1,00,000 people and 100,000 troops"_qs);
    row(u"a second-class seat for half of the members"_qs);
    row(u"Article 5 binds 30 member states in 12 fields"_qs);
    row(u"the second of three rounds"_qs);
    row(u"paid 999 for it"_qs);
    row(u"ISBN 978 1 4028 9462 6"_qs);
}

void GrammarTest::wordsThatOnlyLookLikeDatesAreLeftAlone() {
    QFETCH(QString, text);
    QCOMPARE(readingsOf(text.toStdString()), QStringList());
}

/// The work, not the clock, is what is bounded: each repeated trigger is one expression and none is lost.
void GrammarTest::repeatedTriggersTakeLinearTime() {
    std::string text;
    for (int i = 0; i < 50000; ++i) text += "last last Monday ";
    QCOMPARE(recognise(text, {}).expressions.size(), std::size_t{50000});
}

QTEST_APPLESS_MAIN(GrammarTest)
#include "tst_grammar.moc"
