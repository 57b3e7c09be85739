// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/search.h"
#include "core/project/search_marks.h"

#include <QTest>

#include <algorithm>

using namespace dateline;
using project::Project;
using project::SearchIndex;

namespace {

time::Day day(int year, int month, int dayOfMonth) { return time::dayOf({year, month, dayOfMonth}); }

const time::Day today = day(2021, 6, 15);

project::SourceDocument sourceOf(const char* key, const char* name, const char* text,
                                 std::optional<time::Day> published) {
    project::SourceDocument source;
    source.document.key = key;
    source.document.source = name;
    source.document.title = std::string("From the ") + key;
    source.document.text = text;
    if (published) source.reading.published = {time::exactDay(*published), temporal::DatingBasis::stated, {}};
    return source;
}

/// An event that the whole of a document reports.
graph::Event eventOf(const char* key, const char* title, time::When when, std::vector<std::uint32_t> documents,
                     const Project& project) {
    graph::Event event;
    event.key = key;
    event.title = title;
    event.when = when;
    for (const std::uint32_t document : documents) {
        graph::Passage passage;
        passage.document = {document};
        passage.span = {0, static_cast<std::uint32_t>(project.documents[document].document.text.size())};
        event.passages.push_back(passage);
    }
    return event;
}

Project pile() {
    Project project;
    project.documents = {
        sourceOf("harbour", "Tide Digest", "The harbour council met in Evian on Monday.", day(2021, 5, 11)),
        sourceOf("mill", "Courrier d\u2019\u00c9vian", "Herr M\u00fcller closed the Stra\u00dfe to the mill.",
                 day(2021, 6, 2)),
        sourceOf("letter", "", "Nobody knows when Mueller wrote of the \u00eele and the strasse.", std::nullopt),
        sourceOf("essay", "Tide Digest", "An essay on lighthouses that tells of no day.", day(2021, 6, 10))};
    auto& events = project.graph.events;
    events.push_back(eventOf("e0", "Duke crosses the sea",
                             {{day(1066, 1, 1), day(1066, 12, 31)}, time::Granularity::year, {}, {}}, {2}, project));
    events.push_back(eventOf("e1", "Council meets", time::exactDay(day(2021, 5, 10)), {0}, project));
    events.push_back(eventOf("e2", "Mill road closed", time::exactDay(day(2021, 6, 1)), {1, 0}, project));
    events[1].actors = {"Harbour Council", "Ada Finch"};
    events[1].places = {"\u00c9vian", "Brineport"};
    events[2].places = {"Skerry"};
    events[1].decisions.note = "Ask the clerk.";
    events[1].decisions.tags = {"fish market", "limits"};
    events[0].status = graph::Status::denied;
    events[2].status = graph::Status::planned;
    events[2].disputed = {{time::exactDay(day(2021, 6, 1)), {{0}}}, {time::exactDay(day(2021, 6, 2)), {{1}}}};
    return project;
}

QString inWords(const project::SearchHits& hits) {
    QString words;
    for (const auto id : hits.events) words += QStringLiteral("e%1 ").arg(id.value);
    for (const auto id : hits.documents) words += QStringLiteral("d%1 ").arg(id.value);
    return words.trimmed();
}

} // namespace

class SearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_index = std::make_unique<SearchIndex>();
        show(pile());
    }

    void eventsAndSourcesAreFound_data();
    void eventsAndSourcesAreFound();
    void noStringBreaksTheSearch_data();
    void noStringBreaksTheSearch();
    void anEditCostsIndexingWhatChanged();
    void anEventThatMovesIsNotIndexedAgain();
    void whatIsGoneIsNotFound();
    void aSourceThatWasLeftOutIsNotFound();
    void manyEditsLeaveNothingBehind();
    void aSearchMayBeAskedWhileTheIndexIsFilled();
    void aSearchThatNobodyWaitsForGivesNothing();
    void wordsAreMarkedAsTheyStand_data();
    void wordsAreMarkedAsTheyStand();
    void aStretchIsCutBetweenWords();

private:
    void show(Project project) {
        m_index->setProject(std::make_shared<const Project>(std::move(project)));
        while (m_index->indexMore(100)) {}
    }
    QString find(const char* typed) { return inWords(m_index->find(project::parseSearch(typed, today)).value()); }

    std::unique_ptr<SearchIndex> m_index;
};

void SearchTest::eventsAndSourcesAreFound_data() {
    QTest::addColumn<QString>("found");
    const auto row = [](const char* typed, const char* found) { QTest::newRow(typed) << QString::fromLatin1(found); };
    row("", "e0 e1 e2 d0 d1 d2 d3");
    row("council ", "e1 e2 d0");
    row("COUNCIL ", "e1 e2 d0");
    row("counc", "e1 e2 d0");
    row("counc ", "");
    row("counc* ", "e1 e2 d0");
    row("ouncil", "");
    row("council mill ", "e2");
    row("lighthouses ", "d3");
    // phrases
    row("\"harbour council\"", "e1 e2 d0");
    row("\"council harbour\"", "");
    row("\"harbour cou", "e1 e2 d0");
    row("\"council ada\"", ""); // two names
    row("\"monday herr\"", ""); // two passages
    row("\"tide digest", "e1 e2 d0 d3");
    // accents, and letters spelt out
    row("evian ", "e1 e2 d0 d1");
    row("\xc3\x89vian ", "e1 e2 d0 d1");
    row("E\xcc\x81vian ", "e1 e2 d0 d1");
    row("ile ", "e0 d2");
    row("m\xc3\xbcller ", "e0 e2 d1 d2");
    row("mu\xcc\x88ller ", "e0 e2 d1 d2");
    row("Mueller ", "e0 e2 d1 d2");
    row("muller ", "e2 d1");
    row("muelle", "e0 e2 d1 d2");
    row("strasse ", "e0 e2 d1 d2");
    row("Stra\xc3\x9f"
        "e ",
        "e0 e2 d1 d2");
    row("\"herr mueller closed\"", "e2 d1");
    row("\"mueller wrote\"", "e0 d2");
    // not
    row("-council ", "e0 d1 d2 d3");
    row("evian -council ", "d1");
    row("council -\"mill road\"", "e1 d0");
    row("council -mil", "e1 d0");
    // names
    row("source:tide ", "e1 e2 d0 d3");
    row("source:\"tide digest\"", "e1 e2 d0 d3");
    row("source:letter ", "e0 d2"); // has no name but its title
    row("source:evian ", "e2 d1");
    row("-source:tide ", "e0 d1 d2");
    row("actor:council ", "e1");
    row("actor:finch ", "e1");
    row("-actor:finch ", "e0 e2 d0 d1 d2 d3");
    row("place:evian ", "e1");
    row("place:sk", "e2");
    row("council place:skerry ", "e2");
    row("tag:fish ", "e1");
    row("tag:\"market limits\"", ""); // two tags
    row("-tag:limits council ", "e2 d0");
    row("clerk ", "e1");
    row("tag:clerk ", "");
    // dates
    row("from:1066", "e0 e1 e2 d0 d1 d3");
    row("to:1066", "e0");
    row("from:2021-05-11", "e2 d0 d1 d3");
    row("from:2021-05 to:2021-05", "e1 d0");
    row("from:\"last May\" council ", "e1 e2 d0");
    row("from:2022", "");
    // traits
    row("is:disputed", "e2");
    row("-is:disputed", "e0 e1 d0 d1 d2 d3");
    row("is:undated", "e0 d2");
    row("-is:undated", "e1 e2 d0 d1 d3");
    row("is:planned", "e2");
    row("is:denied", "e0");
    row("is:planned is:denied", "");
    // what says nothing is passed over
    row("!!! council ", "e1 e2 d0");
    row("... ", "e0 e1 e2 d0 d1 d2 d3");
    row("-... council ", "e1 e2 d0");
    row("is:nothing council ", "e1 e2 d0");
}

void SearchTest::eventsAndSourcesAreFound() {
    QFETCH(QString, found);
    QCOMPARE(find(QTest::currentDataTag()), found);
}

void SearchTest::noStringBreaksTheSearch_data() {
    QTest::addColumn<QByteArray>("typed");
    const auto row = [](const char* name, const QByteArray& typed) { QTest::newRow(name) << typed; };
    row("unclosed", "\"");
    row("quotes", "\"\"\" \"a\"\"b\" '");
    row("operators", "AND OR NOT NEAR(a b, 3) ^a {title text}: b title: c + * - ( )");
    row("columns that are not there", "nothing:x actor:\"a:b\" -place:x -tag:\"y\" source:z");
    row("statements", "'; DROP TABLE events; --");
    row("zero bytes", QByteArray("coun\0cil \0", 10));
    row("broken UTF-8", "\xff\xfe \xc3 \xe2\x80 \"\xf0\x9f\"");
    row("lone marks", "\xcc\x81 \xcc\x88* -\xcc\x88");
    row("letters for private use", "\xee\x80\x80 \"a \xee\x80\x80 b\"");
    row("emoji", "\xf0\x9f\x98\x80 \"\xf0\x9f\x98\x80");
    row("many", QByteArray("a* -b* \"c d\"* ").repeated(200));
    row("long word", QByteArray(900, 'a'));
    row("deep", QByteArray("(").repeated(900));
    row("dates", "from:99999 to:-1 from:2021-13-45 to:\"from:to:\" from:0000");
}

void SearchTest::noStringBreaksTheSearch() {
    QFETCH(QByteArray, typed);
    for (qsizetype length = 0; length <= typed.size(); length += typed.size() > 200 ? 97 : 1)
        static_cast<void>(find(typed.left(length).toStdString().c_str()));
    const std::string whole = typed.toStdString();
    QVERIFY(m_index->find(project::parseSearch(whole, today)));
    QCOMPARE(find("council "), QStringLiteral("e1 e2 d0")); // an error would stay
}

void SearchTest::anEditCostsIndexingWhatChanged() {
    QCOMPARE(m_index->rowsIndexed(), std::size_t{7});
    Project edited = pile();
    edited.graph.events[1].title = "Aldermen gather";
    show(edited);
    QCOMPARE(m_index->rowsIndexed(), std::size_t{8});
    QCOMPARE(find("aldermen "), QStringLiteral("e1"));
    QCOMPARE(find("meets "), QString());
    show(pile()); // undone
    QCOMPARE(m_index->rowsIndexed(), std::size_t{8});
    QCOMPARE(find("aldermen "), QString());
    QCOMPARE(find("meets "), QStringLiteral("e1"));
}

void SearchTest::anEventThatMovesIsNotIndexedAgain() {
    Project edited = pile();
    edited.graph.events[0].when = time::exactDay(day(2022, 1, 1));
    std::rotate(edited.graph.events.begin(), edited.graph.events.begin() + 1, edited.graph.events.end());
    show(edited);
    QCOMPARE(m_index->rowsIndexed(), std::size_t{7});
    QCOMPARE(find("duke "), QStringLiteral("e2"));
    QCOMPARE(find("meets "), QStringLiteral("e0"));
    QCOMPARE(find("from:2022"), QStringLiteral("e2"));
}

void SearchTest::whatIsGoneIsNotFound() {
    Project edited = pile();
    graph::EventList kept;
    for (const std::size_t i : {std::size_t{0}, std::size_t{2}}) kept.push_back(edited.graph.events[i]);
    edited.graph.events = kept;
    show(edited);
    QCOMPARE(find("meets "), QString());
    QCOMPARE(find("road "), QStringLiteral("e1"));
    show({});
    QCOMPARE(find("road "), QString());
}

void SearchTest::aSourceThatWasLeftOutIsNotFound() {
    Project edited = pile();
    QCOMPARE(find("lighthouses "), QStringLiteral("d3"));
    auto essay = edited.documents[3];
    essay.excluded = true;
    edited.documents = {edited.documents[0], edited.documents[1], edited.documents[2], essay};
    show(edited);
    QCOMPARE(find("lighthouses "), QString());
    show(pile());
    QCOMPARE(find("lighthouses "), QStringLiteral("d3"));
}

void SearchTest::manyEditsLeaveNothingBehind() {
    Project edited = pile();
    for (int i = 0; i < 2500; ++i) {
        edited.graph.events[0].title = "Duke crosses for the time " + std::to_string(i);
        show(edited);
    }
    QCOMPARE(find("2499 "), QStringLiteral("e0"));
    QCOMPARE(find("2498 "), QString());
    QVERIFY2(m_index->rowsIndexed() < 1500, "the index was begun anew");
}

void SearchTest::aSearchMayBeAskedWhileTheIndexIsFilled() {
    SearchIndex index;
    QVERIFY(index.find(project::parseSearch("council ", today))->events.empty());
    index.setProject(std::make_shared<const Project>(pile()));
    auto hits = index.find(project::parseSearch("council ", today)).value();
    QVERIFY(!hits.complete);
    QVERIFY(hits.events.empty());
    QVERIFY(index.indexMore(1));
    QVERIFY(index.indexMore(1));
    hits = index.find(project::parseSearch("council ", today)).value();
    QVERIFY(!hits.complete);
    QCOMPARE(inWords(hits), QStringLiteral("e1"));
    index.setProject(std::make_shared<const Project>(pile())); // another one comes before the first is done
    while (index.indexMore(1)) {}
    hits = index.find(project::parseSearch("council ", today)).value();
    QVERIFY(hits.complete);
    QCOMPARE(inWords(hits), QStringLiteral("e1 e2 d0"));
    QCOMPARE(index.rowsIndexed(), std::size_t{7});
}

void SearchTest::aSearchThatNobodyWaitsForGivesNothing() {
    QVERIFY(!m_index->find(project::parseSearch("council ", today), [] { return true; }));
    QVERIFY(m_index->find(project::parseSearch("council ", today), [] { return false; }));
}

void SearchTest::wordsAreMarkedAsTheyStand_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("marked");
    const auto row = [](const char* typed, const char* marked) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(marked);
    };
    row("mueller ", "Herr [Müller] met the harbour council; the council left.");
    row("council ", "Herr Müller met the harbour [council]; the [council] left.");
    row("\"harbour council\"", "Herr Müller met the [harbour council]; the council left.");
    row("coun", "Herr Müller met the harbour [council]; the [council] left.");
    row("\"the counc", "Herr Müller met the harbour council; [the council] left.");
    row("harbour \"harbour council\"", "Herr Müller met the [harbour council]; the council left.");
    row("-council source:herr nobody ", "Herr Müller met the harbour council; the council left.");
}

void SearchTest::wordsAreMarkedAsTheyStand() {
    QFETCH(QString, typed);
    QFETCH(QString, marked);
    std::string text = "Herr M\u00fcller met the harbour council; the council left.";
    project::SearchMarks marks;
    marks.setQuery(project::parseSearch(typed.toStdString(), today));
    auto spans = marks.in(text).spans;
    std::reverse(spans.begin(), spans.end());
    for (const Span span : spans) text.insert(span.end, "]").insert(span.begin, "[");
    QCOMPARE(QString::fromStdString(text), marked);
}

void SearchTest::aStretchIsCutBetweenWords() {
    std::string text;
    for (int i = 0; i < 40; ++i) text += "\u00e9t\u00e9 ";
    const Span focus{120, 125};
    const Span shown = project::stretchAround(text, focus, 60);
    QVERIFY(shown.contains(focus));
    QVERIFY(shown.size() <= 60);
    QCOMPARE(shown.begin % 6, 0U);
    QCOMPARE(text[shown.end], ' ');
    QCOMPARE(project::stretchAround("short", {0, 5}, 60), (Span{0, 5}));
    const std::string solid(1000, 'x');
    QVERIFY(project::stretchAround(solid, {500, 510}, 60).contains(Span{500, 510}));
    QVERIFY(project::stretchAround(solid, {5000, 6000}, 60).end <= solid.size());
}

QTEST_APPLESS_MAIN(SearchTest)
#include "tst_search.moc"
