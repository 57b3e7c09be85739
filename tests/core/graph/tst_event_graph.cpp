// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story.h"

#include <QTest>

#include <set>

using namespace dateline;
using dateline::test::Article;
using dateline::test::Story;
using graph::RelationKind;

namespace {

const Article announcement{
    "a", "2019-05-20",
    "On May 6, Norway published its draft fishing treaty and sent a copy to Iceland. Harbour masters were surprised."};

std::vector<Article> stagesStory() {
    return {
        {"a", "2019-05-20",
         "Consultations on fishing quotas are over. They went through three rounds. On May 13, delegations of Norway "
         "and Iceland met in "
         "Bergen. On May 15, a session of the Fisheries Board was held in Reykjavik, and on May 16, consultations "
         "ended in Oslo."},
        {"b", "2019-05-17",
         "Norway and Iceland met in Bergen on Monday. On Wednesday, the Fisheries Board held a session in Reykjavik. "
         "On Thursday, the delegations held talks in Oslo. "
         "Wednesday's session in Reykjavik was the second of three meetings between Norway and Iceland this week."}};
}

} // namespace

class EventGraphTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void differentWordsForOneMeetingMakeOneEvent_data();
    void differentWordsForOneMeetingMakeOneEvent();
    void whatDiffersStaysApart_data();
    void whatDiffersStaysApart();
    void whatContradictsIsNeverOneEvent_data();
    void whatContradictsIsNeverOneEvent();
    void everyDatedClauseOfASentenceIsAnEvent();
    void aBoundIsNoEvent();
    void countedStagesMakeOneRangeThatHoldsThem();
    void aSentenceThatCountsAndDatesItsStagesIsARange();
    void aFragmentIsNoEvent_data();
    void aFragmentIsNoEvent();
    void aBodyIsNoPlaceAndAZoneNoActor();
    void aCountThatDoesNotComeOutMakesNoRange();
    void aCoarseMentionJoinsTheExactEventItMeans_data();
    void aCoarseMentionJoinsTheExactEventItMeans();
    void aCoarseMentionOfSomethingElseStaysCoarse();
    void aPostIsDatedByItsSignature();
    void anUndatedSentenceTellsAJointActAgain();
    void aResponseNeedsACue();
    void aResponseIsToWhatTheCueMeans_data();
    void aResponseIsToWhatTheCueMeans();
    void aStageThatSaysSoIsPartOfTheLongerEvent_data();
    void aStageThatSaysSoIsPartOfTheLongerEvent();
    void aReportInsideAReportIsAReference();
    void theOrderOfTheInputDoesNotMatter();
    void importanceFollowsIndependentDocuments();
    void aDayLendsItsWeightToItsMainEvent();
    void copiesCountAsOneSource();
    void everyPassageSaysWhy();
    void formsOfANameAreOneActor();
    void anEmptyPileHasAnEmptyGraph();
};

void EventGraphTest::differentWordsForOneMeetingMakeOneEvent_data() {
    QTest::addColumn<QByteArray>("other");
    QTest::newRow("passive") << QByteArray(
        "A meeting of the Norwegian and Icelandic delegations was held in Bergen on May 13.");
    QTest::newRow("verb") << QByteArray("On Monday, officials from Norway and Iceland met in Bergen.");
    QTest::newRow("followed by") << QByteArray("The parade was followed by Norway-Iceland talks in Bergen on Monday.");
    QTest::newRow("noun phrase") << QByteArray("Monday's talks in Bergen between Norway and Iceland were long.");
    QTest::newRow("following") << QByteArray(
        "The dinner took place following talks in Bergen between Norwegian and Icelandic officials on Monday.");
}

void EventGraphTest::differentWordsForOneMeetingMakeOneEvent() {
    QFETCH(QByteArray, other);
    const Story story(
        {{"a", "2019-05-17", "Norway and Iceland held a consultation on fishing quotas in Bergen on Monday."},
         {"b", "2019-05-18", other.toStdString()}});
    const auto events = story.on("2019-05-13");
    QCOMPARE(events.size(), 1U);
    QCOMPARE(events[0].sources, 2);
}

void EventGraphTest::whatDiffersStaysApart_data() {
    QTest::addColumn<QByteArray>("other");
    QTest::newRow("another place") << QByteArray("On Monday, officials from Norway and Iceland met in Tromso.");
    QTest::newRow("another act") << QByteArray("On Monday, Norway deployed two ships off Bergen.");
    QTest::newRow("words about it") << QByteArray("Minister Kari Lund said on Monday that quotas must fall.");
}

void EventGraphTest::whatDiffersStaysApart() {
    QFETCH(QByteArray, other);
    const Story story(
        {{"a", "2019-05-17", "Norway and Iceland held a consultation on fishing quotas in Bergen on Monday."},
         {"b", "2019-05-18", other.toStdString()}});
    QCOMPARE(story.on("2019-05-13").size(), 2U);
}

void EventGraphTest::whatContradictsIsNeverOneEvent_data() {
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<std::size_t>("events");
    QTest::newRow("not") << QByteArray("The harbour master met the envoy on May 13.")
                         << QByteArray("The harbour master did not meet the envoy on Monday.") << std::size_t{2};
    QTest::newRow("short form") << QByteArray("The harbour master met the envoy on May 13.")
                                << QByteArray("The harbour master didn't meet the envoy on Monday.") << std::size_t{2};
    QTest::newRow("never") << QByteArray("The harbour master met the envoy on May 13.")
                           << QByteArray("The harbour master never met the envoy on Monday.") << std::size_t{2};
    QTest::newRow("neither did") << QByteArray("The harbour master did not meet the envoy on May 13.")
                                 << QByteArray("The harbour master did not meet the envoy on Monday.")
                                 << std::size_t{1};
    QTest::newRow("namesakes") << QByteArray("Nils Berg met Ambassador Ada Kern on May 13.")
                               << QByteArray("Olaf Berg met Ambassador Ada Kern on Monday.") << std::size_t{2};
    QTest::newRow("initial") << QByteArray("Nils Berg met Ambassador Ada Kern on May 13.")
                             << QByteArray("N. Berg met Ambassador Ada Kern on Monday.") << std::size_t{1};
    QTest::newRow("other countries") << QByteArray("Norway's parliament voted on the harbour law on May 13.")
                                     << QByteArray("Iceland's parliament voted on the harbour law on Monday.")
                                     << std::size_t{2};
    QTest::newRow("the same country") << QByteArray("Norway's parliament voted on the harbour law on May 13.")
                                      << QByteArray("The Norwegian parliament voted on the harbour law on Monday.")
                                      << std::size_t{1};
    QTest::newRow("each other") << QByteArray("Norway held talks with Iceland on May 13.")
                                << QByteArray("Iceland held talks with Norway on Monday.") << std::size_t{1};
}

void EventGraphTest::whatContradictsIsNeverOneEvent() {
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QFETCH(std::size_t, events);
    const Story story({{"a", "2019-05-17", one.toStdString()}, {"b", "2019-05-18", other.toStdString()}});
    QCOMPARE(story.on("2019-05-13").size(), events);
}

void EventGraphTest::everyDatedClauseOfASentenceIsAnEvent() {
    const Story story({{"a", "2019-05-20",
                        "Three islands joined the League in 1999, followed by the Faroes and Shetland in 2004. "
                        "The dinner was followed by a Board meeting in Reykjavik on Wednesday, the first since 2016, "
                        "and talks in Oslo the next day."}});
    QCOMPARE(story.on("1999-01-01", "1999-12-31").size(), 1U);
    QCOMPARE(story.on("2004-01-01", "2004-12-31").size(), 1U);
    QCOMPARE(story.on("2019-05-15").size(), 1U);
    QCOMPARE(story.on("2019-05-16").size(), 1U);
    QCOMPARE(story.graph.events.size(), 4U);
}

void EventGraphTest::aBoundIsNoEvent() {
    const Story story(
        {{"a", "2019-05-20", "Members that joined since 1997 pay less. After 2004, fees rose for pre-1997 members."}});
    QCOMPARE(story.graph.events.size(), 0U);
}

void EventGraphTest::countedStagesMakeOneRangeThatHoldsThem() {
    const Story story(stagesStory());
    const auto whole = story.on("2019-05-13", "2019-05-16");
    QCOMPARE(whole.size(), 1U);
    QCOMPARE(whole[0].when.granularity, time::Granularity::range);
    QCOMPARE(whole[0].sources, 2);
    for (const char* day : {"2019-05-13", "2019-05-15", "2019-05-16"}) {
        QCOMPARE(story.on(day).size(), 1U);
        QCOMPARE(story.on(day)[0].sources, 2);
    }
    const auto parts = std::count_if(story.graph.relations.begin(), story.graph.relations.end(),
                                     [](const auto& r) { return r.kind == RelationKind::partOf; });
    QCOMPARE(parts, 3);
}

void EventGraphTest::aSentenceThatCountsAndDatesItsStagesIsARange() {
    const Story story(
        {{"a", "2019-05-20",
          "Three rounds of talks followed: on 1 May in Bergen, on 4 May in Oslo and on 9 May in Tromso."}});
    const auto whole = story.on("2019-05-01", "2019-05-09");
    QCOMPARE(whole.size(), 1U);
    QCOMPARE(whole[0].when.granularity, time::Granularity::range);
    QCOMPARE(story.graph.events.size(), 4U);
    const auto parts = std::count_if(story.graph.relations.begin(), story.graph.relations.end(),
                                     [](const graph::Relation& r) { return r.kind == RelationKind::partOf; });
    QCOMPARE(parts, 3);
    QCOMPARE(story.on("2019-05-01")[0].title, std::string("Talks in Bergen"));
    QCOMPARE(story.on("2019-05-04")[0].title, std::string("Talks in Oslo"));
}

void EventGraphTest::aFragmentIsNoEvent_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::size_t>("events");
    QTest::newRow("a date") << QByteArray("The net was mended. May 13. It held.") << std::size_t{0};
    QTest::newRow("a relative") << QByteArray("The harbour was closed by ice. Which was on May 13.") << std::size_t{0};
    QTest::newRow("an act") << QByteArray("The harbour was closed by ice on May 13.") << std::size_t{1};
}

void EventGraphTest::aFragmentIsNoEvent() {
    QFETCH(QByteArray, text);
    QFETCH(std::size_t, events);
    QCOMPARE(Story({{"a", "2019-05-20", text.toStdString()}}).graph.events.size(), events);
}

void EventGraphTest::aBodyIsNoPlaceAndAZoneNoActor() {
    const Story story({{"a", "2019-05-20",
                        "Norway and Iceland held talks in the Organization of Northern Ports on May 13 at about noon "
                        "GMT. The ONP was pleased. "
                        "On May 15, Norway and Iceland met in Tromso at the Union of Arctic Towns."}});
    for (const auto& event : story.graph.events) {
        QVERIFY(std::find(event.actors.begin(), event.actors.end(), "GMT") == event.actors.end());
        for (const auto& place : event.places) QCOMPARE(QString::fromStdString(place), QStringLiteral("Tromso"));
    }
    QCOMPARE(story.on("2019-05-15").size(), 1U);
    QCOMPARE(story.on("2019-05-15")[0].places.size(), 1U);
}

void EventGraphTest::aCountThatDoesNotComeOutMakesNoRange() {
    const Story story({{"a", "2019-05-20",
                        "They went through three rounds. On May 13, delegations met in Bergen. On May 16, "
                        "consultations ended in Oslo."}});
    QCOMPARE(story.on("2019-05-13", "2019-05-16").size(), 0U);
    QCOMPARE(story.graph.relations.size(), 0U);
}

void EventGraphTest::aCoarseMentionJoinsTheExactEventItMeans_data() {
    QTest::addColumn<QByteArray>("later");
    QTest::newRow("put forward by") << QByteArray(
        "Fishermen in Iceland debate the draft treaty put forward by Norway in early May.");
    QTest::newRow("published") << QByteArray("The draft fishing treaty, published by Norway in May, divides Iceland.");
    QTest::newRow("that they published") << QByteArray(
        "Iceland dislikes the draft treaty that Norway published in May.");
}

void EventGraphTest::aCoarseMentionJoinsTheExactEventItMeans() {
    QFETCH(QByteArray, later);
    const Story story({announcement, {"b", "2019-06-12", later.toStdString()}});
    QCOMPARE(story.graph.events.size(), 1U);
    QCOMPARE(story.graph.events[0].sources, 2);
    QCOMPARE(story.graph.events[0].passages.back().support, graph::Support::coarse);
}

void EventGraphTest::aCoarseMentionOfSomethingElseStaysCoarse() {
    const Story story(
        {announcement, {"b", "2019-06-12", "A storm sank the ferry Solveig off the coast of Chile in May."}});
    QCOMPARE(story.on("2019-05-01", "2019-05-31").size(), 1U);
    QCOMPARE(story.on("2019-05-06").size(), 1U);
}

void EventGraphTest::aPostIsDatedByItsSignature() {
    const Story story({{"a", "2019-05-20",
                        "The answer is on its way.\n\nWe have now handed over our answer to #Norway. More soon.\n— Ada "
                        "Kern (@adakern) May 17, 2019\n\nNobody else spoke."}});
    const auto events = story.on("2019-05-17");
    QCOMPARE(events.size(), 1U);
    QVERIFY(std::find(events[0].actors.begin(), events[0].actors.end(), "Ada Kern") != events[0].actors.end());
    QCOMPARE(events[0].passages.size(), 1U);
}

void EventGraphTest::anUndatedSentenceTellsAJointActAgain() {
    const Story story({{"a", "2019-05-20",
                        "We have now conveyed our proposals to #Norway.\n— Ada Kern (@adakern) May 17, 2019\n"
                        "Kern said Iceland conveyed its written proposals to Norway along with Denmark in response to "
                        "the treaty that Norway drafted.\n"
                        "Ambassador Holm today delivered the written response of Denmark to Norway.\n— Ministry of "
                        "Denmark (@denmark) May 17, 2019\n"}});
    const auto events = story.on("2019-05-17");
    QCOMPARE(events.size(), 1U);
    QCOMPARE(events[0].passages.size(), 3U);
    QCOMPARE(events[0].passages.back().support, graph::Support::undated);
}

void EventGraphTest::aResponseNeedsACue() {
    const Story answered(
        {announcement,
         {"b", "2019-05-21", "In response to Norway's proposed treaty, Iceland sent three ships on May 16."}});
    QVERIFY(answered.related(RelationKind::respondsTo, "2019-05-16", "2019-05-06"));
    const Story later(
        {announcement,
         {"b", "2019-05-21", "Iceland sent three ships on May 16. Norway's treaty was published before."}});
    QVERIFY(!later.related(RelationKind::respondsTo, "2019-05-16", "2019-05-06"));
}

void EventGraphTest::aResponseIsToWhatTheCueMeans_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("responds");
    QTest::newRow("bare")
        << QByteArray("The dockers began a strike on May 2. In response, the harbour company offered talks on May 4.")
        << true;
    QTest::newRow("bare, a sentence between") << QByteArray("The dockers began a strike on May 2. Nets stayed dry. In "
                                                            "retaliation, the harbour company offered talks on May 4.")
                                              << true;
    QTest::newRow("no cue")
        << QByteArray("The dockers began a strike on May 2. In Bergen, the harbour company offered talks on May 4.")
        << false;
    QTest::newRow("bare, to something later")
        << QByteArray("The dockers plan a strike for May 20. In response, the harbour company offered talks on May 4.")
        << false;
    QTest::newRow("dated object before")
        << QByteArray("In response to the strike of 2 May, the harbour company offered talks on 4 May.") << true;
    QTest::newRow("the noun alone, told before")
        << QByteArray("The dockers began a strike on May 2. Nets stayed dry. The "
                      "harbour company offered talks on May 4 in reaction to the strike.")
        << true;
    QTest::newRow("a verb of judgement") << QByteArray(
                                                "The dockers began a strike on May 2. On May 4, the harbour company "
                                                "condemned the strike.")
                                         << true;
    QTest::newRow("the day behind a verb is its own")
        << QByteArray("The dockers were busy on May 2. The harbour company condemned the delays on May 4.") << false;
    QTest::newRow("after a dated act") << QByteArray(
                                              "The harbour company offered talks on May 4 after the dockers began a "
                                              "strike on May 2.")
                                       << true;
    QTest::newRow("after a day") << QByteArray(
                                        "The dockers began a strike on May 2. The harbour company offered talks on "
                                        "May 4, after Thursday.")
                                 << false;
    QTest::newRow("what follows in a list")
        << QByteArray("The dockers began a strike on May 2. The harbour company offered "
                      "the following strike pay on May 4.")
        << false;
    QTest::newRow("a cue of a part of the sentence")
        << QByteArray(
               "The dockers began a strike on May 2. The harbour company met officers responding to the strike on "
               "May 4.")
        << false;
    QTest::newRow("dated object behind")
        << QByteArray("The harbour company offered talks on 4 May in response to the strike of 2 May.") << true;
}

void EventGraphTest::aResponseIsToWhatTheCueMeans() {
    QFETCH(QByteArray, text);
    QFETCH(bool, responds);
    const Story story({{"a", "2019-05-10", text.toStdString()}});
    std::vector<graph::Relation> responses;
    std::copy_if(story.graph.relations.begin(), story.graph.relations.end(), std::back_inserter(responses),
                 [](const graph::Relation& r) { return r.kind == RelationKind::respondsTo; });
    QCOMPARE(responses.size(), responds ? 1U : 0U);
    if (!responds) return;
    QCOMPARE(time::toIso(story.graph.events[responses[0].source.index()].when.days.first), std::string("2019-05-04"));
    QCOMPARE(time::toIso(story.graph.events[responses[0].target.index()].when.days.first), std::string("2019-05-02"));
}

void EventGraphTest::aStageThatSaysSoIsPartOfTheLongerEvent_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("part");
    QTest::newRow("round") << QByteArray("Norway and Iceland held a second round of talks in Bergen on May 8.") << true;
    QTest::newRow("final day") << QByteArray("On the final day of the talks, May 9, Norway and Iceland met in Bergen.")
                               << true;
    QTest::newRow("no stage") << QByteArray("Norway and Iceland held talks in Bergen on May 8.") << false;
    QTest::newRow("another place and other parties")
        << QByteArray("Chile and Peru held a second round of talks in Lima on May 8.") << false;
    QTest::newRow("outside") << QByteArray("Norway and Iceland held a second round of talks in Bergen on May 12.")
                             << false;
}

void EventGraphTest::aStageThatSaysSoIsPartOfTheLongerEvent() {
    QFETCH(QByteArray, text);
    QFETCH(bool, part);
    const Story story({{"a", "2019-05-20", "Norway and Iceland held talks in Bergen on May 6-9."},
                       {"b", "2019-05-20", text.toStdString()}});
    const bool found =
        std::any_of(story.graph.relations.begin(), story.graph.relations.end(), [&](const auto& relation) {
            return relation.kind == RelationKind::partOf &&
                   time::toIso(story.graph.events[relation.target.index()].when.days.last) == "2019-05-09";
        });
    QCOMPARE(found, part);
}

void EventGraphTest::aReportInsideAReportIsAReference() {
    const Story story({announcement,
                       {"b", "2019-05-29",
                        "Iceland and Denmark held talks in Bergen on Monday to discuss the draft treaty put forward by "
                        "Norway in early May."}});
    QVERIFY(story.related(RelationKind::refersTo, "2019-05-27", "2019-05-06"));
}

void EventGraphTest::theOrderOfTheInputDoesNotMatter() {
    auto articles = stagesStory();
    articles.push_back(announcement);
    articles.back().key = "c";
    const Story forward(articles);
    std::reverse(articles.begin(), articles.end());
    const Story backward(articles);
    QCOMPARE(forward.graph.events.size(), backward.graph.events.size());
    for (std::size_t i = 0; i < forward.graph.events.size(); ++i) {
        QCOMPARE(QByteArray::fromStdString(forward.graph.events[i].key),
                 QByteArray::fromStdString(backward.graph.events[i].key));
        QCOMPARE(QByteArray::fromStdString(forward.graph.events[i].title),
                 QByteArray::fromStdString(backward.graph.events[i].title));
        QCOMPARE(forward.graph.events[i].importance, backward.graph.events[i].importance);
    }
}

void EventGraphTest::importanceFollowsIndependentDocuments() {
    const Story story(stagesStory());
    std::set<double> values;
    for (const auto& event : story.graph.events) {
        values.insert(event.importance);
        QVERIFY(event.importance > 0 && event.importance <= 1);
    }
    QCOMPARE(values.size(), story.graph.events.size());
    QCOMPARE(*values.rbegin(), 1.0);

    const Story uneven(
        {{"a", "2019-05-20", "Norway and Iceland met in Bergen on May 13. A ferry sank near Tromso on May 14."},
         {"b", "2019-05-21", "On May 13, Norway and Iceland held talks in Bergen about quotas and nets."}});
    QVERIFY(uneven.on("2019-05-13")[0].importance > uneven.on("2019-05-14")[0].importance);
}

void EventGraphTest::aDayLendsItsWeightToItsMainEvent() {
    const Story story(
        {{"a", "2019-05-20", "Norway and Iceland met in Bergen on May 13. A ferry sank near Tromso on May 13."},
         {"b", "2019-05-21", "On May 13, Norway and Iceland held talks in Bergen about quotas and nets."}});
    const auto events = story.on("2019-05-13");
    QCOMPARE(events.size(), 2U);
    for (const auto& event : events) QCOMPARE(event.importanceParts.day.named, event.sources == 2 ? 2.0 : 0.0);
}

void EventGraphTest::copiesCountAsOneSource() {
    const std::string wire = "On May 6, Norway published its draft fishing treaty and sent a copy to Iceland. Harbour "
                             "masters along the whole coast were surprised by the "
                             "length of the text and asked for time to read it before anybody signs. "
                             "Buyers in the northern towns said the text leaves open who may land how much cod, and "
                             "that the fleet cannot wait through another season.";
    const Story story({{"a", "2019-05-07", wire}, {"b", "2019-05-07", wire + " Nets were left to dry."}});
    const auto events = story.on("2019-05-06");
    QCOMPARE(events.size(), 1U);
    QCOMPARE(events[0].sources, 2);
    QCOMPARE(events[0].independentSources, 1);
}

void EventGraphTest::everyPassageSaysWhy() {
    const Story story(stagesStory());
    std::set<std::string> keys;
    for (const auto& event : story.graph.events) {
        QVERIFY(keys.insert(event.key).second);
        QCOMPARE(event.key.size(), 17U);
        QVERIFY(!event.passages.empty());
        for (const auto& passage : event.passages) QVERIFY(!passage.why.empty() && !passage.span.empty());
    }
}

void EventGraphTest::formsOfANameAreOneActor() {
    const Story story(
        {{"a", "2019-05-20",
          "Norwegian Foreign Minister Kari Lund visited Chile on May 13. Lund visited the Chilean coast on May 14."}});
    for (const char* day : {"2019-05-13", "2019-05-14"}) {
        const auto actors = story.on(day).at(0).actors;
        QVERIFY(std::find(actors.begin(), actors.end(), "Kari Lund") != actors.end());
        QVERIFY(std::find(actors.begin(), actors.end(), "Chile") != actors.end());
    }
}

void EventGraphTest::anEmptyPileHasAnEmptyGraph() {
    QCOMPARE(Story({}).graph, graph::EventGraph{});
    QCOMPARE(Story({{"a", "2019-05-20", ""}}).graph, graph::EventGraph{});
}

QTEST_APPLESS_MAIN(EventGraphTest)
#include "tst_event_graph.moc"
