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
    void noTitleIsLongerThanALine();
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

void EventTitlesTest::noTitleIsLongerThanALine() {
    std::string sentence = "On May 13 the Board of the Fishing League opened";
    for (int i = 0; i < 40; ++i) sentence += " another" + std::string(i % 3 ? " small" : " very large") + " harbour";
    const Story story({{"a", "2019-05-20", sentence + "."}});
    const auto events = story.on("2019-05-13");
    QCOMPARE(events.size(), 1U);
    const auto title = QString::fromStdString(events[0].title);
    QVERIFY(!title.isEmpty() && title.size() <= 80);
}

QTEST_APPLESS_MAIN(EventTitlesTest)
#include "tst_event_titles.moc"
