// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The walls of the house stand: every source keeps every rule, and each rule is shown to catch a fault.

#include "tests/layering/house_rules.h"

#include <QDir>
#include <QFile>
#include <QTest>

using dateline::tests::houseRule;

class LayeringTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySourceKeepsTheRule_data();
    void everySourceKeepsTheRule();
    void aBreachIsCaught_data();
    void aBreachIsCaught();
    void whatIsAllowedIsLeftAlone_data();
    void whatIsAllowedIsLeftAlone();
    void theSourcesAreFound();
};

namespace {

const QString sourceFolder = QStringLiteral(DATELINE_SOURCE_DIR);

QString textOf(const QString& path) {
    QFile file(QDir(sourceFolder).filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void caseColumns() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
}

void row(const char* name, const char* rule, const char* path, const char* text) {
    QTest::newRow(name) << QString::fromLatin1(rule) << QString::fromLatin1(path) << QString::fromLatin1(text);
}

} // namespace

void LayeringTest::everySourceKeepsTheRule_data() {
    QTest::addColumn<QString>("rule");
    const auto rules = dateline::tests::houseRules();
    for (const auto& rule : rules) QTest::newRow(rule.name) << QString::fromLatin1(rule.name);
}

void LayeringTest::everySourceKeepsTheRule() {
    QFETCH(QString, rule);
    const auto violations = houseRule(rule);
    QStringList faults;
    const QStringList paths = dateline::tests::sourcesBelow(sourceFolder);
    for (const QString& path : paths) faults += violations(path, textOf(path));
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void LayeringTest::aBreachIsCaught_data() {
    caseColumns();
    row("QString in core", "coreIncludesNoQt", "core/text/token.h", "#include <QString>\n");
    row("module form", "coreIncludesNoQt", "core/text/token.cpp", "  #  include <QtCore/QString>\n");
    row("qglobal.h", "coreIncludesNoQt", "core/text/token.cpp", "#include <qglobal.h>\n");
    row("calendar in a header", "boostStaysInTimeSources", "core/time/day.h",
        "#include <boost/date_time/gregorian/gregorian.hpp>\n");
    row("calendar in another layer", "boostStaysInTimeSources", "core/temporal/resolver.cpp",
        "#include <boost/date_time.hpp>\n");
    row("calendar in a test", "boostStaysInTimeSources", "tests/core/time/tst_day.cpp",
        "#include \"boost/date_time.hpp\"\n");
    row("JSON in a header", "librariesStayInSources", "core/exchange/json.h", "#include <nlohmann/json.hpp>\n");
    row("ICU in a header", "librariesStayInSources", "core/text/utf8.h", "#include <unicode/uchar.h>\n");
    row("text includes events", "layersIncludeOnlyEarlierOnes", "core/text/a.h", "#include \"core/events/b.h\"\n");
    row("core includes app", "layersIncludeOnlyEarlierOnes", "core/exchange/a.cpp", "#include \"app/window/w.h\"\n");
    row("a layer includes the root", "layersIncludeOnlyEarlierOnes", "core/graph/a.cpp",
        "\n#include \"core/pipeline.h\"\n");
    row("a folder of no layer", "everyFolderIsALayer", "core/misc/a.h", "");
    row("no licence", "sourcesNameTheirLicence", "core/text/a.h", "#pragma once\n");
    row("licence without holder", "sourcesNameTheirLicence", "a.cmake",
        "# SPDX-License-Identifier: GPL-3.0-or-later\n");
    row("no guard", "headersAreGuardedOnce", "core/text/a.h", "int a;\n");
    row("month in code", "calendarWordsStayInTheLexicon", "core/time/when.cpp", "f(\"January\");\n");
    row("weekday inside a longer literal", "calendarWordsStayInTheLexicon", "core/temporal/a.h", "f(\"on Sunday\");\n");
    row("short name", "calendarWordsStayInTheLexicon", "core/temporal/a.cpp", "f(\"Sept.\");\n");
    row("after a quoted //", "calendarWordsStayInTheLexicon", "core/text/a.cpp", "f(\"http://\", \"may\");\n");
    row("word of the language", "wordsStayInTheLexicon", "core/ingest/line_words.cpp", "f(\" Staff\");\n");
    row("a word in no table", "wordsStayInTheLexicon", "core/graph/a.cpp", "starts_with(\"ha\")\n");
    row("a language by name", "languagesAreNotNamed", "core/project/a.cpp", "f(\"en\");\n");
    row("another language by name", "languagesAreNotNamed", "core/text/a.h", "f(\"en\");\n");
    row("left for later", "nothingIsLeftForLater", "core/text/a.cpp",
        "// TO"
        "DO: more\n");
}

void LayeringTest::aBreachIsCaught() {
    QFETCH(QString, rule);
    QFETCH(QString, path);
    QFETCH(QString, text);
    const QStringList faults = houseRule(rule)(path, text);
    QCOMPARE(faults.size(), 1);
    QVERIFY2(faults.first().startsWith(path + u':'), qPrintable(faults.first()));
}

void LayeringTest::whatIsAllowedIsLeftAlone_data() {
    caseColumns();
    row("Qt in app", "coreIncludesNoQt", "app/main.cpp", "#include <QString>\n");
    row("a comment that names Qt", "coreIncludesNoQt", "core/text/a.h", "// not #include <QString>\n");
    row("own header with a Q", "coreIncludesNoQt", "core/text/a.cpp", "#include \"core/text/quote.h\"\n");
    row("calendar at home", "boostStaysInTimeSources", "core/time/day.cpp",
        "#include <boost/date_time/gregorian/gregorian.hpp>\n");
    row("JSON in a source", "librariesStayInSources", "core/exchange/json.cpp", "#include <nlohmann/json.hpp>\n");
    row("an earlier layer", "layersIncludeOnlyEarlierOnes", "core/events/a.h", "#include \"core/text/b.h\"\n");
    row("app sees the root", "layersIncludeOnlyEarlierOnes", "app/jobs/a.h", "#include \"core/pipeline.h\"\n");
    row("the root sees all", "layersIncludeOnlyEarlierOnes", "core/pipeline.cpp", "#include \"core/graph/g.h\"\n");
    row("month in a comment", "calendarWordsStayInTheLexicon", "core/time/a.cpp", "// \"January\" /* x */\nint a;\n");
    row("month in app", "calendarWordsStayInTheLexicon", "app/cli/a.cpp", "f(\"January\");\n");
    row("name of a table", "wordsStayInTheLexicon", "core/text/a.cpp", "f(\"abbreviations\");\n");
    row("field of a rule", "wordsStayInTheLexicon", "core/temporal/a.cpp", "f(\"year\");\n");
    row("name of TIMEX3", "wordsStayInTheLexicon", "core/temporal/a.cpp", "f(\"DATE\");\n");
    row("a key of a file", "wordsStayInTheLexicon", "core/exchange/a.cpp", "f(\"why\");\n");
    row("may as a verb", "calendarWordsStayInTheLexicon", "core/ingest/a.cpp", "f(\"it may be cut\");\n");
}

void LayeringTest::whatIsAllowedIsLeftAlone() {
    QFETCH(QString, rule);
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(houseRule(rule)(path, text), QStringList());
}

// Without this a wrong folder would make every rule pass.
void LayeringTest::theSourcesAreFound() {
    const QStringList paths = dateline::tests::sourcesBelow(sourceFolder);
    QVERIFY(paths.contains(u"core/base/span.h"_qs));
    QVERIFY(paths.contains(u"app/main.cpp"_qs));
    QVERIFY(paths.contains(u"CMakeLists.txt"_qs));
    QVERIFY(paths.contains(u"packaging/run.sh"_qs));
    QVERIFY(paths.contains(u"resources/lexicon/en/rules.tsv"_qs));
    for (const QString& path : paths) QVERIFY2(!textOf(path).isEmpty(), qPrintable(path));
}

QTEST_APPLESS_MAIN(LayeringTest)
#include "tst_layering.moc"
