// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/story.h"

#include <QTest>

using namespace dateline;
using dateline::test::Story;

class EventTitlesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTitleSaysWhoDidWhat_data();
    void aTitleSaysWhoDidWhat();
    void whatManyReportsSayIsTheTitle();
    void whatHappenedIsBetterThanWhatWasToHappen();
    void whatHappenedIsNotTitledWithACondition();
    void anItThatMeansNobodyIsNotNamed();
    void aHeadingRunIntoASentenceIsNoTitleWhereAReportIs();
    void thatSomethingWasSaidIsNoTitle();
    void aCaptionIsNoTitleWhereAReportIs();
    void aHeadlineOfTheNextDayMayBeTheTitle();
    void whatAnotherActFollowedIsNamedByItsNoun_data();
    void whatAnotherActFollowedIsNamedByItsNoun();
    void noTitleIsLongerThanALine();
    void aSentenceOfManyClausesNamesTheActOfEach();
    void thePassageThatTellsTheActAsItWasIsFirst();
};

void EventTitlesTest::aTitleSaysWhoDidWhat_data() {
    QTest::addColumn<QByteArray>("sentence");
    QTest::addColumn<QByteArray>("title");
    const auto row = [](const char* name, const char* sentence, const char* title) {
        QTest::newRow(name) << QByteArray(sentence) << QByteArray(title);
    };
    row("leading date goes", "On May 13, Norway and Iceland held talks in Bergen.",
        "Norway and Iceland held talks in Bergen");
    row("inner date goes", "Norway and Iceland held talks on May 13 in Bergen.",
        "Norway and Iceland held talks in Bergen");
    row("possessive date goes", "May 13's talks in Bergen between Norway and Iceland were long.",
        "Talks in Bergen between Norway and Iceland were long");
    row("opening goes", "However, Norway and Iceland held talks in Bergen on May 13.",
        "Norway and Iceland held talks in Bergen");
    row("relative clause goes",
        "On May 13, Norway and Iceland signed the Quota Act, under which each side pledged restraint.",
        "Norway and Iceland signed the Quota Act");
    row("aside goes", "Three northern islands – Hitra, Froya and Smola – joined the Fishing League on May 13.",
        "Three northern islands joined the Fishing League");
    row("speaker first", "Minister Kari Lund said on May 13 that Iceland should withdraw its trawlers.",
        "Lund: Iceland should withdraw its trawlers");
    row("speech at the end", "\"Iceland has to withdraw its trawlers,\" Kari Lund said on May 13.",
        "Lund: Iceland has to withdraw its trawlers");
    row("what this was", "Norway is ready to share its quotas. This was announced on May 13 by Minister Kari Lund.",
        "Lund: Norway is ready to share its quotas");
    row("statement as verb", "On May 13 Norway released a statement demanding larger quotas.",
        "Norway demanded larger quotas");
    row("statement as verb, with a clause and a year",
        "Iceland sent two ships in April, while on May 13 Norway released a statement demanding Fishing League members "
        "rescind the 2008 Tromso declaration, which let trawlers in.",
        "Norway demanded Fishing League members rescind the 2008 Tromso declaration");
    row("a preposition stays before what a date owns", "Three boats were wrecked in May 13's storm off Tromso.",
        "Three boats were wrecked in storm off Tromso");
    row("an aside in brackets goes", "On May 13 a tanker lost 206 tons (780 barrels) of oil off Tromso.",
        "A tanker lost 206 tons of oil off Tromso");
    row("what a speaker says of herself", "Minister Kari Lund said on May 13 she will leave the government.",
        "Lund will leave the government");
    row("speech about what a date owns", "Kari Lund said May 13's raids on trawlers would be examined.",
        "Lund: raids on trawlers would be examined");
    row("a sentence that points at another", "Here is what happened: Norway seized two trawlers off Tromso on May 13.",
        "Norway seized two trawlers off Tromso");
    row("what led to dates goes with them",
        "Trawlers landed cod in Tromso on May 13 and May 14, the harbour master said.",
        "Trawlers landed cod in Tromso");
    row("a number is not cut",
        "On May 13 trawlers landed 60,000 crates of fish at the new harbour of Tromso, which was a "
        "record for the month, and the market could not hold it.",
        "Trawlers landed 60,000 crates of fish at the new harbour of Tromso");
    row("a number that opens a title is not cut", "About 1,400 dockers of Tromso walked out on May 13.",
        "About 1,400 dockers of Tromso walked out");
    row("a number of two commas is not cut", "Some 3,200,000 people voted in Tromso on May 13.",
        "Some 3,200,000 people voted in Tromso");
    row("a sum is not cut", "About $4,700 was stolen in Tromso on May 13.", "About $4,700 was stolen in Tromso");
    row("who says so goes from the end",
        "A tanker burst off Tromso on May 13 and spilled oil into the fjord, officials in the port said.",
        "A tanker burst off Tromso and spilled oil into the fjord");
    row("who says so goes from behind the second clause",
        "On May 13 a tanker burst off Tromso, and the oil reached the fjord, the fishery board said.",
        "A tanker burst off Tromso, and the oil reached the fjord");
    row("what is denied is told as denied", "The board denied that trawlers entered the harbour of Tromso on May 13.",
        "The board denied that trawlers entered the harbour of Tromso");
    row("who claims to have done it stays", "Fishers claimed on May 13 to have seized a trawler off Tromso.",
        "Fishers claimed to have seized a trawler off Tromso");
    row("a condition keeps what follows from it", "If the dam broke on May 13, the harbour would be flooded.",
        "If the dam broke, the harbour would be flooded");
    row("what did not happen is told so", "The trawlers did not enter the harbour of Tromso on May 13.",
        "The trawlers did not enter the harbour of Tromso");
    row("it is the body that says so", "The Fishing League said it seized two trawlers off Tromso on May 13.",
        "Fishing League seized two trawlers off Tromso");
    row("US is no pronoun",
        "After long talks with fishers, US Secretary Kari Lund opened the harbour of Tromso on May 13.",
        "US Secretary Kari Lund opened the harbour of Tromso");
    row("antecedent is the subject", "She spoke of the dispute between Norway and Iceland, which broke out on May 13.",
        "The dispute between Norway and Iceland broke out");
}

void EventTitlesTest::aTitleSaysWhoDidWhat() {
    QFETCH(QByteArray, sentence);
    QFETCH(QByteArray, title);
    const Story story({{"a", "2019-05-20", sentence.toStdString()}});
    const auto events = story.on("2019-05-13");
    QCOMPARE(events.size(), 1U);
    QCOMPARE(QByteArray::fromStdString(events[0].title), title);
}

void EventTitlesTest::whatAnotherActFollowedIsNamedByItsNoun_data() {
    QTest::addColumn<QByteArray>("sentence");
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<QByteArray>("later");
    const auto row = [](const char* name, const char* sentence, const char* title, const char* later) {
        QTest::newRow(name) << QByteArray(sentence) << QByteArray(title) << QByteArray(later);
    };
    row("for", "Police seized a trawler on 19 May for the collision of 13 May.", "Collision",
        "Police seized a trawler for the collision");
    row("with what is said of it", "Police seized a trawler on 19 May for the sinking of the Nordlys on 13 May.",
        "Sinking of the Nordlys", "Police seized a trawler for the sinking of the Nordlys");
    row("after, with its place", "The minister thanked the crew on 19 May after the blaze of 13 May in Tromso.",
        "Blaze in Tromso", "The minister thanked the crew");
    row("told first", "After the blaze of 13 May in Tromso, the minister thanked the crew on 19 May.",
        "Blaze in Tromso", "The minister thanked the crew");
    row("the act's date first", "On 19 May police seized a trawler for the collision of 13 May.", "Collision",
        "Police seized a trawler for the collision");
    row("in response to", "Norway closed its ports on 19 May in response to the seizure of two ships on 13 May.",
        "Seizure of two ships", "Norway closed its ports");
}

void EventTitlesTest::whatAnotherActFollowedIsNamedByItsNoun() {
    QFETCH(QByteArray, sentence);
    QFETCH(QByteArray, title);
    QFETCH(QByteArray, later);
    const Story story({{"a", "2019-05-25", sentence.toStdString()}});
    const auto events = story.on("2019-05-13");
    QCOMPARE(events.size(), 1U);
    QCOMPARE(QByteArray::fromStdString(events[0].title), title);
    const auto followed = story.on("2019-05-19");
    QCOMPARE(followed.size(), 1U);
    QCOMPARE(QByteArray::fromStdString(followed[0].title), later);
}

void EventTitlesTest::whatManyReportsSayIsTheTitle() {
    const Story story({{"a", "2019-05-14", "A ferry carrying cars sank off Tromso on Monday after midnight."},
                       {"b", "2019-05-14", "The ferry Nordlys sank off Tromso on Monday with eleven cars."},
                       {"c", "2019-05-15", "The ferry Nordlys sank off Tromso on Monday."},
                       {"d", "2019-05-16", "An old ship sank off Tromso on Monday, said a baker."}});
    const auto events = story.on("2019-05-13");
    QVERIFY(!events.empty());
    const auto main = std::max_element(events.begin(), events.end(),
                                       [](const auto& a, const auto& b) { return a.importance < b.importance; });
    QCOMPARE(QByteArray::fromStdString(main->title), QByteArray("The ferry Nordlys sank off Tromso"));
}

void EventTitlesTest::whatHappenedIsBetterThanWhatWasToHappen() {
    const Story story({{"a", "2019-05-10", "Norway and Iceland will hold talks in Bergen on Monday."},
                       {"b", "2019-05-14", "Norway and Iceland held talks in Bergen on Monday."}});
    const auto events = story.on("2019-05-13");
    QCOMPARE(events.size(), 1U);
    QCOMPARE(QByteArray::fromStdString(events[0].title), QByteArray("Norway and Iceland held talks in Bergen"));
}

void EventTitlesTest::whatHappenedIsNotTitledWithACondition() {
    const Story story(
        {{"a", "2019-05-10",
          "If the minister resigned on 13 May, the board would meet. The minister of fisheries may resign "
          "on 13 May."},
         {"b", "2019-05-15", "The minister of fisheries, Kari Lund, resigned on 13 May in Tromso."}});
    std::size_t happened = 0;
    for (const auto& event : story.on("2019-05-13"))
        if (event.status == graph::Status::happened) {
            ++happened;
            QVERIFY2(event.title.find("Lund resigned") != std::string::npos ||
                         event.title.find("minister of fisheries resigned") != std::string::npos,
                     event.title.c_str());
            QCOMPARE(event.passages.front().document.index(), 1U);
        }
    QCOMPARE(happened, 1U);
}

void EventTitlesTest::aHeadingRunIntoASentenceIsNoTitleWhereAReportIs() {
    const Story story(
        {{"a", "2019-05-14", "Ferry disaster The ferry Nordlys sank off Tromso on Monday with eleven cars."},
         {"b", "2019-05-14", "The ferry Nordlys sank off Tromso on Monday with eleven cars and two boats."}});
    const auto events = story.on("2019-05-13");
    QCOMPARE(events.size(), 1U);
    QVERIFY2(events[0].title.starts_with("The ferry Nordlys sank"), events[0].title.c_str());
}

void EventTitlesTest::anItThatMeansNobodyIsNotNamed() {
    const Story story(
        {{"a", "2019-05-20", "The Fishing League said it was clear on May 13 that quotas would fall off Tromso."}});
    const auto events = story.on("2019-05-13");
    QVERIFY(!events.empty());
    QVERIFY2(events[0].title.find("League was clear") == std::string::npos, events[0].title.c_str());
}

void EventTitlesTest::thatSomethingWasSaidIsNoTitle() {
    const Story story(
        {{"a", "2019-05-14",
          "Norway's fishery board announced on television on Monday that it closes Tromso "
          "harbour to all foreign trawlers."},
         {"b", "2019-05-14", "Norway's fishery board closed Tromso harbour to foreign trawlers on Monday."}});
    for (const auto& event : story.on("2019-05-13")) {
        const auto title = QString::fromStdString(event.title);
        QVERIFY2(!title.endsWith(QStringLiteral("announced on television")), event.title.c_str());
    }
}

void EventTitlesTest::aCaptionIsNoTitleWhereAReportIs() {
    const Story story({{"a", "2019-05-14", "Minister Kari Lund, left, opens the fish market of Tromso on Monday."},
                       {"b", "2019-05-14", "Minister Kari Lund opened the fish market of Tromso on Monday."}});
    const auto events = story.on("2019-05-13");
    QCOMPARE(events.size(), 1U);
    QCOMPARE(QByteArray::fromStdString(events[0].title),
             QByteArray("Minister Kari Lund opened the fish market of Tromso"));
}

void EventTitlesTest::aHeadlineOfTheNextDayMayBeTheTitle() {
    const std::string headline = "Car ferry Nordlys sinks off Tromso";
    const Story story(
        {{"a", "2019-05-14",
          headline + "\n\nWhen the ferry Nordlys with its cars sank off Tromso on Monday, nobody drowned.",
          static_cast<std::uint32_t>(headline.size())}});
    const auto events = story.on("2019-05-13");
    QVERIFY(!events.empty());
    QCOMPARE(QByteArray::fromStdString(events[0].title), QByteArray::fromStdString(headline));
}

void EventTitlesTest::noTitleIsLongerThanALine() {
    std::string sentence = "On May 13 the Board of the Fishing League opened";
    for (int i = 0; i < 40; ++i) sentence += " another" + std::string(i % 3 ? " small" : " very large") + " harbour";
    const Story story({{"a", "2019-05-20", sentence + "."}});
    const auto events = story.on("2019-05-13");
    QCOMPARE(events.size(), 1U);
    const auto title = QString::fromStdString(events[0].title);
    QVERIFY(!title.isEmpty() && title.size() <= 80);
}

void EventTitlesTest::aSentenceOfManyClausesNamesTheActOfEach() {
    std::string sentence = "The board said that";
    for (int i = 0; i < 300; ++i)
        sentence += (i ? ", and" : "") + std::string(" the mayor of Tromso met Kari Lund on ") +
                    std::to_string(1 + i % 28) + " May";
    const Story story({{"a", "2019-06-20", sentence + "."}});
    const auto events = story.on("2019-05-13");
    QVERIFY(!events.empty());
    QCOMPARE(QByteArray::fromStdString(events[0].title), QByteArray("The mayor of Tromso met Kari Lund"));
}

void EventTitlesTest::thePassageThatTellsTheActAsItWasIsFirst() {
    const Story story({{"a", "2019-05-10", "Dockers in Tromso will strike on 13 May over pay."},
                       {"b", "2019-05-11", "Dockers in Tromso will strike on 13 May over pay, the union said."},
                       {"c", "2019-05-14", "Dockers in Tromso went on strike on 13 May over pay."}});
    const auto events = story.on("2019-05-13");
    QCOMPARE(events.size(), 1U);
    QCOMPARE(events[0].passages.front().document.index(), 2U);
}

QTEST_APPLESS_MAIN(EventTitlesTest)
#include "tst_event_titles.moc"
