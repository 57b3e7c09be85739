// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The ruler is straight: a timeline made from the annotation itself scores fully, and each fault costs what it should.

#include "tests/support/golden_score.h"

#include <QTest>

using namespace dateline;
using namespace dateline::tests;

namespace {

const temporal::Explanation because{{"annotation", {}, {}, {}, {}, {}}};

temporal::Reading readingOf(const ExpectedDocument& document) {
    temporal::Reading reading;
    reading.published = {time::exactDay(document.published), temporal::DatingBasis::stated, because};
    for (const auto& timex : document.article.timexes) {
        temporal::Timex found;
        found.span = timex.span;
        found.value = timex.value;
        found.why = because;
        reading.timexes.push_back(std::move(found));
    }
    return reading;
}

graph::Event eventOf(const GoldenStory& story, const ExpectedEvent& expected) {
    graph::Event event;
    event.title = expected.id;
    event.when.days = expected.days();
    for (std::uint32_t i = 0; i < story.documents.size(); ++i)
        for (const auto& support : story.documents[i].article.supports)
            if (support.event == expected.id)
                event.passages.push_back({DocumentId{i}, support.span, {}, graph::Support::exact, because});
    return event;
}

EventId indexOf(const GoldenStory& story, const std::string& id) {
    const auto at = std::ranges::find(story.events, id, &ExpectedEvent::id);
    return {static_cast<std::uint32_t>(at - story.events.begin())};
}

graph::RelationKind kindOf(const std::string& name) {
    for (const auto kind : {graph::RelationKind::partOf, graph::RelationKind::respondsTo})
        if (graph::nameOf(kind) == name) return kind;
    return graph::RelationKind::refersTo;
}

/// What a program without fault would make of the story.
struct Perfect {
    GoldenStory story;
    project::Project project;
    ReadingsAlone alone;

    [[nodiscard]] GoldenFigures score() const { return scoreStory(story, project, alone); }
    [[nodiscard]] graph::Event& event(const std::string& id) {
        return project.graph.events[indexOf(story, id).index()];
    }
};

Perfect perfect() {
    Perfect made;
    made.story = loadStory(DATELINE_SOURCE_DIR "/tests/golden/sample", "real", {}).value();
    for (const auto& document : made.story.documents) {
        project::SourceDocument source;
        source.document.path = "somewhere/" + document.name;
        source.reading = readingOf(document);
        made.alone[document.name] = source.reading;
        made.project.documents.push_back(std::move(source));
    }
    for (const auto& event : made.story.events) made.project.graph.events.push_back(eventOf(made.story, event));
    for (const auto& relation : made.story.relations)
        made.project.graph.relations.push_back(
            {kindOf(relation.kind), indexOf(made.story, relation.source), indexOf(made.story, relation.target), {}});
    return made;
}

} // namespace

class TestGoldenScore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTimelineWithoutFaultScoresFully() {
        const GoldenFigures figures = perfect().score();
        QVERIFY2(figures.misses.empty(), figures.misses.empty() ? "" : figures.misses.front().c_str());
        QCOMPARE(figures.documentsDated.expected, 5);
        QCOMPARE(figures.eventsFound.expected, 14);
        QCOMPARE(figures.relations.expected, 5);
        for (const Share& share :
             {figures.documentsDated, figures.expressionsFound, figures.valuesRight, figures.eventsFound,
              figures.passagesGathered, figures.eventsWithAllPassages, figures.relations})
            QVERIFY(share.complete());
        QCOMPARE(figures.wrongMerges + figures.duplicateEvents + figures.expressionsNotExpected +
                     figures.withoutExplanation,
                 0);
    }

    void aWrongDayOfADocumentIsSeen() {
        Perfect made = perfect();
        made.project.documents.front().reading.published.when->days = {{0}, {0}};
        QCOMPARE(made.score().documentsDated.found, 4);
    }

    void aWrongValueIsFoundButNotRight() {
        Perfect made = perfect();
        made.alone.begin()->second.timexes.front().value = "1066";
        const GoldenFigures figures = made.score();
        QVERIFY(figures.expressionsFound.complete());
        QCOMPARE(figures.valuesRight.expected - figures.valuesRight.found, 1);
    }

    void anExpressionThatIsNoneIsCounted() {
        Perfect made = perfect();
        temporal::Timex stray;
        stray.span = {0, 3};
        stray.why = because;
        made.alone.at("broadcaster.txt").timexes.push_back(stray);
        QCOMPARE(made.score().expressionsNotExpected, 1);
    }

    void anEventOnAnotherDayIsNotFound() {
        Perfect made = perfect();
        made.event("vienna").when.days.last = made.event("vienna").when.days.last + 1;
        const GoldenFigures figures = made.score();
        QCOMPARE(figures.eventsFound.found, 13);
        QCOMPARE(figures.relations.found, 4);
    }

    void aLostPassageIsSeen() {
        Perfect made = perfect();
        made.event("brussels").passages.pop_back();
        const GoldenFigures figures = made.score();
        QVERIFY(figures.eventsFound.complete());
        QCOMPARE(figures.passagesGathered.expected - figures.passagesGathered.found, 1);
        QCOMPARE(figures.eventsWithAllPassages.found, 13);
    }

    void twoEventsWithOneTitleAndDayAreDuplicates() {
        Perfect made = perfect();
        made.event("open-door").title = made.event("withdrawal").title;
        QCOMPARE(made.score().duplicateEvents, 1);
    }

    void aMissingExplanationIsSeen() {
        Perfect made = perfect();
        made.event("drafts").passages.front().why.clear();
        QCOMPARE(made.score().withoutExplanation, 1);
    }
};

QTEST_APPLESS_MAIN(TestGoldenScore)
#include "tst_golden_score.moc"
