// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/near_duplicates.h"

#include <QTest>

using namespace dateline;

namespace {

std::string paragraph(int first, int count) {
    std::string text;
    for (int i = first; i < first + count; ++i)
        text +=
            "Sentence " + std::to_string(i) + " tells of house number " + std::to_string(i * 7) + " in the old town. ";
    return text;
}

std::vector<std::optional<DocumentId>> copiesAmong(const std::vector<std::string>& texts) {
    std::vector<ingest::Document> documents(texts.size());
    std::vector<const ingest::Document*> pointers;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        documents[i].text = texts[i];
        pointers.push_back(&documents[i]);
    }
    return events::findNearDuplicates(pointers);
}

} // namespace

class NearDuplicatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCopyIsKnownByItsWords_data();
    void aCopyIsKnownByItsWords();
    void everyCopyNamesTheFirstOriginal();
    void aShortTextIsOnlyACopyWhenEqual();
    void emptyTextsAreNoCopies();
};

void NearDuplicatesTest::aCopyIsKnownByItsWords_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("copy");
    const auto row = [](const std::string& text) { return QByteArray::fromStdString(text); };
    QTest::newRow("the same") << row(paragraph(0, 40)) << true;
    QTest::newRow("another headline") << row("Old Town Counted Again\n\n" + paragraph(0, 40)) << true;
    QTest::newRow("last sentences cut") << row(paragraph(0, 34)) << true;
    QTest::newRow("in capitals") << row(QByteArray::fromStdString(paragraph(0, 40)).toUpper().toStdString()) << true;
    QTest::newRow("half of it new") << row(paragraph(20, 40)) << false;
    QTest::newRow("all new") << row(paragraph(100, 40)) << false;
}

void NearDuplicatesTest::aCopyIsKnownByItsWords() {
    QFETCH(QByteArray, text);
    QFETCH(bool, copy);
    const auto copies = copiesAmong({paragraph(0, 40), text.toStdString()});
    QVERIFY(!copies[0]);
    QCOMPARE(copies[1].has_value(), copy);
}

void NearDuplicatesTest::everyCopyNamesTheFirstOriginal() {
    const auto copies = copiesAmong({paragraph(500, 40), paragraph(0, 40), paragraph(0, 39), paragraph(0, 38)});
    QVERIFY(!copies[0] && !copies[1]);
    QCOMPARE(copies[2]->value, 1U);
    QCOMPARE(copies[3]->value, 1U);
}

void NearDuplicatesTest::aShortTextIsOnlyACopyWhenEqual() {
    const std::string report = paragraph(0, 4);
    std::string changed = report;
    changed.replace(changed.find("town"), 4, "port");
    const auto copies = copiesAmong({report, changed, QByteArray::fromStdString(report).toUpper().toStdString()});
    QVERIFY(!copies[1]);
    QVERIFY(copies[2]);
    QCOMPARE(copies[2]->value, 0U);
}

void NearDuplicatesTest::emptyTextsAreNoCopies() {
    const auto copies = copiesAmong({"", "", "…"});
    QVERIFY(!copies[0] && !copies[1] && !copies[2]);
}

QTEST_APPLESS_MAIN(NearDuplicatesTest)
#include "tst_near_duplicates.moc"
