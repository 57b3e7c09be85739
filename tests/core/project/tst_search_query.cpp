// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/search_query.h"

#include <QTest>

using namespace dateline;
using project::SearchField;
using project::SearchQuery;
using project::SearchTrait;

namespace {

const time::Day today = time::dayOf({2020, 2, 10});

QString inWords(SearchField field) {
    switch (field) {
    case SearchField::anywhere:
        return {};
    case SearchField::source:
        return QStringLiteral("source=");
    case SearchField::actor:
        return QStringLiteral("actor=");
    case SearchField::place:
        return QStringLiteral("place=");
    case SearchField::tag:
        return QStringLiteral("tag=");
    }
    return {};
}

QString inWords(SearchTrait trait) {
    switch (trait) {
    case SearchTrait::disputed:
        return QStringLiteral("disputed");
    case SearchTrait::undated:
        return QStringLiteral("undated");
    case SearchTrait::planned:
        return QStringLiteral("planned");
    case SearchTrait::denied:
        return QStringLiteral("denied");
    }
    return {};
}

/// "[harbour] not[actor=coun…] is(disputed) from(2022-01-01) unread(is:x)"
QString inWords(const SearchQuery& query) {
    QStringList parts;
    for (const auto& term : query.terms)
        parts << (term.excluded ? QStringLiteral("not") : QString()) + QLatin1Char('[') + inWords(term.field) +
                     QString::fromStdString(term.text) + (term.prefix ? QStringLiteral("…") : QString()) +
                     QLatin1Char(']');
    for (const auto& term : query.traits)
        parts << (term.excluded ? QStringLiteral("isnot(") : QStringLiteral("is(")) + inWords(term.trait) +
                     QLatin1Char(')');
    if (query.from) parts << QStringLiteral("from(%1)").arg(QString::fromStdString(time::toIso(*query.from)));
    if (query.to) parts << QStringLiteral("to(%1)").arg(QString::fromStdString(time::toIso(*query.to)));
    for (const auto& unread : query.unread) parts << QStringLiteral("unread(%1)").arg(QString::fromStdString(unread));
    return parts.join(QLatin1Char(' '));
}

} // namespace

class SearchQueryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsReadAsFarAsItMakesSense_data();
    void whatIsTypedIsReadAsFarAsItMakesSense();
    void onlyTheBeginningOfALongQueryIsRead();
    void noQueryIsCutWithinACharacter();
};

void SearchQueryTest::whatIsTypedIsReadAsFarAsItMakesSense_data() {
    QTest::addColumn<QString>("read");
    const auto row = [](const char* typed, const char* read) { QTest::newRow(typed) << QString::fromUtf8(read); };
    // words
    row("harbour council ", "[harbour] [council]");
    row("harbour coun", "[harbour] [coun…]");
    row("harb* council ", "[harb…] [council]");
    row("\xc3\x89vian ", "[Évian]");
    row("COVID-19 ", "[COVID-19]");
    row("12:30 ", "[12:30]");
    row("http://example.org/x?y ", "[http://example.org/x?y]");
    // phrases
    row("\"harbour council\"", "[harbour council]");
    row("\"harbour coun", "[harbour coun…]");
    row("\"harbour coun\"*", "[harbour coun…]");
    row("\xe2\x80\x9eharbour council\xe2\x80\x9c map ", "[harbour council] [map]");
    row("\xc2\xabharbour council\xc2\xbb", "[harbour council]");
    row("map\"harbour council\"", "[map] [harbour council]");
    row("harbour\xc2\xa0"
        "council ",
        "[harbour] [council]");
    // not
    row("harbour -council ", "[harbour] not[council]");
    row("-\"harbour council\"", "not[harbour council]");
    row("-source:agency ", "not[source=agency]");
    row("--council ", "not[council]");
    // names
    row("source:agency actor:council place:Skerry tag:fish ",
        "[source=agency] [actor=council] [place=Skerry] [tag=fish]");
    row("source:\"Tide Digest\"", "[source=Tide Digest]");
    row("source:\"Tide Di", "[source=Tide Di…]");
    row("SOURCE:tide ", "[source=tide]");
    row("source: tide ", "[source=tide]");
    row("sources:tide ", "[sources:tide]");
    // traits
    row("is:disputed -is:undated is:PLANNED is:denied ", "is(disputed) isnot(undated) is(planned) is(denied)");
    row("is:disp", "");
    row("is:disp ", "unread(is:disp)");
    row("is:red", "unread(is:red)");
    row("is:\"disputed\"", "is(disputed)");
    // dates
    row("from:1066", "from(1066-01-01)");
    row("to:1066", "to(1066-12-31)");
    row("from:2022-01 to:2022-02", "from(2022-01-01) to(2022-02-28)");
    row("from:last March", "from(2019-03-01)");
    row("to:\"last March\"", "to(2019-03-31)");
    row("from: 12 Jan 2022 council ", "[council] from(2022-01-12)");
    row("from:1066 normans ", "[normans] from(1066-01-01)");
    row("to:yesterday source:agency ", "[source=agency] to(2020-02-09)");
    row("from:2019 from:2020", "from(2020-01-01)");
    row("from:44 BC", "from(-0043-01-01)");
    row("from:someday ", "unread(from:someday)");
    row("from:someday", "unread(from:someday)");
    row("from:20", "");
    row("-from:2019 ", "unread(-from:2019)");
    row("from:\"2019", "from(2019-01-01)");
    // half typed, and nothing
    row("", "");
    row("   ", "");
    row("-", "");
    row("\"", "");
    row("\"\"", "");
    row("*", "");
    row("source:", "");
    row("source: -", "");
    row("from:", "");
    row("from: to: source: is:", "");
    row("source:actor:council ", "[actor=council]");
    row("source:\"", "");
    row("is:", "");
    // what means something to SQLite means nothing here
    row("NEAR(a b) ", "[NEAR(a] [b)]");
    row("a OR b AND NOT c ", "[a] [OR] [b] [AND] [NOT] [c]");
    row("title:a ", "[title:a]");
    row("^a ", "[^a]");
    row("{title} : a ", "[{title}] [:] [a]");
    row("a' OR 1=1; DROP TABLE events; -- ", "[a'] [OR] [1=1;] [DROP] [TABLE] [events;]");
}

void SearchQueryTest::whatIsTypedIsReadAsFarAsItMakesSense() {
    QFETCH(QString, read);
    QCOMPARE(inWords(project::parseSearch(QTest::currentDataTag(), today)), read);
}

void SearchQueryTest::onlyTheBeginningOfALongQueryIsRead() {
    std::string words;
    for (int i = 0; i < 100000; ++i) words += "word source:name is:disputed ";
    const auto query = project::parseSearch(words, today);
    QCOMPARE(query.terms.size(), project::mostSearchTerms);
    QVERIFY(query.traits.size() <= project::mostSearchTerms);
}

void SearchQueryTest::noQueryIsCutWithinACharacter() {
    for (std::size_t before = 0; before < 4; ++before) {
        std::string words(before, 'x');
        while (words.size() < project::longestSearch + 10) words += "\u00e9";
        const auto query = project::parseSearch(words, today);
        QCOMPARE(query.terms.size(), std::size_t{1});
        QVERIFY(query.terms.front().text.size() >= project::longestSearch - 1);
        QCOMPARE((query.terms.front().text.size() - before) % 2, std::size_t{0});
    }
}

QTEST_APPLESS_MAIN(SearchQueryTest)
#include "tst_search_query.moc"
