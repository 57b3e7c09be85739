// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline.h"
#include "core/project/edit_json.h"
#include "core/project/edited_project.h"

#include "tests/support/dice.h"
#include "tests/support/full_project.h"
#include "tests/support/synthetic_news.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace dateline;
using namespace dateline::project;

namespace {

std::vector<ingest::Document> newsOf(std::size_t articles) {
    std::vector<ingest::Document> documents;
    for (const auto& article : testing::syntheticNews(articles)) {
        ingest::Document document;
        document.path = "news/" + std::to_string(documents.size()) + ".txt";
        document.key = printOf(article.title + article.text);
        document.title = article.title;
        document.source = article.source;
        document.text = article.text;
        document.encoding = "UTF-8";
        document.givenDate = time::toIso(article.published);
        documents.push_back(std::move(document));
    }
    return documents;
}

std::shared_ptr<const Project> read(std::vector<ingest::Document> documents) {
    auto built = buildProject(std::move(documents));
    return std::make_shared<const Project>(std::move(*built));
}

QByteArray json(QByteArray singleQuoted) { return singleQuoted.replace('\'', '"'); }

/// Makes up what a person might do to a project.
class Person {
public:
    explicit Person(std::uint64_t seed) : m_dice(seed) {}

    Edit edit(const Project& project) {
        const std::string word = "word " + std::to_string(m_dice.roll(1000));
        const auto reference = [&] { return referenceTo(project, event(project)); };
        switch (m_dice.roll(13)) {
        case 0:
            return Retitle{reference(), word};
        case 1:
            return Redate{reference(), day()};
        case 2:
            return merge(project);
        case 3:
            return split(project, word);
        case 4:
            return Hide{{reference()}, m_dice.roll(3) > 0};
        case 5:
            return Accept{{reference(), reference()}, m_dice.roll(3) > 0};
        case 6:
            return Tag{{reference(), reference()}, word.substr(0, 6), m_dice.roll(4) > 0};
        case 7:
            return Colour{{reference()}, std::uint32_t(m_dice.roll(0x1000000))};
        case 8:
            return SetNote{reference(), word};
        case 9:
            return AddEvent{newEventKey(word, day(), m_dice.roll(1u << 30)), word, day(), {passage(project)}};
        case 10:
            return SetPassage{reference(), passage(project), m_dice.roll(2) > 0};
        case 11:
            return Relate{graph::RelationKind::respondsTo, reference(), reference(), m_dice.roll(4) > 0};
        default:
            return ofDocument(project, word);
        }
    }
    std::uint64_t roll(std::uint64_t sides) { return m_dice.roll(sides); }

private:
    EventId event(const Project& project) { return EventId{std::uint32_t(m_dice.roll(project.graph.events.size()))}; }
    time::When day() { return time::exactDay(time::dayOf({2020, 1, 1}) + int(m_dice.roll(700))); }

    PassageReference passage(const Project& project) {
        const auto& passages = project.at(event(project)).passages;
        if (passages.empty()) return referenceTo(project, DocumentId{0}, Span{0, 10});
        return referenceTo(project, passages[m_dice.roll(passages.size())]);
    }

    Edit merge(const Project& project) {
        Merge merge{referenceTo(project, event(project)), {}};
        for (std::uint64_t i = 0; i <= m_dice.roll(2); ++i)
            merge.others.push_back(referenceTo(project, event(project)));
        return merge;
    }

    Edit split(const Project& project, const std::string& title) {
        for (std::uint32_t i = 0; i < project.graph.events.size(); ++i) {
            const auto& from = project.at(EventId{i});
            if (from.passages.size() < 2 || m_dice.roll(3) > 0) continue;
            return Split{referenceTo(project, EventId{i}),
                         {referenceTo(project, from.passages.back())},
                         newEventKey(title, day(), m_dice.roll(1u << 30)),
                         title,
                         day()};
        }
        return merge(project);
    }

    Edit ofDocument(const Project& project, const std::string& word) {
        const auto document = referenceTo(project.documents[m_dice.roll(project.documents.size())]);
        switch (m_dice.roll(4)) {
        case 0:
            return DateDocument{document, m_dice.roll(2) > 0 ? std::optional(day()) : std::nullopt};
        case 1:
            return NameSource{document, word};
        case 2:
            return NameDocument{document, word};
        default:
            return ExcludeDocument{document, m_dice.roll(3) == 0};
        }
    }

    testing::Dice m_dice;
};

/// What the graph promises to everybody who reads it.
void checkGraph(const Project& project) {
    const auto& events = project.graph.events;
    const auto place = [](const graph::Event& event) {
        return std::tuple(event.when.days.first, event.when.days.last, event.key);
    };
    for (std::size_t i = 1; i < events.size(); ++i) QVERIFY(place(events[i - 1]) < place(events[i]));
    std::set<std::tuple<graph::RelationKind, EventId, EventId>> ends;
    for (const auto& relation : project.graph.relations) {
        QVERIFY(relation.source.index() < events.size() && relation.target.index() < events.size());
        QVERIFY(relation.source != relation.target);
        QVERIFY(ends.emplace(relation.kind, relation.source, relation.target).second);
    }
    std::set<EventId> told;
    for (const auto& thread : project.graph.threads) {
        QVERIFY(thread.events.size() >= 2);
        for (const auto id : thread.events) QVERIFY(id.index() < events.size() && told.insert(id).second);
    }
    for (const auto& event : events) {
        QVERIFY(event.importance >= 0 && event.importance <= 1);
        QVERIFY(event.disputed.size() != 1);
        for (const auto& passage : event.passages) QVERIFY(!project.at(passage.document).excluded);
    }
}

/// Everything that an edit says of events, whatever their numbers.
std::vector<std::string> decisionsIn(const Project& project) {
    std::vector<std::string> lines;
    for (const auto& event : project.graph.events) {
        const auto& decisions = event.decisions;
        if (decisions == graph::Decisions{}) continue;
        std::string line = (decisions.retitled || decisions.byHand ? event.title : "") + '|' + decisions.note;
        if (decisions.redated || decisions.byHand) line += time::toIso(event.when.days.first);
        for (const auto& tag : decisions.tags) line += '#' + tag;
        lines.push_back(line + (decisions.accepted ? "!" : "") + std::to_string(decisions.colour.value_or(1)));
    }
    std::ranges::sort(lines);
    return lines;
}

struct Session {
    explicit Session(std::shared_ptr<const Project> found) : edited(std::move(found)) { apply(); }

    void add(Action action) {
        journal.append(std::move(action), 1600000000000, "Ada");
        apply();
    }
    void apply() { shown = edited.apply(journal.held()); }

    EditedProject edited;
    Journal journal;
    AppliedEdits shown;
};

Session randomSession(std::shared_ptr<const Project> found, std::uint64_t seed, int steps) {
    Session session(std::move(found));
    Person person(seed);
    for (int i = 0; i < steps; ++i) {
        const auto choice = person.roll(10);
        const auto* undo = session.journal.nextUndo();
        const auto* redo = session.journal.nextRedo();
        const auto any = 1 + person.roll(session.journal.entries().size() + 1);
        if (choice < 2 && undo)
            session.add(Undo{undo->id});
        else if (choice == 2 && redo)
            session.add(Redo{redo->id});
        else if (choice == 3 && session.journal.revertible(any) == Revertible::yes)
            session.add(Revert{any});
        else if (!session.shown.project->graph.events.empty())
            session.add(person.edit(*session.shown.project));
    }
    return session;
}

} // namespace

class TestEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyPathToTheSameEditsGivesTheSameProject() {
        const auto found = read(newsOf(60));
        const Session session = randomSession(found, 7, 1000);
        checkGraph(*session.shown.project);
        const Journal again(session.journal.entries());
        QCOMPARE(again.held().size(), session.journal.held().size());
        QVERIFY(*withEdits(found, again).project == *session.shown.project);
        QVERIFY(session.shown.review.empty() || std::ranges::all_of(session.shown.review, [&](const ReviewItem& item) {
                    return again.holds(item.entry);
                }));
    }

    void everythingUndoneIsWhatWasFound() {
        const auto found = read(newsOf(40));
        Session session = randomSession(found, 11, 200);
        while (const auto* entry = session.journal.nextUndo()) session.add(Undo{entry->id});
        QVERIFY(*session.shown.project == *found);
        while (const auto* entry = session.journal.nextRedo()) session.add(Redo{entry->id});
        checkGraph(*session.shown.project);
    }

    void theOrderOfTheArticlesDoesNotMatter() {
        auto documents = newsOf(60);
        const Session session = randomSession(read(documents), 3, 300);
        std::ranges::reverse(documents);
        std::ranges::rotate(documents, documents.begin() + 17);
        QVERIFY(*withEdits(read(documents), session.journal).project == *session.shown.project);
    }

    void editsFindTheirEventsWhenAnArticleIsAddedAndAnotherChanges() {
        const auto all = newsOf(61);
        const std::vector<ingest::Document> before(all.begin(), all.end() - 1);
        Session session(read(before));
        int made = 0;
        for (std::uint32_t i = 0; i < session.shown.project->graph.events.size(); i += 3, ++made)
            session.add(SetNote{referenceTo(*session.shown.project, EventId{i}), "note " + std::to_string(i)});
        auto now = all;
        now[5].text = "An editor's word comes first.\n\n" + now[5].text;
        now[5].key = printOf(now[5].text);
        std::ranges::reverse(now);
        const auto applied = withEdits(read(now), session.journal);
        std::size_t notes = 0;
        for (const auto& event : applied.project->graph.events) notes += event.decisions.note.empty() ? 0 : 1;
        QVERIFY2(notes + applied.review.size() >= std::size_t(made), "an edit vanished in silence");
        QVERIFY(notes >= std::size_t(made) - 2);
    }

    void whatNoLongerFitsIsListed() {
        const auto all = newsOf(30);
        Session session(read(all));
        const auto& project = *session.shown.project;
        const auto alone = std::ranges::find_if(project.graph.events, [](const auto& e) { return e.sources == 1; });
        QVERIFY(alone != project.graph.events.end());
        const auto document = alone->passages.front().document;
        const auto key = project.at(document).document.key;
        const EventReference gone = referenceTo(project, EventId{std::uint32_t(alone - project.graph.events.begin())});
        session.add(Retitle{gone, "Mine"});
        session.add(NameSource{referenceTo(project.at(document)), "The Harbour Post"});
        auto left = all;
        std::erase_if(left, [&](const auto& one) { return one.key == key; });
        const auto applied = withEdits(read(left), session.journal);
        const std::vector<ReviewItem> expected{{1, ReviewReason::eventGone, gone.title},
                                               {2, ReviewReason::documentGone, gone.passages.front().document.path}};
        QVERIFY(applied.review == expected);
        // … and comes back with its article.
        const auto back = withEdits(read(all), session.journal);
        QVERIFY(back.review.empty());
        QVERIFY(std::ranges::any_of(back.project->graph.events, [](const auto& e) { return e.title == "Mine"; }));
    }

    void everyEditGoesThroughItsStoredForm() {
        const auto found = read(newsOf(40));
        const Session session = randomSession(found, 23, 400);
        std::set<std::string> kinds;
        for (const auto& entry : session.journal.entries()) {
            const auto stored = toStored(entry.action);
            const auto back = fromStored(stored.kind, stored.value);
            QVERIFY2(back.has_value(), stored.value.c_str());
            QVERIFY(*back == entry.action);
            kinds.insert(stored.kind);
        }
        QCOMPARE(kinds.size(), std::variant_size_v<Edit> + 3);
    }

    void hostileRowsAreErrors_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("unknown kind") << QByteArray("drop-table") << QByteArray("{}");
        QTest::newRow("no JSON") << QByteArray("retitle") << json("{'event':");
        QTest::newRow("nothing") << QByteArray("retitle") << QByteArray("");
        QTest::newRow("a list") << QByteArray("retitle") << QByteArray("[]");
        QTest::newRow("fields missing") << QByteArray("retitle") << QByteArray("{}");
        QTest::newRow("wrong types") << QByteArray("undo") << json("{'of':'1'}");
        QTest::newRow("zero") << QByteArray("undo") << json("{'of':0}");
        QTest::newRow("negative") << QByteArray("undo") << json("{'of':-1}");
        QTest::newRow("too large") << QByteArray("undo") << json("{'of':18446744073709551615}");
        QTest::newRow("fraction") << QByteArray("undo") << json("{'of':1.5}");
        QTest::newRow("deep") << QByteArray("hide") << QByteArray(100000, '[');
        QTest::newRow("no events") << QByteArray("hide") << json("{'events':[],'hidden':true}");
        QTest::newRow("bad UTF-8") << QByteArray("name-source")
                                   << json("{'document':{'key':'k','path':''},'source':'\xFF'}");
        QTest::newRow("line break") << QByteArray("name-source")
                                    << json("{'document':{'key':'k','path':''},'source':'a\\nb'}");
        QTest::newRow("long") << QByteArray("name-source")
                              << json("{'document':{'key':'k','path':''},'source':'" + QByteArray(10000, 'a') + "'}");
        const QByteArray date =
            json("{'document':{'key':'k','path':''},'when':{'from':%1,'to':%2,'granularity':'%3','mod':''}}");
        const auto when = [&](const char* from, const char* to, const char* granularity) {
            return QByteArray(date).replace("%1", from).replace("%2", to).replace("%3", granularity);
        };
        QTest::newRow("backwards") << QByteArray("date-document") << when("5", "4", "day");
        QTest::newRow("no such day") << QByteArray("date-document") << when("2000000000", "2000000000", "day");
        QTest::newRow("no such granularity") << QByteArray("date-document") << when("1", "1", "aeon");
    }

    void hostileRowsAreErrors() {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, value);
        QVERIFY(!fromStored(kind.toStdString(), value.toStdString()).has_value());
    }

    void whatIsUndoneAndDoneAnewCannotBeRedone() {
        Journal journal;
        const EventReference event{"e1", "A", testing::dayWhen(2019, 5, 8), {}};
        journal.append(Retitle{event, "B"}, 0, "Ada");
        journal.append(Undo{1}, 0, "Ada");
        QVERIFY(journal.nextRedo() && !journal.nextUndo());
        journal.append(Retitle{event, "C"}, 0, "Ada");
        QVERIFY(!journal.nextRedo());
        journal.append(Redo{1}, 0, "Ada");
        QVERIFY(!journal.holds(1) && journal.holds(3));
    }

    void aRevertCanBeUndone() {
        Journal journal;
        const EventReference event{"e1", "A", testing::dayWhen(2019, 5, 8), {}};
        journal.append(Retitle{event, "B"}, 0, "Ada");
        journal.append(SetNote{event, "n"}, 0, "Ada");
        journal.append(Revert{1}, 0, "Ada");
        QVERIFY(!journal.holds(1) && journal.holds(2));
        QCOMPARE(journal.nextUndo()->id, EntryId{3});
        journal.append(Undo{3}, 0, "Ada");
        QVERIFY(journal.holds(1));
    }

    void anEventByHandThatIsEditedCannotBeTakenBackAlone() {
        Journal journal;
        const auto when = testing::dayWhen(2019, 5, 8);
        const auto key = newEventKey("A", when, 1);
        journal.append(AddEvent{key, "A", when, {}}, 0, "Ada");
        QVERIFY(journal.revertible(1) == Revertible::yes);
        journal.append(Retitle{{key, "A", when, {}}, "B"}, 0, "Ada");
        QVERIFY(journal.revertible(1) == Revertible::dependedOn);
        QVERIFY(journal.revertible(2) == Revertible::yes);
        journal.append(Revert{2}, 0, "Ada");
        QVERIFY(journal.revertible(1) == Revertible::yes);
        QVERIFY(journal.revertible(2) == Revertible::notHeld);
    }

    void mergedEventsShareTheirPassagesAndDisputeTheirDates() {
        auto project = testing::fullProject();
        project.graph.events[0].disputed.clear();
        project.graph.events[1].when = testing::dayWhen(2019, 5, 9);
        project.graph.threads.clear();
        Session session(std::make_shared<const Project>(project));
        session.add(Merge{referenceTo(project, EventId{0}), {referenceTo(project, EventId{1})}});
        const auto& graph = session.shown.project->graph;
        QCOMPARE(graph.events.size(), std::size_t{1});
        const auto& merged = graph.events[0];
        QCOMPARE(merged.key, std::string("e1"));
        QCOMPARE(merged.passages.size(), std::size_t{3});
        QCOMPARE(merged.sources, 2);
        QCOMPARE(merged.disputed.size(), std::size_t{2});
        QVERIFY(graph.relations.empty());
        session.add(Undo{1});
        QVERIFY(*session.shown.project == project);
    }

    void anEditCopiesOnlyWhatItChanges() {
        Session session(read(newsOf(40)));
        session.add(SetNote{referenceTo(*session.shown.project, EventId{4}), "seen"});
        const auto& found = session.edited.found();
        const auto& shown = *session.shown.project;
        for (std::size_t i = 0; i < found.graph.events.size(); ++i)
            QCOMPARE(shown.graph.events.sharesWith(found.graph.events, i), i != 4);
        for (std::size_t i = 0; i < found.documents.size(); ++i)
            QVERIFY(shown.documents.sharesWith(found.documents, i));
    }

    void decisionsSurviveReadingAgainInAnotherOrder() {
        auto documents = newsOf(50);
        const Session session = randomSession(read(documents), 99, 150);
        std::ranges::reverse(documents);
        QVERIFY(decisionsIn(*withEdits(read(documents), session.journal).project) ==
                decisionsIn(*session.shown.project));
    }
};

QTEST_APPLESS_MAIN(TestEdits)
#include "tst_edits.moc"
