// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The contracts of the command line, checked from outside: the built program is run as a script would run it.

#include "core/project/edit.h"
#include "core/project/project_file.h"
#include "core/project/store.h"
#include "core/project/stored_journal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include <fcntl.h>
#include <unistd.h>

using namespace dateline;

namespace {

struct Run {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

const QByteArray bridge = "Bridge shut\n\nMay 10, 2019\n\nThe harbour bridge was shut on Wednesday in Möwenau.\n";
const QByteArray ferry =
    "Ferries run\n\nMay 11, 2019\n\nFerries ran from Thursday, after the bridge was shut on May 8.\n";
const QByteArray repair =
    "Repairs end\n\nMay 14, 2019\n\nThe harbour bridge was shut on 8 May 2019 and opened again on Monday.\n";

/// A terminal that nobody sits at.
class Terminal {
public:
    Terminal() : m_outer(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK)) {
        if (m_outer >= 0 && ::grantpt(m_outer) == 0 && ::unlockpt(m_outer) == 0)
            m_inner = ::open(::ptsname(m_outer), O_RDWR | O_NOCTTY);
    }
    ~Terminal() {
        for (const int end : {m_inner, m_outer})
            if (end >= 0) ::close(end);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    [[nodiscard]] bool isOpen() const { return m_inner >= 0; }
    /// For the program that is to show something.
    [[nodiscard]] int inner() const { return m_inner; }
    /// What was shown since.
    [[nodiscard]] QByteArray readShown() const {
        QByteArray shown;
        std::array<char, 4096> chunk{};
        for (ssize_t got = 0; (got = ::read(m_outer, chunk.data(), chunk.size())) > 0;) shown.append(chunk.data(), got);
        return shown;
    }

private:
    int m_outer = -1;
    int m_inner = -1;
};

Run runProgram(const QStringList& arguments, const QByteArray& input = {}, const QString& folder = {}) {
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral(DATELINE_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QList<QJsonObject> linesOf(const QByteArray& ndjson) {
    QList<QJsonObject> lines;
    for (const auto& line : ndjson.split('\n'))
        if (!line.isEmpty()) lines.append(QJsonDocument::fromJson(line).object());
    return lines;
}

QStringList problemLines(const QByteArray& err) {
    return QString::fromUtf8(err).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] Run run(const QStringList& arguments, const QByteArray& input = {}) const {
        return runProgram(arguments, input, m_folder->path());
    }
    [[nodiscard]] QByteArray contentOf(const QString& name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] QStringList files() const {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden | QDir::Dirs | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void init();

    void helpAndVersionGoToStandardOutput_data();
    void helpAndVersionGoToStandardOutput();
    void wrongUsageIsExitCodeTwo_data();
    void wrongUsageIsExitCodeTwo();
    void unknownFormatNamesTheFormatsThatAreWritten();

    void extractPrintsOneLineADocument();
    void extractOffsetsAreBytesOfTheText();
    void extractReadsArticlesFromStandardInput();
    void badLineIsReportedWithItsNumberAndSkipped();
    void articleIsAnsweredBeforeTheNextIsSent();
    void outputIsTheSameWithAnyNumberOfThreads_data();
    void outputIsTheSameWithAnyNumberOfThreads();
    void aLongTextIsExtractedToItsEnd();
    void nothingUsableOnStandardInputIsExitCodeOne_data();
    void nothingUsableOnStandardInputIsExitCodeOne();
    void givenDateFillsInOnlyWhereThereIsNone();
    void givenDateMayBeWhateverAnArticlesOwnMay_data();
    void givenDateMayBeWhateverAnArticlesOwnMay();
    void onATerminalProgressIsShownAndWiped();
    void extractWritesTimeMl();
    void outputThatCannotBeWrittenIsAnError();
    void readerThatGoesAwayIsNoReasonToComplain();

    void exportedGraphHasTheShapeOfTheContract();
    void exportDoesNotDependOnTheOrderOfTheInputs();
    void exportDoesNotDependOnLanguageOrTimeZone();
    void exportOfAProjectEqualsExportOfItsArticles();
    void projectAndFilesCanBeExportedTogether();
    void extensionIsReadWithoutRegardToCase();
    void picturesAreWritten_data();
    void picturesAreWritten();
    void buildWritesTheSameProjectTwice();
    void anArticleThatLeavesAProjectIsNamed();
    void editsOfSeveralProjectsComeTogether();

    void withoutADisplayTheWindowNamesTheWayOut();
    void wrongWindowOptionIsExitCodeTwo_data();
    void wrongWindowOptionIsExitCodeTwo();
    void guessedEncodingIsNamed_data();
    void guessedEncodingIsNamed();
    void oneUnreadableFileAmongManyIsAWarning();
    void nothingReadableIsExitCodeOneAndWritesNothing_data();
    void nothingReadableIsExitCodeOneAndWritesNothing();
    void damagedProjectIsExplained();
    void unwritableOutputIsExplainedAndLeavesNothing_data();
    void unwritableOutputIsExplainedAndLeavesNothing();
    void fileCalledLikeACommandCanBeNamed();
    void inputCalledLikeACommandStaysAnInput();
};

void TestCommandLine::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    write(QStringLiteral("bridge.txt"), bridge);
    write(QStringLiteral("ferry.txt"), ferry);
    write(QStringLiteral("repair.txt"), repair);
}

void TestCommandLine::helpAndVersionGoToStandardOutput_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* line, const char* says) {
        QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' ')) << QByteArray(says);
    };
    row("--version", "dateline " DATELINE_VERSION "\n");
    row("--help", "dateline extract report.txt");
    row("-h", "open the window");
    row("build --help", "-o affair.dateline");
    row("export --help", ".json");
    row("extract --help", "--dct");
    row("extract x.txt --help", "timeml");
}

void TestCommandLine::helpAndVersionGoToStandardOutput() {
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const auto result = run(arguments);
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.out.contains(says), result.out.constData());
    QCOMPARE(result.err, QByteArray());
}

void TestCommandLine::wrongUsageIsExitCodeTwo_data() {
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char* line) { QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' ')); };
    row("--frobnicate");
    row("bridge.txt --frobnicate");
    row("extract");
    row("extract --frobnicate bridge.txt");
    row("extract --as xml bridge.txt");
    row("extract --dct yesterday bridge.txt");
    row("extract --dct 2019-02-30 bridge.txt");
    row("extract --dct 10/05/2019 bridge.txt");
    row("extract bridge.txt --dct");
    row("extract bridge.txt --size 10x10");
    row("export bridge.txt");
    row("export -o x.json");
    row("export bridge.txt -o x.xyz");
    row("export bridge.txt -o json");
    row("export bridge.txt -o .json");
    for (const char* option :
         {"--size 800", "--size 800x", "--size 50x50", "--size 800x600cm", "--size nanxnan", "--paper a9",
          "--paper a4 --size 800x600", "--scale 0", "--scale 2 --dpi 300", "--dpi many", "--text-size 1",
          "--theme sepia", "--range 2022..2021", "--range yesterday", "--range 2022-13..2023", "--range ..2022",
          "--title x --no-title", "--pages 3", "--portrait --size 800x600"})
        row((QByteArray("export bridge.txt -o x.png ") + option).constData());
    row("export bridge.txt -o x.svg --scale 2");
    row("export bridge.txt -o x.pdf --dpi 300");
    row("export bridge.txt -o x.json --sources");
    row("export bridge.txt -o x.json --title x");
    row("build bridge.txt");
    row("build -o x.dateline");
    row("build bridge.txt -o x.json");
}

void TestCommandLine::wrongUsageIsExitCodeTwo() {
    QFETCH(QStringList, arguments);
    const auto before = files();
    const auto result = run(arguments);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY(result.err.startsWith("dateline: "));
    QVERIFY(result.err.contains("--help"));
    QCOMPARE(files(), before);
}

void TestCommandLine::unknownFormatNamesTheFormatsThatAreWritten() {
    const auto err =
        run({QStringLiteral("export"), QStringLiteral("bridge.txt"), QStringLiteral("-o"), QStringLiteral("x.xyz")})
            .err;
    for (const char* format : {".png", ".svg", ".pdf", ".json"}) QVERIFY2(err.contains(format), format);
}

void TestCommandLine::extractPrintsOneLineADocument() {
    const auto result = run({QStringLiteral("extract"), QStringLiteral("bridge.txt"), QStringLiteral("ferry.txt")});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.out.count('\n'), 2);
    for (const auto& line : linesOf(result.out)) {
        QVERIFY(line[QStringLiteral("id")].isString());
        const auto published = line[QStringLiteral("published")].toObject();
        QVERIFY(published.contains(QStringLiteral("value")) && published.contains(QStringLiteral("basis")));
        QVERIFY(published[QStringLiteral("why")].isArray());
        QVERIFY(line[QStringLiteral("timexes")].isArray());
    }
}

void TestCommandLine::extractOffsetsAreBytesOfTheText() {
    for (const auto& value :
         linesOf(run({QStringLiteral("extract"), QStringLiteral("bridge.txt")}).out)[0][QStringLiteral("timexes")]
             .toArray()) {
        const auto timex = value.toObject();
        const int begin = timex[QStringLiteral("begin")].toInt();
        const int end = timex[QStringLiteral("end")].toInt();
        QVERIFY(begin < end);
        QCOMPARE(bridge.mid(begin, end - begin), timex[QStringLiteral("text")].toString().toUtf8());
        for (const auto& key : {QStringLiteral("type"), QStringLiteral("value"), QStringLiteral("mod"),
                                QStringLiteral("from"), QStringLiteral("to")})
            QVERIFY2(timex.contains(key), qPrintable(key));
        QVERIFY(!timex[QStringLiteral("why")].toArray().isEmpty());
    }
}

void TestCommandLine::extractReadsArticlesFromStandardInput() {
    const auto result =
        run({QStringLiteral("extract"), QStringLiteral("--as"), QStringLiteral("ndjson"), QStringLiteral("-")},
            "\xEF\xBB\xBF{\"id\":\"one\",\"date\":\"2019-05-10\",\"text\":\"Shut on Wednesday.\"}\r\n\n"
            "\xEF\xBB\xBF{\"id\":2,\"date\":null,\"text\":\"Nothing.\"}\n{\"text\":\"No line end.\"}");
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.err, QByteArray());
    const auto lines = linesOf(result.out);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0][QStringLiteral("id")].toString(), QStringLiteral("one"));
    QCOMPARE(lines[1][QStringLiteral("id")].toString(), QStringLiteral("2"));
    QVERIFY(!lines[2][QStringLiteral("id")].toString().isEmpty());
}

void TestCommandLine::badLineIsReportedWithItsNumberAndSkipped() {
    const auto result =
        run({QStringLiteral("extract"), QStringLiteral("-")},
            "{\"id\":\"a\",\"text\":\"First.\"}\nnot json\n{\"id\":\"b\"}\n\n{\"id\":\"c\",\"text\":\"\\ud800\"}\n"
            "{\"id\":\"d\",\"text\":\"\xff\"}\n{\"id\":\"e\",\"text\":\"Last.\"}\n");
    QCOMPARE(result.exitCode, 0);
    const auto lines = linesOf(result.out);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[1][QStringLiteral("id")].toString(), QStringLiteral("e"));
    const auto problems = problemLines(result.err);
    QCOMPARE(problems.size(), 4);
    const QStringList starts{QStringLiteral("dateline: -:2: "), QStringLiteral("dateline: -:3: "),
                             QStringLiteral("dateline: -:5: "), QStringLiteral("dateline: -:6: ")};
    for (int i = 0; i < 4; ++i) QVERIFY2(problems[i].startsWith(starts[i]), qPrintable(problems[i]));
}

void TestCommandLine::articleIsAnsweredBeforeTheNextIsSent() {
    QProcess process;
    process.start(QStringLiteral(DATELINE_PROGRAM), {QStringLiteral("extract"), QStringLiteral("-")});
    for (const char* id : {"a", "b"}) {
        process.write(QByteArray("{\"id\":\"") + id + "\",\"text\":\"Shut on Wednesday.\"}\n");
        QVERIFY(process.waitForReadyRead(30'000));
        QVERIFY(process.readAllStandardOutput().startsWith(QByteArray("{\"id\":\"") + id));
    }
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 0);
}

void TestCommandLine::outputIsTheSameWithAnyNumberOfThreads_data() {
    QTest::addColumn<QString>("threads");
    for (const auto& threads : {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("8")})
        QTest::newRow(qPrintable(threads)) << threads;
}

void TestCommandLine::outputIsTheSameWithAnyNumberOfThreads() {
    QFETCH(QString, threads);
    QByteArray articles;
    for (int i = 0; i < 3000; ++i)
        articles += i % 100 == 99 ? QByteArray("no article\n")
                                  : "{\"id\":\"" + QByteArray::number(i) + "\",\"date\":\"2019-05-10\",\"text\":\"" +
                                        QByteArray("Shut on Wednesday. ").repeated(i % 7) + "\"}\n";
    write(QStringLiteral("many.ndjson"), articles);
    const QStringList inputs{QStringLiteral("bridge.txt"), QStringLiteral("many.ndjson"), QStringLiteral("ferry.txt")};
    const auto plain = run(QStringList{QStringLiteral("extract")} + inputs);
    const auto result = run(QStringList{QStringLiteral("extract"), QStringLiteral("--threads"), threads} + inputs);
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out, plain.out);
    QCOMPARE(result.err, plain.err);
    QVERIFY(problemLines(result.err)[0].startsWith(QStringLiteral("dateline: many.ndjson:1: ")));
}

void TestCommandLine::aLongTextIsExtractedToItsEnd() {
    const QByteArray sentence = "The harbour bridge was shut on 8 May 2019. ";
    const int sentences = 20'000;
    write(QStringLiteral("long.txt"), sentence.repeated(sentences));
    const auto result = run({QStringLiteral("extract"), QStringLiteral("long.txt")});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out.count('\n'), 1);
    const auto timexes = linesOf(result.out)[0][QStringLiteral("timexes")].toArray();
    QCOMPARE(timexes.size(), sentences);
    const auto last = timexes.last().toObject();
    QCOMPARE(last[QStringLiteral("begin")].toInt(), static_cast<int>(sentence.size()) * (sentences - 1) + 31);
}

void TestCommandLine::nothingUsableOnStandardInputIsExitCodeOne_data() {
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("empty lines") << QByteArray("\n\n");
    QTest::newRow("only bad lines") << QByteArray("one\ntwo\n");
    QTest::newRow("binary") << QByteArray(5000, '\0');
}

void TestCommandLine::nothingUsableOnStandardInputIsExitCodeOne() {
    QFETCH(QByteArray, input);
    const auto result = run({QStringLiteral("extract"), QStringLiteral("-")}, input);
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.out, QByteArray());
    QVERIFY(result.err.contains("nothing could be read"));
}

void TestCommandLine::givenDateFillsInOnlyWhereThereIsNone() {
    const QByteArray articles =
        "{\"id\":\"own\",\"date\":\"2019-05-10\",\"text\":\"Shut.\"}\n{\"id\":\"none\",\"text\":\"Shut.\"}\n";
    const QStringList arguments{QStringLiteral("extract"), QStringLiteral("-")};
    const auto with =
        linesOf(run(arguments + QStringList{QStringLiteral("--dct"), QStringLiteral("2001-02-03")}, articles).out);
    const auto without = linesOf(run(arguments, articles).out);
    const auto dated = linesOf(run(arguments, "{\"id\":\"none\",\"date\":\"2001-02-03\",\"text\":\"Shut.\"}\n").out);
    QCOMPARE(with.size(), 2);
    QCOMPARE(with[0], without[0]);
    QCOMPARE(with[1], dated[0]);
}

void TestCommandLine::givenDateMayBeWhateverAnArticlesOwnMay_data() {
    QTest::addColumn<QByteArray>("date");
    for (const char* date : {"2001-02-03", "2001-02-03T09:40Z", "2001-02-03 09:40", "2001-02", "2001"})
        QTest::newRow(date) << QByteArray(date);
}

void TestCommandLine::givenDateMayBeWhateverAnArticlesOwnMay() {
    QFETCH(QByteArray, date);
    const auto given =
        run({QStringLiteral("extract"), QStringLiteral("--dct"), QString::fromLatin1(date), QStringLiteral("-")},
            "{\"id\":\"a\",\"text\":\"Shut today.\"}\n");
    const auto own = run({QStringLiteral("extract"), QStringLiteral("-")},
                         "{\"id\":\"a\",\"date\":\"" + date + "\",\"text\":\"Shut today.\"}\n");
    QCOMPARE(given.exitCode, 0);
    QCOMPARE(given.err, QByteArray());
    QCOMPARE(given.out, own.out);
}

/// Articles are sent one by one until the line has been drawn, which it is after the first moments.
void TestCommandLine::onATerminalProgressIsShownAndWiped() {
    const Terminal terminal;
    QVERIFY(terminal.isOpen());
    QProcess process;
    process.setChildProcessModifier([&] { ::dup2(terminal.inner(), STDERR_FILENO); });
    process.start(QStringLiteral(DATELINE_PROGRAM), {QStringLiteral("extract"), QStringLiteral("-")});
    QByteArray seen;
    const QDeadlineTimer deadline(30'000);
    while (!seen.contains("finding dates in ") && !deadline.hasExpired()) {
        process.write("{\"text\":\"Shut on Wednesday.\"}\n");
        QVERIFY(process.waitForReadyRead(30'000));
        process.readAllStandardOutput();
        seen += terminal.readShown();
    }
    QVERIFY2(seen.contains("\rfinding dates in "), seen.constData());
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 0);
    seen += terminal.readShown();
    QVERIFY2(seen.endsWith("\r\033[K"), seen.constData());
    QVERIFY(!seen.contains('\n'));
}

void TestCommandLine::extractWritesTimeMl() {
    const auto result = run(
        {QStringLiteral("extract"), QStringLiteral("--as"), QStringLiteral("timeml"), QStringLiteral("bridge.txt")});
    QCOMPARE(result.exitCode, 0);
    QXmlStreamReader reader(result.out);
    QStringList elements;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement) elements.append(reader.name().toString());
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(elements.first(), QStringLiteral("TimeML"));
    QVERIFY(elements.contains(QStringLiteral("DCT")) && elements.contains(QStringLiteral("TEXT")));
}

void TestCommandLine::outputThatCannotBeWrittenIsAnError() {
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(QStringLiteral(DATELINE_PROGRAM), {QStringLiteral("extract"), path(QStringLiteral("bridge.txt"))});
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 1);
    QCOMPARE(process.readAllStandardError(),
             QByteArray("dateline: standard output: cannot be written: no space left on the device\n"));
}

void TestCommandLine::readerThatGoesAwayIsNoReasonToComplain() {
    QByteArray articles;
    for (int i = 0; i < 5000; ++i)
        articles += "{\"id\":\"" + QByteArray::number(i) + "\",\"text\":\"Shut on Wednesday.\"}\n";
    write(QStringLiteral("many.ndjson"), articles);
    QProcess process;
    const QString command = QStringLiteral("\"$0\" extract \"$1\" | head -n 1");
    process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command, QStringLiteral(DATELINE_PROGRAM),
                                              path(QStringLiteral("many.ndjson"))});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardOutput().count('\n'), 1);
    QCOMPARE(process.readAllStandardError(), QByteArray());
}

void TestCommandLine::exportedGraphHasTheShapeOfTheContract() {
    const auto result = run({QStringLiteral("export"), QStringLiteral("bridge.txt"), QStringLiteral("ferry.txt"),
                             QStringLiteral("repair.txt"), QStringLiteral("-o"), QStringLiteral("x.json")});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out, QByteArray());
    QCOMPARE(result.err, QByteArray());
    const auto graph = QJsonDocument::fromJson(contentOf(QStringLiteral("x.json"))).object();
    QCOMPARE(graph[QStringLiteral("format")].toString(), QStringLiteral("dateline"));
    QCOMPARE(graph[QStringLiteral("version")].toInt(), 1);
    const auto documents = graph[QStringLiteral("documents")].toArray();
    QCOMPARE(documents.size(), 3);
    QSet<QString> ids;
    for (const auto& document : documents) ids.insert(document.toObject()[QStringLiteral("id")].toString());
    QCOMPARE(ids.size(), 3);
    for (const auto& event : graph[QStringLiteral("events")].toArray())
        for (const auto& passage : event.toObject()[QStringLiteral("passages")].toArray()) {
            QVERIFY(ids.contains(passage.toObject()[QStringLiteral("document")].toString()));
            QVERIFY(!passage.toObject()[QStringLiteral("why")].toArray().isEmpty());
        }
    QVERIFY(graph[QStringLiteral("relations")].isArray());
}

void TestCommandLine::exportDoesNotDependOnTheOrderOfTheInputs() {
    QStringList inputs{QStringLiteral("bridge.txt"), QStringLiteral("ferry.txt"), QStringLiteral("repair.txt")};
    QByteArray first;
    do {
        QCOMPARE(run(QStringList{QStringLiteral("export")} + inputs +
                     QStringList{QStringLiteral("-o"), QStringLiteral("x.json")})
                     .exitCode,
                 0);
        const auto bytes = contentOf(QStringLiteral("x.json"));
        QVERIFY(!bytes.isEmpty());
        if (first.isEmpty()) first = bytes;
        QCOMPARE(bytes, first);
    } while (std::next_permutation(inputs.begin(), inputs.end()));
}

void TestCommandLine::exportDoesNotDependOnLanguageOrTimeZone() {
    QByteArray first;
    for (const char* place : {"C UTC", "tr_TR.UTF-8 Pacific/Chatham", "de_DE.UTF-8 America/St_Johns"}) {
        const auto parts = QString::fromLatin1(place).split(QLatin1Char(' '));
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto& name : {QStringLiteral("LC_ALL"), QStringLiteral("LANG"), QStringLiteral("LANGUAGE")})
            environment.insert(name, parts[0]);
        environment.insert(QStringLiteral("TZ"), parts[1]);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder->path());
        process.start(QStringLiteral(DATELINE_PROGRAM), {QStringLiteral("export"), QStringLiteral("bridge.txt"),
                                                         QStringLiteral("-o"), QStringLiteral("x.json")});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
        const auto bytes = contentOf(QStringLiteral("x.json"));
        if (first.isEmpty()) first = bytes;
        QCOMPARE(bytes, first);
    }
    QVERIFY(!first.isEmpty());
}

void TestCommandLine::exportOfAProjectEqualsExportOfItsArticles() {
    const QStringList inputs{QStringLiteral("bridge.txt"), QStringLiteral("ferry.txt"), QStringLiteral("repair.txt")};
    const QString project = QStringLiteral("x.dateline");
    QCOMPARE(run(QStringList{QStringLiteral("build")} + inputs + QStringList{QStringLiteral("-o"), project}).exitCode,
             0);
    QCOMPARE(run({QStringLiteral("export"), project, QStringLiteral("-o"), QStringLiteral("a.json")}).exitCode, 0);
    QCOMPARE(run(QStringList{QStringLiteral("export")} + inputs +
                 QStringList{QStringLiteral("-o"), QStringLiteral("b.json")})
                 .exitCode,
             0);
    QVERIFY(!contentOf(QStringLiteral("a.json")).isEmpty());
    QCOMPARE(contentOf(QStringLiteral("a.json")), contentOf(QStringLiteral("b.json")));
}

void TestCommandLine::projectAndFilesCanBeExportedTogether() {
    const QString project = QStringLiteral("x.dateline");
    QCOMPARE(run({QStringLiteral("build"), QStringLiteral("bridge.txt"), QStringLiteral("-o"), project}).exitCode, 0);
    QCOMPARE(run({QStringLiteral("export"), project, QStringLiteral("ferry.txt"), QStringLiteral("-o"),
                  QStringLiteral("a.json")})
                 .exitCode,
             0);
    QCOMPARE(run({QStringLiteral("export"), QStringLiteral("bridge.txt"), QStringLiteral("ferry.txt"),
                  QStringLiteral("-o"), QStringLiteral("b.json")})
                 .exitCode,
             0);
    QCOMPARE(contentOf(QStringLiteral("a.json")), contentOf(QStringLiteral("b.json")));
}

void TestCommandLine::extensionIsReadWithoutRegardToCase() {
    QCOMPARE(
        run({QStringLiteral("export"), QStringLiteral("bridge.txt"), QStringLiteral("-o"), QStringLiteral("X.JSON")})
            .exitCode,
        0);
    QVERIFY(contentOf(QStringLiteral("X.JSON")).startsWith("{\"format\":\"dateline\""));
}

void TestCommandLine::picturesAreWritten_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("magic");
    QTest::newRow("png") << "x.png" << QByteArray("\x89PNG\r\n");
    QTest::newRow("svg") << "x.svg" << QByteArray("<?xml");
    QTest::newRow("pdf") << "x.pdf" << QByteArray("%PDF-");
}

void TestCommandLine::picturesAreWritten() {
    QFETCH(QString, name);
    QFETCH(QByteArray, magic);
    const auto result = run({QStringLiteral("export"), QStringLiteral("."), QStringLiteral("-o"), name});
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QVERIFY(contentOf(name).startsWith(magic));
}

void TestCommandLine::buildWritesTheSameProjectTwice() {
    for (const auto& name : {QStringLiteral("a.dateline"), QStringLiteral("b.dateline")}) {
        const auto result = run({QStringLiteral("build"), QStringLiteral("bridge.txt"), QStringLiteral("ferry.txt"),
                                 QStringLiteral("-o"), name});
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.out + result.err, QByteArray());
    }
    QVERIFY(contentOf(QStringLiteral("a.dateline")).startsWith("SQLite format 3"));
    QCOMPARE(contentOf(QStringLiteral("a.dateline")), contentOf(QStringLiteral("b.dateline")));
}

void TestCommandLine::anArticleThatLeavesAProjectIsNamed() {
    const auto built = [this](const QStringList& inputs) {
        return run(QStringList{QStringLiteral("build")} + inputs +
                   QStringList{QStringLiteral("-o"), QStringLiteral("shrinking.dateline")});
    };
    QCOMPARE(built({QStringLiteral("bridge.txt"), QStringLiteral("ferry.txt")}).err, QByteArray());
    const auto again = built({QStringLiteral("bridge.txt")});
    QCOMPARE(again.exitCode, 0);
    QVERIFY2(again.err.contains("ferry.txt: is not among the inputs any more"), again.err.constData());
    QVERIFY(!again.err.contains("bridge.txt"));
}

void TestCommandLine::editsOfSeveralProjectsComeTogether() {
    const auto built = [this](const QStringList& inputs, const QString& to) {
        return run(QStringList{QStringLiteral("build")} + inputs + QStringList{QStringLiteral("-o"), to});
    };
    const auto a = QStringLiteral("a.dateline");
    const auto b = QStringLiteral("b.dateline");
    const auto edit = [this](const QString& name, std::vector<project::Edit> edits) {
        auto file = project::ProjectFile::open(path(name).toStdString(), project::Access::readWrite);
        for (auto& each : edits)
            QVERIFY((*file)->append(project::toRow({0, 1, name.toStdString(), std::move(each)})).has_value());
    };
    for (const auto& name : {a, b}) QCOMPARE(built({QStringLiteral("bridge.txt")}, name).exitCode, 0);
    const auto found = project::load(path(a).toStdString());
    const auto event = project::referenceTo(*found, EventId{0});
    edit(a, {project::Retitle{event, "Shut for good"}, project::Accept{{event}}});
    edit(b, {project::Retitle{event, "Shut a while"}, project::Accept{{event}}, project::Tag{{event}, "harbour"}});
    const auto c = QStringLiteral("c.dateline");
    const auto result = built({a, b, QStringLiteral("ferry.txt")}, c);
    QCOMPARE(result.exitCode, 0);
    const auto told = problemLines(result.err).filter(QStringLiteral("edit"));
    QCOMPARE(told.size(), 1);
    QVERIFY(told.front().startsWith(QStringLiteral("dateline: b.dateline: its edit 'retitle' of")));
    {
        const auto file = project::ProjectFile::open(path(c).toStdString(), project::Access::readOnly);
        const auto journal = project::journalFrom((*file)->edits().value()).journal;
        QCOMPARE(journal.held().size(), std::size_t{3});
        QCOMPARE(journal.entries().size(), std::size_t{5}); // what was set aside is there, taken back
    }
    QCOMPARE(run({QStringLiteral("export"), c, QStringLiteral("-o"), QStringLiteral("c.json")}).exitCode, 0);
    QVERIFY(contentOf(QStringLiteral("c.json")).contains("Shut for good"));
    const auto again = built({a, b, QStringLiteral("ferry.txt")}, c);
    QVERIFY(problemLines(again.err).filter(QStringLiteral("edit")).isEmpty());
}

void TestCommandLine::withoutADisplayTheWindowNamesTheWayOut() {
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(variable));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(DATELINE_PROGRAM), {path(QStringLiteral("bridge.txt"))});
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QCOMPARE(process.readAllStandardError(),
             QByteArray("dateline: no display; use `dateline export FILE -o timeline.png`\n"));
}

void TestCommandLine::wrongWindowOptionIsExitCodeTwo_data() {
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char* line) { QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' ')); };
    row("--screenshot x.png --size foo");
    row("--screenshot x.png --size 0x100");
    row("--screenshot x.png --theme foo");
    row("--screenshot x.png --size");
}

void TestCommandLine::wrongWindowOptionIsExitCodeTwo() {
    QFETCH(QStringList, arguments);
    const auto result = run(arguments);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(problemLines(result.err).size(), 1);
    QVERIFY2(result.err.startsWith("dateline: --"), result.err.constData());
    QVERIFY(!files().contains(QStringLiteral("x.png")));
}

void TestCommandLine::guessedEncodingIsNamed_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("extract") << QStringList{QStringLiteral("extract"), QStringLiteral("old.txt")};
    QTest::newRow("export") << QStringList{QStringLiteral("export"), QStringLiteral("old.txt"), QStringLiteral("-o"),
                                           QStringLiteral("x.json")};
}

void TestCommandLine::guessedEncodingIsNamed() {
    QFETCH(QStringList, arguments);
    write(QStringLiteral("old.txt"),
          "\x93The talks,\x94 she said, \x93weren\x92t easy.\x94 The caf\xE9 was shut on 8 May 2019.\n");
    const auto result = run(arguments);
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.err,
             QByteArray("dateline: old.txt: read as windows-1252; save it as UTF-8 if letters are wrong\n"));
}

void TestCommandLine::oneUnreadableFileAmongManyIsAWarning() {
    write(QStringLiteral("empty.txt"), {});
    write(QStringLiteral("picture.txt"), QByteArray::fromHex("89504e470d0a1a0a0000000d49484452").repeated(64));
    const QStringList inputs{QStringLiteral("empty.txt"), QStringLiteral("bridge.txt"), QStringLiteral("picture.txt"),
                             QStringLiteral("missing.txt")};
    for (const auto& command :
         {QStringList{QStringLiteral("extract")},
          QStringList{QStringLiteral("export"), QStringLiteral("-o"), QStringLiteral("x.json")},
          QStringList{QStringLiteral("build"), QStringLiteral("-o"), QStringLiteral("x.dateline")}}) {
        const auto result = run(command + inputs);
        QCOMPARE(result.exitCode, 0);
        const auto problems = problemLines(result.err);
        QCOMPARE(problems.size(), 3);
        for (const auto& name :
             {QStringLiteral("empty.txt"), QStringLiteral("picture.txt"), QStringLiteral("missing.txt")})
            QCOMPARE(problems.filter(QStringLiteral("dateline: ") + name + QStringLiteral(": ")).size(), 1);
    }
    QVERIFY(files().contains(QStringLiteral("x.json")) && files().contains(QStringLiteral("x.dateline")));
}

void TestCommandLine::nothingReadableIsExitCodeOneAndWritesNothing_data() {
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char* line) { QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' ')); };
    row("extract missing.txt");
    row("export missing.txt -o x.json");
    row("export missing.dateline -o x.png");
    row("build missing.txt missing2.txt -o x.dateline");
    row("build nothing -o x.dateline");
}

void TestCommandLine::nothingReadableIsExitCodeOneAndWritesNothing() {
    QFETCH(QStringList, arguments);
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("nothing")));
    const auto before = files();
    const auto result = run(arguments);
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.out, QByteArray());
    QVERIFY(result.err.startsWith("dateline: "));
    QCOMPARE(files(), before);
}

void TestCommandLine::damagedProjectIsExplained() {
    write(QStringLiteral("x.dateline"), QByteArray("not a database at all\n").repeated(50));
    const auto result =
        run({QStringLiteral("export"), QStringLiteral("x.dateline"), QStringLiteral("-o"), QStringLiteral("x.json")});
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.err, QByteArray("dateline: x.dateline: is not a Dateline project\n"));
}

void TestCommandLine::unwritableOutputIsExplainedAndLeavesNothing_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("output");
    for (const char* name : {"missing/x.json", "missing/x.png", "folder.json", "bridge.txt/x.svg"})
        QTest::addRow("export to %s", name) << QStringList{QStringLiteral("export")} << QString::fromLatin1(name);
    for (const char* name : {"missing/x.dateline", "folder.dateline"})
        QTest::addRow("build to %s", name) << QStringList{QStringLiteral("build")} << QString::fromLatin1(name);
}

void TestCommandLine::unwritableOutputIsExplainedAndLeavesNothing() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, output);
    for (const auto& folder : {QStringLiteral("folder.json"), QStringLiteral("folder.dateline")})
        QVERIFY(QDir(m_folder->path()).mkdir(folder));
    const auto before = files();
    const auto result = run(arguments + QStringList{QStringLiteral("bridge.txt"), QStringLiteral("-o"), output});
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(QString::fromUtf8(result.err).startsWith(QStringLiteral("dateline: %1: cannot be written: ").arg(output)),
             result.err.constData());
    QCOMPARE(files(), before);
}

void TestCommandLine::fileCalledLikeACommandCanBeNamed() {
    write(QStringLiteral("build"), bridge);
    QCOMPARE(linesOf(run({QStringLiteral("extract"), QStringLiteral("./build")}).out).size(), 1);
}

void TestCommandLine::inputCalledLikeACommandStaysAnInput() {
    write(QStringLiteral("export"), bridge);
    QCOMPARE(
        linesOf(run({QStringLiteral("extract"), QStringLiteral("export"), QStringLiteral("ferry.txt")}).out).size(), 2);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
