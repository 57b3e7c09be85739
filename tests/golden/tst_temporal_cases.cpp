// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Temporal reading of single texts: folders with a text, its day, and the expressions in it; and a table of texts that
// look like dates and are none.

#include "core/pipeline.h"
#include "tests/support/golden_story.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QTest>

using namespace dateline;
using namespace dateline::tests;

namespace {

const std::filesystem::path goldenFolder = DATELINE_SOURCE_DIR "/tests/golden";

using Json = nlohmann::ordered_json;

temporal::Reading readText(const std::string& text, const std::string& date) {
    ingest::Document document;
    document.key = "case";
    document.text = text;
    document.givenDate = date;
    return readTemporally(document);
}

/// One line an expression, so that a difference reads well.
QStringList linesOf(const Json& timexes) {
    QStringList lines;
    for (const Json& timex : timexes) lines += QString::fromStdString(timex.dump());
    return lines;
}

Json describe(const temporal::Reading& reading, const std::string& text) {
    Json list = Json::array();
    for (const auto& timex : reading.timexes) {
        Json entry{{"text", slice(text, timex.span)}, {"type", temporal::nameOf(timex.type)}, {"value", timex.value}};
        if (timex.modifier != time::Modifier::none) entry["mod"] = time::timexNameOf(timex.modifier);
        list.push_back(std::move(entry));
    }
    return list;
}

/// For a person to review; the test that calls this fails.
void writeExpected(const std::filesystem::path& path, const Json& timexes) {
    QFile file(QString::fromStdString(path.string()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[\n " + linesOf(timexes).join(QStringLiteral(",\n ")).toUtf8() + "\n]\n");
}

} // namespace

class TestTemporalCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theExpressionsOfATextAreRead_data() {
        QTest::addColumn<QString>("folder");
        const QDir cases(QString::fromStdString((goldenFolder / "temporal").string()));
        const auto names = cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        QVERIFY(!names.isEmpty());
        for (const QString& name : names) QTest::newRow(qPrintable(name)) << cases.filePath(name);
    }

    void theExpressionsOfATextAreRead() {
        QFETCH(QString, folder);
        const std::filesystem::path path = folder.toStdString();
        const auto input = readFile(path / "input.txt");
        const auto context = readFile(path / "context.json");
        QVERIFY(input && context);
        const auto reading = readText(*input, Json::parse(*context).at("date"));
        const Json found = describe(reading, *input);
        const auto expected = readFile(path / "expected.json");
        if (!expected) {
            writeExpected(path / "expected.json", found);
            QFAIL(qPrintable(folder + QStringLiteral("/expected.json was missing; it has been written for review")));
        }
        QCOMPARE(linesOf(found), linesOf(Json::parse(*expected)));
        for (const auto& timex : reading.timexes) QVERIFY2(!timex.why.empty(), timex.value.c_str());
    }

    void whatOnlyLooksLikeADateIsNone_data() {
        QTest::addColumn<QString>("text");
        const auto table = readFile(goldenFolder / "negatives.tsv");
        const auto german = readFile(goldenFolder / "negatives-german.tsv");
        QVERIFY(table && german);
        for (const QString& line : QString::fromStdString(*table + *german).split(u'\n', Qt::SkipEmptyParts)) {
            if (line.startsWith(u'#')) continue;
            const QStringList columns = line.split(u'\t');
            QCOMPARE(columns.size(), 2);
            QTest::newRow(qPrintable(columns.at(1) + QStringLiteral(": ") + columns.at(0))) << columns.at(0);
        }
    }

    void whatOnlyLooksLikeADateIsNone() {
        QFETCH(QString, text);
        const std::string bytes = text.toStdString();
        QCOMPARE(linesOf(describe(readText(bytes, "2022-01-17"), bytes)), QStringList());
    }
};

QTEST_APPLESS_MAIN(TestTemporalCases)
#include "tst_temporal_cases.moc"
