// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/graph_json.h"

#include "tests/support/full_project.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace dateline;

namespace {

QJsonObject graphOf(const project::Project& project) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(exchange::graphJson(project))).object();
}

QJsonObject firstOf(const QJsonObject& object, const QString& list) { return object[list].toArray()[0].toObject(); }

QString name(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<int>(text.size())); }

QStringList sorted(QStringList keys) {
    keys.sort();
    return keys;
}

} // namespace

class TestGraphJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fileSaysWhatItIs();
    void objectsHaveExactlyTheKeysOfTheContract_data();
    void objectsHaveExactlyTheKeysOfTheContract();
    void documentsNameEachOtherByKey();
    void eventCarriesItsDateAndCounts();
    void passageQuotesItsWordsAndItsExpression();
    void passageWithoutAnExpressionHasANullTimex();
    void disputedDatesNameTheirDocuments();
    void relationsNameEventsAndEvidenceByKey();
    void stepAboutAnotherDocumentQuotesThatDocument();
    void whatAPersonDecidedIsSaidWhereThereIsSomething();
    void emptyProjectIsStillAGraph();
    void sameProjectGivesTheSameBytes();
};

void TestGraphJson::fileSaysWhatItIs() {
    const auto graph = graphOf(testing::fullProject());
    QCOMPARE(graph[QStringLiteral("format")].toString(), QStringLiteral("dateline"));
    QCOMPARE(graph[QStringLiteral("version")].toInt(), 1);
    QVERIFY(exchange::graphJson({}).starts_with(R"({"format":"dateline","version":1,)"));
}

void TestGraphJson::objectsHaveExactlyTheKeysOfTheContract_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("keys");
    QTest::newRow("top") << "top"
                         << "format version documents events relations stories";
    QTest::newRow("document") << "document"
                              << "id path title source text_bytes published near_duplicate_of";
    QTest::newRow("published") << "published"
                               << "value basis why";
    QTest::newRow("event")
        << "event"
        << "id title when status importance actors places sources independent_sources passages disputed "
           "differences";
    QTest::newRow("story") << "story"
                           << "id title events";
    QTest::newRow("when") << "when"
                          << "from to granularity mod";
    QTest::newRow("passage") << "passage"
                             << "document begin end text status timex why";
    QTest::newRow("timex") << "timex"
                           << "begin end text type value mod";
    QTest::newRow("step") << "step"
                          << "rule text";
    QTest::newRow("dispute") << "dispute"
                             << "when documents passages";
    QTest::newRow("difference") << "difference"
                                << "kind about positions";
    QTest::newRow("relation") << "relation"
                              << "kind source target evidence";
    QTest::newRow("evidence") << "evidence"
                              << "document begin end";
}

void TestGraphJson::objectsHaveExactlyTheKeysOfTheContract() {
    QFETCH(QString, what);
    QFETCH(QString, keys);
    const auto graph = graphOf(testing::fullProject());
    const auto document = firstOf(graph, QStringLiteral("documents"));
    const auto event = firstOf(graph, QStringLiteral("events"));
    const auto passage = firstOf(event, QStringLiteral("passages"));
    const auto relation = firstOf(graph, QStringLiteral("relations"));
    const QHash<QString, QJsonObject> objects{
        {QStringLiteral("top"), graph},
        {QStringLiteral("document"), document},
        {QStringLiteral("published"), document[QStringLiteral("published")].toObject()},
        {QStringLiteral("event"), event},
        {QStringLiteral("when"), event[QStringLiteral("when")].toObject()},
        {QStringLiteral("passage"), passage},
        {QStringLiteral("timex"), passage[QStringLiteral("timex")].toObject()},
        {QStringLiteral("step"), firstOf(passage, QStringLiteral("why"))},
        {QStringLiteral("dispute"), firstOf(event, QStringLiteral("disputed"))},
        {QStringLiteral("difference"), firstOf(event, QStringLiteral("differences"))},
        {QStringLiteral("relation"), relation},
        {QStringLiteral("story"), firstOf(graph, QStringLiteral("stories"))},
        {QStringLiteral("evidence"), firstOf(relation, QStringLiteral("evidence"))}};
    QCOMPARE(sorted(objects[what].keys()), sorted(keys.split(QLatin1Char(' '))));
}

void TestGraphJson::documentsNameEachOtherByKey() {
    const auto project = testing::fullProject();
    const auto documents = graphOf(project)[QStringLiteral("documents")].toArray();
    QCOMPARE(documents[0].toObject()[QStringLiteral("id")].toString(), QStringLiteral("bridge"));
    QVERIFY(documents[0].toObject()[QStringLiteral("near_duplicate_of")].isNull());
    QCOMPARE(documents[1].toObject()[QStringLiteral("near_duplicate_of")].toString(), QStringLiteral("bridge"));
    QCOMPARE(documents[0].toObject()[QStringLiteral("text_bytes")].toInt(),
             static_cast<int>(project.documents[0].document.text.size()));
}

void TestGraphJson::eventCarriesItsDateAndCounts() {
    const auto events = graphOf(testing::fullProject())[QStringLiteral("events")].toArray();
    const auto month = events[1].toObject()[QStringLiteral("when")].toObject();
    QCOMPARE(month[QStringLiteral("from")].toString(), QStringLiteral("2019-05-01"));
    QCOMPARE(month[QStringLiteral("to")].toString(), QStringLiteral("2019-05-31"));
    QCOMPARE(month[QStringLiteral("granularity")].toString(), QStringLiteral("month"));
    QCOMPARE(month[QStringLiteral("mod")].toString(), QStringLiteral("MID"));
    const auto event = events[0].toObject();
    QVERIFY(event[QStringLiteral("when")].toObject()[QStringLiteral("mod")].isNull());
    QCOMPARE(event[QStringLiteral("importance")].toDouble(), 0.333333);
    QCOMPARE(event[QStringLiteral("actors")].toArray(),
             (QJsonArray{QStringLiteral("Harbour authority"), QStringLiteral("Möller")}));
    QCOMPARE(event[QStringLiteral("sources")].toInt(), 2);
    QCOMPARE(event[QStringLiteral("independent_sources")].toInt(), 1);
}

void TestGraphJson::passageQuotesItsWordsAndItsExpression() {
    const auto passage =
        firstOf(firstOf(graphOf(testing::fullProject()), QStringLiteral("events")), QStringLiteral("passages"));
    QCOMPARE(passage[QStringLiteral("document")].toString(), QStringLiteral("bridge"));
    QCOMPARE(passage[QStringLiteral("text")].toString(), QStringLiteral("The bridge shut on Wednesday."));
    const auto timex = passage[QStringLiteral("timex")].toObject();
    QCOMPARE(timex[QStringLiteral("text")].toString(), QStringLiteral("Wednesday"));
    QCOMPARE(timex[QStringLiteral("type")].toString(), name(temporal::nameOf(temporal::TimexType::date)));
}

void TestGraphJson::passageWithoutAnExpressionHasANullTimex() {
    const auto passages =
        firstOf(graphOf(testing::fullProject()), QStringLiteral("events"))[QStringLiteral("passages")].toArray();
    const auto undated = passages[1].toObject();
    QVERIFY(undated.contains(QStringLiteral("timex")) && undated[QStringLiteral("timex")].isNull());
    QVERIFY(!undated[QStringLiteral("why")].toArray().isEmpty());
}

void TestGraphJson::disputedDatesNameTheirDocuments() {
    const auto event = firstOf(graphOf(testing::fullProject()), QStringLiteral("events"));
    const auto second = event[QStringLiteral("disputed")].toArray()[1].toObject();
    QCOMPARE(second[QStringLiteral("when")].toObject()[QStringLiteral("to")].toString(), QStringLiteral("2019-05-31"));
    QCOMPARE(second[QStringLiteral("documents")].toArray(),
             (QJsonArray{QStringLiteral("ferry"), QStringLiteral("bridge")}));
}

void TestGraphJson::relationsNameEventsAndEvidenceByKey() {
    const auto relation = firstOf(graphOf(testing::fullProject()), QStringLiteral("relations"));
    QCOMPARE(relation[QStringLiteral("kind")].toString(), name(graph::nameOf(graph::RelationKind::partOf)));
    QCOMPARE(relation[QStringLiteral("source")].toString(), QStringLiteral("e1"));
    QCOMPARE(relation[QStringLiteral("target")].toString(), QStringLiteral("e2"));
    const auto evidence = firstOf(relation, QStringLiteral("evidence"));
    QCOMPARE(evidence[QStringLiteral("document")].toString(), QStringLiteral("ferry"));
    QCOMPARE(evidence[QStringLiteral("end")].toInt(), 12);
}

void TestGraphJson::stepAboutAnotherDocumentQuotesThatDocument() {
    auto project = testing::fullProject();
    auto& step =
        project.graph.events[0].passages[1].why[0]; // a passage of the ferry article, a step in the bridge article
    step.span = testing::spanOf(project.documents[0].document, "bridge shut");
    const auto passages = firstOf(graphOf(project), QStringLiteral("events"))[QStringLiteral("passages")].toArray();
    const auto text = firstOf(passages[1].toObject(), QStringLiteral("why"))[QStringLiteral("text")].toString();
    QCOMPARE(text, QStringLiteral("\"bridge shut\""));
}

void TestGraphJson::whatAPersonDecidedIsSaidWhereThereIsSomething() {
    auto project = testing::fullProject();
    project.graph.events[0].decisions = {false, true, true, false, 0x0A0B0C, "Look again", {"ferry"}};
    project.documents[1].excluded = true;
    const auto graph = graphOf(project);
    const auto event = graph[QStringLiteral("events")].toArray()[0].toObject();
    const auto decisions = event[QStringLiteral("decisions")].toObject();
    QCOMPARE(decisions[QStringLiteral("colour")].toString(), QStringLiteral("#0a0b0c"));
    QCOMPARE(decisions[QStringLiteral("tags")].toArray(), QJsonArray{QStringLiteral("ferry")});
    QCOMPARE(decisions[QStringLiteral("note")].toString(), QStringLiteral("Look again"));
    QVERIFY(decisions[QStringLiteral("accepted")].toBool() && !decisions[QStringLiteral("redated")].toBool());
    QVERIFY(!graph[QStringLiteral("events")].toArray()[1].toObject().contains(QStringLiteral("decisions")));
    QVERIFY(graph[QStringLiteral("documents")].toArray()[1].toObject()[QStringLiteral("excluded")].toBool());
}

void TestGraphJson::emptyProjectIsStillAGraph() {
    const auto graph = graphOf({});
    for (const auto& list : {QStringLiteral("documents"), QStringLiteral("events"), QStringLiteral("relations")})
        QVERIFY(graph[list].isArray() && graph[list].toArray().isEmpty());
}

void TestGraphJson::sameProjectGivesTheSameBytes() {
    QCOMPARE(exchange::graphJson(testing::fullProject()), exchange::graphJson(testing::fullProject()));
}

QTEST_GUILESS_MAIN(TestGraphJson)
#include "tst_graph_json.moc"
