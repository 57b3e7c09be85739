// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/voices.h"

#include <QtTest>

#include <array>
#include <string>

using namespace dateline;

namespace {

constexpr std::string_view wire =
    "The harbour board of Nordhaven closed the northern quay on Tuesday after a crane fell "
    "into the water, and ships were sent to the old port across the bay.";

} // namespace

class VoicesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPassageInAnothersWordsIsTheOthers_data();
    void aPassageInAnothersWordsIsTheOthers();
    void whoCountsOtherwiseSpeaksForItself_data();
    void whoCountsOtherwiseSpeaksForItself();
    void theLowestDocumentSpeaksForAll();
    void anArticleThatAlsoSpeaksForItselfConfirms();
    void noReportsHaveNoVoice();
    void wordsThatManyUseCostLittle();
};

void VoicesTest::aPassageInAnothersWordsIsTheOthers_data() {
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<int>("voices");
    const auto text = [](std::string_view view) {
        return QByteArray(view.data(), static_cast<qsizetype>(view.size()));
    };
    QTest::newRow("word for word") << text(wire) << 1;
    QTest::newRow("in capitals, with other marks") << text(wire).toUpper().replace(",", ";") << 1;
    QTest::newRow("cut") << text(wire.substr(0, wire.find(", and"))) << 1;
    QTest::newRow("with a beginning of its own") << "As the Courier learned in the evening, " + text(wire) << 1;
    QTest::newRow("told anew")
        << QByteArray(
               "A falling crane shut the northern quay in Nordhaven on Tuesday; the port across the bay took the "
               "ships.")
        << 2;
    QTest::newRow("of another quay") << QByteArray("The harbour board of Nordhaven opened the southern quay on Tuesday "
                                                   "when the last beam of the new bridge was in its place.")
                                     << 2;
    QTest::newRow("of another town") << text(wire).replace("Nordhaven", "Westhaven") << 2;
}

void VoicesTest::aPassageInAnothersWordsIsTheOthers() {
    QFETCH(QByteArray, other);
    QFETCH(int, voices);
    const std::array reports{events::Report{{0}, wire},
                             events::Report{{1}, {other.constData(), static_cast<std::size_t>(other.size())}}};
    QCOMPARE(events::distinctVoices(events::voicesOf(reports)), voices);
}

void VoicesTest::whoCountsOtherwiseSpeaksForItself_data() {
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<int>("voices");
    QTest::newRow("in figures") << QByteArray("Some 2,400 dockers walked from the quay to the customs house on Friday.")
                                << QByteArray(
                                       "About 2,900 dockers walked from the quay to the customs house on Friday.")
                                << 2;
    QTest::newRow("in words") << QByteArray("The gale tore four barges from the quay and drove them on to the sands.")
                              << QByteArray("The gale tore seven barges from the quay and drove them on to the sands.")
                              << 2;
    QTest::newRow("written otherwise")
        << QByteArray("Some 2,400 dockers walked from the quay to the customs house on Friday.")
        << QByteArray("Some 2400 dockers walked from the quay to the customs house on Friday.") << 1;
    QTest::newRow("more of it") << QByteArray("Some 2,400 dockers walked from the quay to the customs house on Friday.")
                                << QByteArray("Some 2,400 dockers walked from the quay to the customs house on Friday, "
                                              "and 12 of them were let in.")
                                << 1;
}

void VoicesTest::whoCountsOtherwiseSpeaksForItself() {
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QFETCH(int, voices);
    const events::EventLexicon lexicon(text::Language::named("en").value());
    const auto report = [&](std::uint32_t document, const QByteArray& text) {
        return events::Report{{document}, {text.constData(), static_cast<std::size_t>(text.size())}, &lexicon};
    };
    QCOMPARE(events::distinctVoices(events::voicesOf(std::array{report(0, one), report(1, other)})), voices);
}

void VoicesTest::theLowestDocumentSpeaksForAll() {
    const std::array reports{events::Report{{5}, wire}, events::Report{{2}, wire}, events::Report{{9}, wire}};
    QCOMPARE(events::voicesOf(reports), (std::vector<DocumentId>{{2}, {2}, {2}}));
}

void VoicesTest::anArticleThatAlsoSpeaksForItselfConfirms() {
    const std::array reports{
        events::Report{{0}, wire}, events::Report{{1}, wire},
        events::Report{{1}, "Our reporter saw the crane fall on Tuesday, shortly after the noon bell."}};
    QCOMPARE(events::distinctVoices(events::voicesOf(reports)), 2);
}

void VoicesTest::noReportsHaveNoVoice() { QCOMPARE(events::distinctVoices(events::voicesOf({})), 0); }

void VoicesTest::wordsThatManyUseCostLittle() {
    const std::vector<events::Report> reports(20'000, {{3}, wire});
    QCOMPARE(events::distinctVoices(events::voicesOf(reports)), 1);
}

QTEST_APPLESS_MAIN(VoicesTest)
#include "tst_voices.moc"
