// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/passage_quote.h"
#include "tests/support/reported_project.h"

#include <QTest>

using namespace dateline;
using namespace dateline::app;

class TestPassageQuote : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clauseStandsInItsSentence() {
        project::Project project = test::reportedProject();
        setSentence(project, {0}, "The council met for four hours on\u00a0Monday, the first time since spring.");
        graph::Passage clause = project.graph.events[0].passages[0];
        clause.span = test::spanOf(project, {0}, "four hours on\u00a0Monday");
        const std::vector<QuotePart> expected{{QStringLiteral("The council met for "), false, false},
                                              {QStringLiteral("four hours "), true, false},
                                              {QStringLiteral("on\u00a0Monday"), true, true},
                                              {QStringLiteral(", the first time since spring."), false, false}};
        QCOMPARE(quoteOf(project.documents[0], clause), expected);
    }

    void datingWordsOutsideThePassageAreMarkedToo() {
        project::Project project = test::reportedProject();
        setSentence(project, {1}, "On May 10 the council sat in Brineport; no vote was taken.");
        graph::Passage clause = project.graph.events[0].passages[1];
        clause.span = test::spanOf(project, {1}, "no vote was taken.");
        const auto parts = quoteOf(project.documents[1], clause);
        QCOMPARE(parts.front(), (QuotePart{QStringLiteral("On May 10"), false, true}));
        QCOMPARE(parts.back(), (QuotePart{QStringLiteral("no vote was taken."), true, false}));
    }

    void withoutSentencesThePassageStandsAlone() {
        const project::Project project = test::reportedProject();
        const auto parts = quoteOf(project.documents[1], project.graph.events[0].passages[1]);
        QCOMPARE(parts.size(), std::size_t{2});
        QVERIFY(parts[0].passage && parts[1].passage);
    }

    void longSentenceIsCutAtSpacesAroundThePassage() {
        project::Project project;
        auto& source = project.documents.emplace_back();
        for (int i = 0; i < 80; ++i) source.document.text += "überlange ";
        const auto begin = static_cast<std::uint32_t>(source.document.text.size());
        source.document.text += "the middle ";
        const auto end = static_cast<std::uint32_t>(source.document.text.size());
        for (int i = 0; i < 80; ++i) source.document.text += "überlange ";
        source.reading.sentences = {{0, static_cast<std::uint32_t>(source.document.text.size())}};
        const auto parts = quoteOf(source, {{0}, {begin, end}, std::nullopt, graph::Support::undated, {}});
        QCOMPARE(parts.size(), std::size_t{3});
        QVERIFY(parts[0].text.startsWith(QStringLiteral("… überlange ")));
        QVERIFY(parts[0].text.size() < 140);
        QCOMPARE(parts[1].text, QStringLiteral("the middle "));
        QVERIFY(parts[2].text.endsWith(QStringLiteral("überlange …")));
    }

private:
    static void setSentence(project::Project& project, DocumentId document, std::string_view words) {
        project.documents[document.index()].reading.sentences = {test::spanOf(project, document, words)};
    }
};

QTEST_GUILESS_MAIN(TestPassageQuote)
#include "tst_passage_quote.moc"
