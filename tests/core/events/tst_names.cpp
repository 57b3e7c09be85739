// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story.h"

#include <QTest>

#include <set>

using namespace dateline;
using dateline::test::Article;
using dateline::test::Story;

namespace {

/// Everybody, or every place, of a story's events; "; " between them.
QString listed(const Story& story, std::vector<std::string> graph::Event::*list) {
    std::set<std::string> names;
    for (const auto& event : story.graph.events) names.insert((event.*list).begin(), (event.*list).end());
    QStringList all;
    for (const auto& name : names) all.append(QString::fromStdString(name));
    return all.join(QStringLiteral("; "));
}

QString actorsOf(const std::string& text) { return listed(Story({{"a", "2019-05-20", text}}), &graph::Event::actors); }
QString placesOf(const std::string& text) { return listed(Story({{"a", "2019-05-20", text}}), &graph::Event::places); }
QString actorsOf(const std::vector<Article>& articles) { return listed(Story(articles), &graph::Event::actors); }

} // namespace

class NamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoActs_data();
    void whoActs();
    void whereItHappens_data();
    void whereItHappens();
    void aLastNameIsThePersonOfItsDocument();
    void aLastNameAloneJoinsTheOnlyPersonOfThePile();
    void aLastNameOfTwoPeopleStaysAlone();
    void aShortFormIsWhatItsDocumentSays();
    void aTitleMeansThePersonWhoIsPlainlyCalledSo_data();
    void aTitleMeansThePersonWhoIsPlainlyCalledSo();
    void theUsualFormOfABodyIsShown();
    void theOrderOfDocumentsDoesNotMatter();
    void aGermanArticleNamesCountriesInGerman();
};

void NamesTest::whoActs_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("actors");
    const auto row = [](const char* name, const char* text, const char* actors) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(actors);
    };
    row("forms of a country",
        "The U.S. signed the treaty on May 13. The United States and an American envoy met on May 14.",
        "United States");
    row("us is a pronoun", "They told us on May 13 that the ferry would sail.", "");
    row("possessive", "Norway's delegation left on May 13. The Norwegians’ ship followed on May 14.", "Norway");
    row("title and nationality", "Norwegian Foreign Minister Ada Kern resigned on May 13.", "Ada Kern; Norway");
    row("a title with its full stop", "On May 13, Gen. Olaf Berg resigned.", "Olaf Berg");
    row("a last name that is a title", "On May 13, Martin King resigned.", "Martin King");
    row("a body with a title's word", "On May 13, General Motors cut prices.", "General Motors");
    row("two joined words of a body", "On May 13, the Roads and Harbours Commission met.",
        "Roads and Harbours Commission");
    row("two countries are two", "On May 13, Norway and Iceland signed the treaty.", "Iceland; Norway");
    row("a company by its short name", "On May 13, Arbor Mills Inc cut prices. Later Arbor Mills cut wages on May 14.",
        "Arbor Mills");
    row("a month is nobody", "It happened on May 13. In May the harbour was closed, and by June it was open.", "");
    row("a person called May", "On June 13, Theresa May resigned. On June 14 May left.", "Theresa May");
    row("nobody is called as sentences begin",
        "The ferry sank on May 13. Also the pier burned on May 14. Everything burned on May 15.", "");
    row("a label", "Update: the ferry sank on May 13.\n\nPhoto: the pier burned on May 14.", "");
    row("a common word with a capital",
        "The police came on May 13. Then the police left on May 14. Police said on May 15 that the police were late.",
        "");
    row("initials that name nobody", "On May 13, the GDP fell and the TV showed it.", "");
    row("an agency's mark", "BERGEN (NTB) - The ferry sank on May 13.", "");
    row("a capital that speaks", "On May 13, Oslo rejected the treaty.", "Oslo");
    row("a country people are called after", "On May 13, Georgia Walsh met Jordan King.", "Georgia Walsh; Jordan King");
    row("the country itself", "Georgia votes in autumn. On May 13, Georgia Walsh spoke.", "Georgia; Walsh");
    row("a body in a town", "On May 13, the Meridian Bank in Leipzig closed. On May 14, the Meridian Bank reopened.",
        "Meridian Bank");
    row("a body of a part of the world", "On May 13, the Board for Trade in Asia met.", "Board for Trade in Asia");
    row("initials like a pronoun", "The World Health Organization (WHO) met on May 13.", "World Health Organization");
    row("a person like a country", "On May 13, Nina Jordan won the race. Jordan lost on May 14.", "Nina Jordan");
    row("a country like a person", "On May 13, Nina Jordan spoke in Jordan. On May 14, Jordan closed its border.",
        "Jordan; Nina Jordan");
    row("a person like a capital", "On May 13, Mr. Washington resigned.", "Washington");
    row("a group is no actor", "On May 13, a Republican plan failed.", "");
}

void NamesTest::whoActs() {
    QFETCH(QByteArray, text);
    QFETCH(QString, actors);
    QCOMPARE(actorsOf(text.toStdString()), actors);
}

void NamesTest::whereItHappens_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("places");
    const auto row = [](const char* name, const char* text, const char* places) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(places);
    };
    row("town", "The ferry sank near Bergen on May 13.", "Bergen");
    row("a town without a small word", "The Bergen ferry sank on May 13.", "Bergen");
    row("square", "Crowds filled Harbour Square on May 13.", "Harbour Square");
    row("hyphens", "On May 13, the envoy left Port-au-Prince.", "Port-au-Prince");
    row("a dateline shouts", "NEW YORK, May 15 - The ferry sank on May 13.\n", "New York");
    row("a body is no place", "On May 13, talks were held in the Union of Northern Ports.", "");
    row("people are no place", "On May 13, a meeting was held in the Norwegian capital.", "");
    row("the country", "The envoy met the Georgian president in Georgia on May 13.", "Georgia");
    row("the state behind a town", "The ferry sank in Savannah, Georgia, on May 13.", "Savannah; State of Georgia");
    row("the state among states", "On May 13, storms hit towns in Alabama and in Georgia.",
        "Alabama; State of Georgia");
    row("the state, shortened", "The ferry sank in Savannah, Ga., on May 13.", "Savannah; State of Georgia");
    row("the capital", "The envoy met her in Washington on May 13.", "Washington");
    row("the state behind its town", "The ferry sank near Seattle, Washington, on May 13.",
        "Seattle; Washington State");
}

void NamesTest::whereItHappens() {
    QFETCH(QByteArray, text);
    QFETCH(QString, places);
    QCOMPARE(placesOf(text.toStdString()), places);
}

void NamesTest::aLastNameIsThePersonOfItsDocument() {
    const std::vector<Article> articles{
        {"a", "2019-05-20", "On May 13, Ada Smith opened the pier. Smith left on May 14."},
        {"b", "2019-05-21", "On May 15, Peter Smith closed the bridge. Smith returned on May 16."}};
    const Story story(articles);
    QCOMPARE(story.on("2019-05-14").at(0).actors, std::vector<std::string>{"Ada Smith"});
    QCOMPARE(story.on("2019-05-16").at(0).actors, std::vector<std::string>{"Peter Smith"});
}

void NamesTest::aLastNameAloneJoinsTheOnlyPersonOfThePile() {
    QCOMPARE(actorsOf({{"a", "2019-05-20", "On May 13, Ada Kern opened the pier."},
                       {"b", "2019-05-21", "On May 15, Mrs. Kern closed the bridge."}}),
             QStringLiteral("Ada Kern"));
}

void NamesTest::aLastNameOfTwoPeopleStaysAlone() {
    QCOMPARE(actorsOf({{"a", "2019-05-20", "On May 13, Ada Smith opened the pier."},
                       {"b", "2019-05-20", "On May 14, Peter Smith closed the bridge."},
                       {"c", "2019-05-21", "On May 15, Mr. Smith resigned."}}),
             QStringLiteral("Ada Smith; Peter Smith; Smith"));
}

void NamesTest::aShortFormIsWhatItsDocumentSays() {
    const Story story(
        {{"a", "2019-05-20",
          "On May 13, the Organization of Northern Ports (ONP) met. On May 14, the ONP closed two ports."},
         {"b", "2019-05-20",
          "On May 15, the Office for Nautical Pilots (ONP) met. On May 16, the ONP trained pilots."}});
    const auto whoOn = [&](const char* day) { return story.on(day).at(0).actors; };
    QCOMPARE(whoOn("2019-05-14"), whoOn("2019-05-13"));
    QCOMPARE(whoOn("2019-05-16"), whoOn("2019-05-15"));
    QVERIFY(whoOn("2019-05-14") != whoOn("2019-05-16"));
}

void NamesTest::aTitleMeansThePersonWhoIsPlainlyCalledSo_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("meant");
    QTest::newRow("before the name")
        << QByteArray("Secretary General Ada Kern came on May 12. On May 14, the secretary general left.") << true;
    QTest::newRow("behind the name") << QByteArray("Ada Kern, the mayor, came on May 12. On May 14, the mayor left.")
                                     << true;
    QTest::newRow("two are called so")
        << QByteArray("Mayor Ada Kern met Mayor Olaf Berg on May 12. On May 14, the mayor left.") << false;
    QTest::newRow("of somewhere else") << QByteArray(
                                              "Mayor Ada Kern came on May 12. On May 14, the mayor of Bodo left.")
                                       << false;
    QTest::newRow("any") << QByteArray("Mayor Ada Kern came on May 12. On May 14, a mayor left.") << false;
}

void NamesTest::aTitleMeansThePersonWhoIsPlainlyCalledSo() {
    QFETCH(QByteArray, text);
    QFETCH(bool, meant);
    const Story story({{"a", "2019-05-20", text.toStdString()}});
    const auto actors = story.on("2019-05-14").at(0).actors;
    QCOMPARE(std::find(actors.begin(), actors.end(), "Ada Kern") != actors.end(), meant);
}

void NamesTest::theUsualFormOfABodyIsShown() {
    const std::string introduced = "On May 13, the Northern Ports Organization (NPO) met. ";
    QCOMPARE(actorsOf(introduced + "On May 14, the NPO closed a port. On May 15, the NPO opened it."),
             QStringLiteral("NPO"));
    QCOMPARE(actorsOf(introduced + "On May 14, the Northern Ports Organization closed a port."),
             QStringLiteral("Northern Ports Organization"));
}

void NamesTest::theOrderOfDocumentsDoesNotMatter() {
    std::vector<Article> articles{{"a", "2019-05-20", "On May 13, Ada Kern opened the pier."},
                                  {"b", "2019-05-21", "On May 15, Kern closed the bridge of the NPO."},
                                  {"c", "2019-05-21", "On May 16, the Northern Ports Organization (NPO) met in OSLO."}};
    const auto forward = actorsOf(articles);
    std::reverse(articles.begin(), articles.end());
    QCOMPARE(actorsOf(articles), forward);
}

void NamesTest::aGermanArticleNamesCountriesInGerman() {
    const auto actors =
        actorsOf("Die Regierung von Norwegen hat am 13. Mai den Vertrag mit Frankreich unterzeichnet. Das "
                 "hat auch der Minister gesagt, und die Häfen sind wieder offen.");
    QVERIFY2(actors.contains(QStringLiteral("Norwegen")) && actors.contains(QStringLiteral("Frankreich")),
             qPrintable(actors));
}

QTEST_APPLESS_MAIN(NamesTest)
#include "tst_names.moc"
