// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story.h"

#include <QTest>

using namespace dateline;
using dateline::test::Article;
using dateline::test::Story;

namespace {

/// News of other affairs, so that a pile knows which words are rare.
std::vector<Article> otherNews() {
    return {
        {"n1", "2019-05-14", "The harbour council met in Bergen on Monday to discuss the price of ice for trawlers."},
        {"n2", "2019-05-14", "Voters in Tromso elected Nils Moe mayor on Sunday after a quiet campaign about parking."},
        {"n3", "2019-05-15", "A storm damaged the roof of the swimming hall in Molde on Tuesday, the caretaker said."},
        {"n4", "2019-05-15", "The bakery chain Kringla opened a shop in Drammen on Tuesday with free buns for pupils."},
        {"n5", "2019-05-16", "Pilots of the airline Nordwing began a strike in Oslo on Wednesday over night shifts."},
        {"n6", "2019-05-16",
         "A jury in Stavanger convicted a broker on Wednesday of selling shares that did not exist."},
    };
}

Story storyOf(std::vector<Article> articles) {
    const auto others = otherNews();
    articles.insert(articles.end(), others.begin(), others.end());
    return Story(articles);
}

int sourcesOn(const Story& story, const std::string& day, const std::string& words) {
    int most = 0;
    for (const auto& event : story.on(day))
        for (const auto& passage : event.passages)
            if (slice(story.documents[passage.document.index()].text, passage.span).find(words) !=
                std::string_view::npos)
                most = std::max(most, event.sources);
    return most;
}

const Article robbery{
    "a", "2019-05-15",
    "Shots were fired at the Lindholm jewellery shop on Tuesday. Two masked men forced the owner, Greta "
    "Lindholm, to open the vault in Skipper Street. They escaped on a red moped towards the Alna "
    "tunnel. Inspector Aksel Brun asked for witnesses."};

} // namespace

class AffairsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void articlesOnOneIncidentMeetInDifferentWords();
    void aLeadWithoutADateJoinsWhatAnotherArticleDates();
    void anArticleThatDatesItsOwnActJoinsNoOther();
    void twoIncidentsOfADayStayApart();
    void aReportSaysHowRealItsEventIs_data();
    void aReportSaysHowRealItsEventIs();
    void anAnnouncementBesideReportsSaysSo();
    void aDenialIsAnEventOfItsOwn();
    void sourcesThatDisagreeOnTheDayMakeOneDisputedEvent();
    void aNamedDayIsAPositionHoweverFewNameIt();
    void aWeekdayAgainstManyIsOutvoted();
    void whatIsOnlyCountedFromAnArticlesDayIsOutvoted();
    void aCopyVotesOnce();
    void whatAnArticleTellsApartStaysApart();
    void whatHappensEveryDayIsNoDispute();
    void sharedPlaceAndActAreNoIdentity_data();
    void sharedPlaceAndActAreNoIdentity();
    void aMonthJoinsTheDayItMeans();
    void sourcesThatDifferOnANumberAreNoted();
    void numbersAreReadAsTheyAreWritten_data();
    void numbersAreReadAsTheyAreWritten();
    void whatIsCountedTwiceIsNoDifference();
    void sourcesThatDifferOnATownAreNoted();
};

void AffairsTest::articlesOnOneIncidentMeetInDifferentWords() {
    const auto story = storyOf(
        {robbery,
         {"b", "2019-05-16",
          "Greta Lindholm is still shaking. Her jewellery shop in Skipper Street was attacked on Tuesday by masked men "
          "who wanted the vault. Inspector Aksel Brun is looking for a red moped that was seen near the Alna "
          "tunnel."}});
    QCOMPARE(sourcesOn(story, "2019-05-14", "Shots were fired"), 2);
}

void AffairsTest::aLeadWithoutADateJoinsWhatAnotherArticleDates() {
    const auto story = storyOf(
        {{"a", "2019-05-15",
          "Masked men attacked the Lindholm jewellery shop in Skipper Street on Tuesday. The owner, Greta Lindholm, "
          "had "
          "to open the vault. They escaped on a red moped towards the Alna tunnel."},
         {"b", "2019-05-15",
          "Two masked men attacked a jewellery shop in Skipper Street and escaped on a moped. Greta Lindholm, who owns "
          "the Lindholm shop, had to open the vault. The red moped was left in the Alna tunnel."}});
    QCOMPARE(sourcesOn(story, "2019-05-14", "Masked men"), 2);
    for (const auto& event : story.on("2019-05-14"))
        for (const auto& passage : event.passages)
            if (passage.support == graph::Support::undated)
                QCOMPARE(QByteArray::fromStdString(passage.why.back().rule), QByteArray("event.told-elsewhere"));
}

void AffairsTest::anArticleThatDatesItsOwnActJoinsNoOther() {
    const auto story = storyOf(
        {robbery,
         {"b", "2019-05-16",
          "Masked men attacked a jewellery shop in Alna and fired shots. The attack on the shop of Kaja Holt in Tunnel "
          "Street happened on Wednesday. Inspector Aksel Brun asked for witnesses who saw a red moped."}});
    QCOMPARE(sourcesOn(story, "2019-05-14", "Shots were fired"), 1);
}

void AffairsTest::twoIncidentsOfADayStayApart() {
    const auto story = storyOf(
        {robbery,
         {"b", "2019-05-16",
          "A shot was fired in a bar in Kirkenes on Tuesday. The landlord, Peder Ness, hit the ceiling while cleaning "
          "a hunting rifle. Nobody was hurt, and the guests helped to sweep up the plaster."}});
    QCOMPARE(sourcesOn(story, "2019-05-14", "Shots were fired"), 1);
}

void AffairsTest::aReportSaysHowRealItsEventIs_data() {
    using enum graph::Status;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const char* text, graph::Status status) {
        QTest::newRow(name) << QByteArray(text) << static_cast<int>(status);
    };
    row("plain", "The minister met the envoy on May 13.", happened);
    row("will", "The minister will meet the envoy on May 13.", planned);
    row("not", "The minister did not meet the envoy on May 13.", denied);
    row("denied a noun", "The minister denied meeting the envoy on May 13.", denied);
    row("denied a clause", "The minister denied that she met the envoy on May 13.", denied);
    row("may", "The minister may meet the envoy on May 13.", hypothetical);
    row("if", "If the minister meets the envoy on May 13, the strike ends.", hypothetical);
    row("every", "The minister met the envoy every week in May 2019.", habitual);
    row("usually", "The minister usually met the envoy in May 2019.", habitual);
    row("the denial is dated", "The minister denied on May 13 that she knew the envoy.", happened);
    row("denied, any verb", "The harbour office denied that ferries rammed the pier on May 13.", denied);
    row("denied, date first", "The harbour office denied that on May 13 ferries rammed the pier.", denied);
    row("denied without that", "The harbour office denied ferries rammed the pier on May 13.", denied);
    row("denied doing", "The captain denied ramming the old pier on May 13.", denied);
    row("not denied", "The harbour office did not deny that ferries rammed the pier on May 13.", happened);
    row("denied and did", "The captain denied that she rammed the pier and retired on May 13.", happened);
    row("denied a thing and did", "The captain denied the attack and left Alna on May 13.", happened);
    row("not true", "It is not true that the captain retired on May 13, her crew said.", denied);
    row("isn't true", "It isn't true that the captain retired on May 13.", denied);
    row("true", "It is true that the captain retired on May 13, her crew said.", happened);
    row("claims are false", "Claims that pirates boarded the Solveig on May 13 are false.", denied);
    row("rumours were not true", "Rumours that pirates boarded the Solveig on May 13 were not true.", denied);
    row("reports were not false", "Reports that pirates boarded the Solveig on May 13 were not false.", happened);
    row("had it", "Had the mast snapped on May 13, the crew would have drowned.", hypothetical);
    row("had, asked", "The crew had mended the mast on May 13, and nobody would have drowned.", happened);
    row("used to", "The ferrymen used to dance on May 13.", habitual);
    row("was used to", "The crane was used to lift the ferry on May 13.", happened);
    row("used to, of a thing", "The crane used to lift the ferry on May 13 was rented.", happened);
    row("plan called off", "The regatta planned for May 13 in Alna was called off, its sponsors said.", denied);
    row("plan not called off", "The regatta planned for May 13 in Alna was not called off.", planned);
    row("called off a plan", "The sponsors called off the regatta planned for May 13.", denied);
    row("calling off is dated", "The regatta was called off on May 13.", happened);
}

void AffairsTest::aReportSaysHowRealItsEventIs() {
    QFETCH(QByteArray, text);
    QFETCH(int, status);
    const Story story({{"a", "2019-05-13", text.toStdString()}});
    QCOMPARE(story.graph.events.size(), 1U);
    QCOMPARE(static_cast<int>(story.graph.events[0].status), status);
    QCOMPARE(static_cast<int>(story.graph.events[0].passages[0].status), status);
}

void AffairsTest::anAnnouncementBesideReportsSaysSo() {
    const Story story({{"a", "2019-05-10", "Norway and Iceland will hold talks on fishing quotas in Bergen on May 13."},
                       {"b", "2019-05-14", "Norway and Iceland held talks on fishing quotas in Bergen on Monday."}});
    const auto events = story.on("2019-05-13");
    QCOMPARE(events.size(), 1U);
    QCOMPARE(events[0].status, graph::Status::happened);
    for (const auto& passage : events[0].passages)
        QCOMPARE(passage.status, passage.document.index() == 0 ? graph::Status::planned : graph::Status::happened);
}

void AffairsTest::aDenialIsAnEventOfItsOwn() {
    const Story story(
        {{"a", "2019-05-15", "The harbour master met the envoy of Iceland in Bergen on May 13."},
         {"b", "2019-05-16", "The harbour master denied meeting the envoy of Iceland in Bergen on May 13."}});
    QCOMPARE(story.on("2019-05-13").size(), 2U);
}

void AffairsTest::sourcesThatDisagreeOnTheDayMakeOneDisputedEvent() {
    const Story story({{"a", "2019-05-20", "The ferry Havdis sank off Molde on May 13 with a cargo of salt."},
                       {"b", "2019-05-21", "On May 13, the ferry Havdis sank off Molde with its cargo of salt."},
                       {"c", "2019-05-22", "The ferry Havdis sank off Molde on May 14 with a cargo of salt."}});
    QVERIFY(story.on("2019-05-14").empty());
    const auto events = story.on("2019-05-13");
    QCOMPARE(events.size(), 1U);
    QCOMPARE(events[0].sources, 3);
    QCOMPARE(events[0].disputed.size(), 2U);
    QCOMPARE(events[0].disputed[0].documents, (std::vector<DocumentId>{{0}, {1}}));
    QCOMPARE(time::toIso(events[0].disputed[1].when.days.first), std::string("2019-05-14"));
    QCOMPARE(events[0].disputed[1].documents, std::vector<DocumentId>{{2}});
}

void AffairsTest::aNamedDayIsAPositionHoweverFewNameIt() {
    const Story story({{"a", "2019-05-20", "The ferry Havdis sank off Molde on May 13 with a cargo of salt."},
                       {"b", "2019-05-21", "On May 13, the ferry Havdis sank off Molde with its cargo of salt."},
                       {"c", "2019-05-21", "The Havdis, a ferry, sank off Molde with salt in her hold on May 13."},
                       {"d", "2019-05-22", "Off Molde the ferry Havdis and her cargo of salt sank on May 14."}});
    const auto events = story.on("2019-05-13");
    QCOMPARE(events.size(), 1U);
    QCOMPARE(events[0].disputed.size(), 2U);
    QCOMPARE(events[0].disputed[0].documents, (std::vector<DocumentId>{{0}, {1}, {2}}));
    QCOMPARE(events[0].disputed[1].documents, std::vector<DocumentId>{{3}});
}

void AffairsTest::aWeekdayAgainstManyIsOutvoted() {
    const Story story({{"a", "2019-05-20", "The ferry Havdis sank off Molde on May 13 with a cargo of salt."},
                       {"b", "2019-05-21", "On May 13, the ferry Havdis sank off Molde with its cargo of salt."},
                       {"c", "2019-05-21", "The Havdis, a ferry, sank off Molde with salt in her hold on May 13."},
                       {"d", "2019-05-17", "Off Molde the ferry Havdis and her cargo of salt sank on Tuesday."}});
    const auto events = story.on("2019-05-13");
    QCOMPARE(events.size(), 1U);
    QCOMPARE(events[0].sources, 4);
    QVERIFY(events[0].disputed.empty());
}

void AffairsTest::whatIsOnlyCountedFromAnArticlesDayIsOutvoted() {
    const Story story({{"a", "2019-05-20", "The ferry Havdis sank off Molde on May 13 with a cargo of salt."},
                       {"b", "2019-05-15", "The ferry Havdis sank off Molde yesterday with a cargo of salt."}});
    const auto events = story.on("2019-05-13");
    QCOMPARE(events.size(), 1U);
    QCOMPARE(events[0].sources, 2);
    QVERIFY(events[0].disputed.empty());
}

void AffairsTest::aCopyVotesOnce() {
    const std::string wire =
        "The ferry Havdis sank off Molde on May 14 with a cargo of salt. The crew of nine was taken "
        "aboard by a trawler that was on its way to the banks. The owner, Peder Ness, said that "
        "the hull had been mended in the winter and that the weather was fair. An inquiry will "
        "be led by the harbour court of the county. The wreck lies at a depth of eighty metres, "
        "and the coast guard put out buoys around it.";
    const Story story({{"a", "2019-05-20", "The ferry Havdis sank off Molde on May 13 with a cargo of salt."},
                       {"b", "2019-05-21", "On May 13, the ferry Havdis sank off Molde with its cargo of salt."},
                       {"c", "2019-05-22", wire},
                       {"d", "2019-05-22", wire + " Agency."},
                       {"e", "2019-05-22", wire + " Wire."}});
    const auto events = story.on("2019-05-13");
    QCOMPARE(events.size(), 1U);
    QCOMPARE(events[0].sources, 5);
}

void AffairsTest::whatAnArticleTellsApartStaysApart() {
    const Story story({{"a", "2019-05-20", "The ferry Havdis sank off Molde on May 13 with a cargo of salt."},
                       {"b", "2019-05-22",
                        "The ferry Havdis sank off Molde on May 14 with a cargo of salt. On May 13, a barge sank "
                        "there in the same storm."}});
    QVERIFY(!story.on("2019-05-14").empty());
}

void AffairsTest::whatHappensEveryDayIsNoDispute() {
    std::vector<Article> articles;
    for (int day = 13; day < 17; ++day)
        articles.push_back(
            {"a" + std::to_string(day), "2019-05-20",
             "Dockers protested in the harbour of Molde on May " + std::to_string(day) + " against longer shifts."});
    const Story story(articles);
    QCOMPARE(story.graph.events.size(), 4U);
}

void AffairsTest::sharedPlaceAndActAreNoIdentity_data() {
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<int>("events");
    const auto row = [](const char* name, const char* one, const char* other, int events) {
        QTest::newRow(name) << QByteArray(one) << QByteArray(other) << events;
    };
    row("other victims", "A sailor was robbed in Molde on May 13. He had come ashore to post a letter.",
        "A nurse was robbed in Molde on May 14. She had locked her bicycle.", 2);
    row("other victims, one speaker", "A sailor was shot dead in Molde on May 13, police said.",
        "A nurse was shot dead in Molde on May 14, police said.", 2);
    row("one person, other objects", "Greta Moen opened a bakery in Molde on May 13.",
        "Greta Moen opened a skating rink in Molde on May 14.", 2);
    row("other bodies", "Icelandic trawlermen met in Molde on May 13.",
        "The International Whaling Board (IWB) met in Molde on May 15.", 2);
    row("nothing but the place", "The committee met in Molde on May 13.", "They met in Molde on May 14.", 2);
    row("one ship", "The ferry Havdis sank off Molde on May 13 with a cargo of salt.",
        "The ferry Havdis, loaded with salt, sank off Molde on May 14.", 1);
    row("one person and object", "Greta Moen opened a skating rink in Molde on May 13.",
        "Greta Moen opened the skating rink of Molde on May 14.", 1);
}

void AffairsTest::sharedPlaceAndActAreNoIdentity() {
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    const Story story({{"a", "2019-05-16", one.toStdString()}, {"b", "2019-05-16", other.toStdString()}});
    QTEST(static_cast<int>(story.graph.events.size()), "events");
}

void AffairsTest::aMonthJoinsTheDayItMeans() {
    const Story story({{"a", "2019-05-20", "The ferry Havdis sank off Molde on May 13 with a cargo of salt."},
                       {"b", "2019-06-22", "The inquiry into the ferry Havdis, which sank off Molde in May, began."}});
    const auto events = story.on("2019-05-13");
    QCOMPARE(events.size(), 1U);
    QCOMPARE(events[0].sources, 2);
    QVERIFY(story.on("2019-05-01", "2019-05-31").empty());
}

void AffairsTest::sourcesThatDifferOnANumberAreNoted() {
    const Story story(
        {{"a", "2019-05-20", "Delegates of 27 member towns signed the Fjord Treaty in Molde on May 13."},
         {"b", "2019-05-21", "On May 13, delegates of 30 member towns signed the Fjord Treaty in Molde."}});
    const auto events = story.on("2019-05-13");
    QCOMPARE(events.size(), 1U);
    QCOMPARE(events[0].differences.size(), 1U);
    const auto& difference = events[0].differences[0];
    QCOMPARE(difference.kind, graph::Difference::Kind::number);
    QCOMPARE(difference.about, std::string("member towns"));
    QCOMPARE(difference.positions, (std::vector<graph::Difference::Position>{{"27", {{0}}}, {"30", {{1}}}}));
}

void AffairsTest::numbersAreReadAsTheyAreWritten_data() {
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<QByteArray>("about");
    QTest::addColumn<QByteArrayList>("values");
    const auto row = [](const char* name, const char* one, const char* other, const char* about,
                        const QByteArrayList& values) {
        QTest::newRow(name) << QByteArray(one) << QByteArray(other) << QByteArray(about) << values;
    };
    row("groups of figures", "Some 2,400 dockers marched through Molde on May 13 against longer shifts.",
        "About 2,900 dockers marched through Molde on May 13 against longer shifts.", "dockers", {"2,400", "2,900"});
    row("money", "Nordwing bought the harbour of Molde on May 13 for $18 million.",
        "Nordwing bought the harbour of Molde on May 13 for $25 million, a broker said.", "$",
        {"$18 million", "$25 million"});
    row("far apart", "A landslide struck Molde on May 13 and killed 11 people.",
        "At least 50 people were killed when a landslide struck Molde on May 13.", "people", {"11", "50"});
    row("in words", "A landslide struck Molde on May 13 and killed thirty-five people.",
        "At least forty people were killed when a landslide struck Molde on May 13.", "people",
        {"thirty-five", "forty"});
    row("one value in words and figures", "A landslide struck Molde on May 13 and killed thirty-five people.",
        "At least 35 people were killed when a landslide struck Molde on May 13.", "", {});
    row("one value in two ways", "Some 2,400 dockers marched through Molde on May 13 against longer shifts.",
        "About 2400 dockers marched through Molde on May 13 against longer shifts.", "", {});
    row("two currencies", "Nordwing bought the harbour of Molde on May 13 for $18 million.",
        "Nordwing bought the harbour of Molde on May 13 for \xE2\x82\xAC"
        "16 million.",
        "", {});
    row("other acts", "A landslide struck Molde on May 13 and killed 11 people.",
        "A landslide struck Molde on May 13 and injured 50 people.", "", {});
    row("one of a crowd", "Some 2,400 dockers marched through Molde on May 13 against longer shifts.",
        "About 20 dockers marched through Molde on May 13 against longer shifts.", "", {});
}

void AffairsTest::numbersAreReadAsTheyAreWritten() {
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QFETCH(QByteArray, about);
    const Story story({{"a", "2019-05-20", one.toStdString()}, {"b", "2019-05-21", other.toStdString()}});
    QByteArrayList values;
    for (const auto& event : story.on("2019-05-13"))
        for (const auto& difference : event.differences) {
            QCOMPARE(QByteArray::fromStdString(difference.about), about);
            for (const auto& position : difference.positions) values << QByteArray::fromStdString(position.value);
        }
    QTEST(values, "values");
}

void AffairsTest::whatIsCountedTwiceIsNoDifference() {
    const Story story(
        {{"a", "2019-05-20", "Two boats and three boats were wrecked in the storm that struck Molde on May 13."},
         {"b", "2019-05-21", "On May 13, the storm that struck Molde wrecked five boats."}});
    for (const auto& event : story.graph.events) QVERIFY(event.differences.empty());
}

void AffairsTest::sourcesThatDifferOnATownAreNoted() {
    const Story story(
        {{"a", "2019-05-20", "Norway and Iceland signed the Fjord Treaty of 40 articles in Molde on May 13."},
         {"b", "2019-05-21", "Norway and Iceland signed the Fjord Treaty of 40 articles in Tromso on May 13."}});
    const auto events = story.on("2019-05-13");
    QCOMPARE(events.size(), 1U);
    QCOMPARE(events[0].differences.size(), 1U);
    QCOMPARE(events[0].differences[0].kind, graph::Difference::Kind::place);
    QCOMPARE(events[0].differences[0].positions,
             (std::vector<graph::Difference::Position>{{"Molde", {{0}}}, {"Tromso", {{1}}}}));
}

QTEST_APPLESS_MAIN(AffairsTest)
#include "tst_affairs.moc"
