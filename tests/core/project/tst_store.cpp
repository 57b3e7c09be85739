// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/store.h"

#include "tests/core/project/file_bytes.h"
#include "tests/support/full_project.h"

#include <QtTest>

#include <sqlite3.h>

#include <memory>

using namespace dateline;
using test::bytesOf;
using test::write;

namespace {

void change(const std::string& path, const QString& sql) {
    sqlite3* database = nullptr;
    QCOMPARE(sqlite3_open(path.c_str(), &database), SQLITE_OK);
    const int code = sqlite3_exec(database, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    sqlite3_close(database);
    QCOMPARE(code, SQLITE_OK);
}

} // namespace

class TestStore : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] std::string pathOf(const char* name) const {
        return m_folder->filePath(QLatin1String(name)).toStdString();
    }
    [[nodiscard]] std::string saved(const project::Project& project) const {
        auto path = pathOf("x.dateline");
        const auto result = project::save(project, path);
        return result ? path : result.error().message();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsSavedIsLoadedEqual();
    void emptyProjectIsLoadedEqual();
    void yearsBeforeChristAndZonesSurvive();
    void textOfAnyLengthAndCharacterSurvives();
    void savingAgainReplacesAndLeavesNothingBeside();
    void sameProjectGivesTheSameFile();
    void fileIsRecognisedByItsContent();
    void folderThatIsNotThereIsAnErrorWithItsName();
    void cancelledSaveLeavesTheOldFile();
    void whatIsNotAProjectIsRefused_data();
    void whatIsNotAProjectIsRefused();
    void newerFormatIsRefusedPolitely();
    void rowsThatMakeNoSenseAreRefused_data();
    void rowsThatMakeNoSenseAreRefused();
    void cutFileIsRefused();
    void flippedBytesNeverCrash();
};

void TestStore::whatIsSavedIsLoadedEqual() {
    const auto project = testing::fullProject();
    const auto loaded = project::load(saved(project));
    QVERIFY2(loaded, loaded ? "" : loaded.error().message().c_str());
    QVERIFY(*loaded == project);
}

void TestStore::emptyProjectIsLoadedEqual() {
    const auto loaded = project::load(saved({}));
    QVERIFY(loaded);
    QVERIFY(*loaded == project::Project{});
}

void TestStore::yearsBeforeChristAndZonesSurvive() {
    auto project = testing::fullProject();
    project.graph.events[0].when = testing::dayWhen(-43, 3, 15);
    auto& published = project.documents[0].reading.published.when;
    published->clock = time::ClockTime{0, -210};
    project.documents[1].reading.published.when = published;
    project.documents[1].reading.published.when->clock = time::ClockTime{1439, std::nullopt};
    QVERIFY(project::load(saved(project)) == project);
}

void TestStore::textOfAnyLengthAndCharacterSurvives() {
    auto project = testing::fullProject();
    project.documents[1].document.text = std::string("nul \0 inside\r\n\xEF\xBB\xBF", 17) + std::string(3'000'000, 'x');
    project.documents[1].document.title.clear();
    QVERIFY(project::load(saved(project)) == project);
}

void TestStore::savingAgainReplacesAndLeavesNothingBeside() {
    QVERIFY(project::load(saved(testing::fullProject())));
    const auto loaded = project::load(saved({}));
    QVERIFY(loaded && loaded->documents.empty());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("x.dateline")});
}

void TestStore::sameProjectGivesTheSameFile() {
    const auto first = bytesOf(saved(testing::fullProject()));
    QCOMPARE(bytesOf(saved(testing::fullProject())), first);
}

void TestStore::fileIsRecognisedByItsContent() {
    const auto path = saved(testing::fullProject());
    QVERIFY(project::isProjectFile(path));
    const auto renamed = pathOf("renamed.bin");
    QVERIFY(QFile::rename(QString::fromStdString(path), QString::fromStdString(renamed)));
    QVERIFY(project::isProjectFile(renamed));
    const auto text = pathOf("article.txt");
    write(text, "SQLite is a library.");
    QVERIFY(!project::isProjectFile(text));
    QVERIFY(!project::isProjectFile(m_folder->path().toStdString()));
    QVERIFY(!project::isProjectFile(pathOf("nothing.txt")));
}

void TestStore::folderThatIsNotThereIsAnErrorWithItsName() {
    const auto path = pathOf("missing/x.dateline");
    const auto result = project::save(testing::fullProject(), path);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::unwritable);
    QCOMPARE(result.error().where, path);
}

void TestStore::cancelledSaveLeavesTheOldFile() {
    const auto path = saved(testing::fullProject());
    const auto before = bytesOf(path);
    std::stop_source stop;
    stop.request_stop();
    const auto result = project::save({}, path, JobControl({}, stop.get_token()));
    QVERIFY(!result && result.error().kind == ErrorKind::cancelled);
    QCOMPARE(bytesOf(path), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestStore::whatIsNotAProjectIsRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    QTest::newRow("empty") << QByteArray() << int(ErrorKind::empty);
    QTest::newRow("text") << QByteArray("an article\n").repeated(200) << int(ErrorKind::malformed);
    QTest::newRow("only the head of a database") << QByteArray("SQLite format 3\0", 16) << int(ErrorKind::malformed);
    QTest::newRow("head and rubbish") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\x5a')
                                      << int(ErrorKind::malformed);
}

void TestStore::whatIsNotAProjectIsRefused() {
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    const auto path = pathOf("x.dateline");
    write(path, bytes);
    const auto loaded = project::load(path);
    QVERIFY(!loaded);
    QCOMPARE(int(loaded.error().kind), kind);
    QCOMPARE(loaded.error().where, path);
    QVERIFY(!loaded.error().what.empty());
}

void TestStore::newerFormatIsRefusedPolitely() {
    const auto path = saved(testing::fullProject());
    change(path, QStringLiteral("PRAGMA user_version = 99; DROP TABLE problems"));
    const auto loaded = project::load(path);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, ErrorKind::unsupported);
    QVERIFY(loaded.error().what.find("newer") != std::string::npos);
}

void TestStore::rowsThatMakeNoSenseAreRefused_data() {
    QTest::addColumn<QString>("sql");
    const auto row = [](const char* name, const char* sql) { QTest::newRow(name) << QString::fromLatin1(sql); };
    row("another program's database", "PRAGMA application_id = 7");
    row("no version", "PRAGMA user_version = 0");
    row("an event of a thread that is not there", "UPDATE thread_events SET event = 2 WHERE position = 1");
    row("table missing", "DROP TABLE evidence");
    row("column missing", "ALTER TABLE problems DROP COLUMN what");
    row("document missing", "DELETE FROM documents WHERE id = 0");
    row("reading missing", "DELETE FROM readings WHERE document = 1");
    row("reading of no document", "UPDATE readings SET document = 9 WHERE document = 1");
    row("copy of no document", "UPDATE documents SET near_duplicate_of = 2 WHERE id = 1");
    row("unknown basis", "UPDATE readings SET basis = 'dreamt' WHERE document = 0");
    row("unknown granularity", "UPDATE events SET granularity = 'fortnight'");
    row("event without a date", "UPDATE events SET first_day = NULL");
    row("interval the wrong way round", "UPDATE events SET last_day = first_day - 1");
    row("day out of every calendar", "UPDATE events SET last_day = 9000000000000");
    row("minute out of the day", "UPDATE readings SET minute = 1440 WHERE document = 0");
    row("explanation that ends in the middle", "UPDATE timexes SET why = X'0001'");
    row("explanation by a rule that is not there", "UPDATE timexes SET why = X'7f0000000000'");
    row("explanation that shares more steps than there are", "UPDATE passages SET why = X'09' WHERE position = 0");
    row("explanation longer than its bytes", "UPDATE timexes SET why = X'0000ffffff0f000000'");
    row("rules missing", "DELETE FROM rules");
    row("sentence past the text", "UPDATE readings SET sentences = X'00ff7f' WHERE document = 1");
    row("odd number of offsets", "UPDATE readings SET sentences = X'00' WHERE document = 1");
    row("expression past the text", "UPDATE timexes SET end = 4000");
    row("passage that ends before it begins", "UPDATE passages SET begin = 30, end = 20");
    row("passage of no document", "UPDATE passages SET document = -1");
    row("passage of no event", "UPDATE passages SET event = 5 WHERE event = 1");
    row("passage with no such expression", "UPDATE passages SET timex = 2 WHERE timex = 1");
    row("dispute of no document", "UPDATE disputes SET documents = '[7]'");
    row("relation to no event", "UPDATE relations SET target = 2");
    row("evidence from no document", "UPDATE evidence SET document = 3");
    row("unknown problem", "UPDATE problems SET kind = 'ennui'");
}

void TestStore::rowsThatMakeNoSenseAreRefused() {
    QFETCH(QString, sql);
    const auto path = saved(testing::fullProject());
    change(path, sql);
    const auto loaded = project::load(path);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, ErrorKind::malformed);
    QCOMPARE(loaded.error().where, path);
}

void TestStore::cutFileIsRefused() {
    const auto path = saved(testing::fullProject());
    const auto whole = bytesOf(path);
    write(path, whole.left(whole.size() / 2));
    QVERIFY(!project::load(path));
}

void TestStore::flippedBytesNeverCrash() {
    const auto path = saved(testing::fullProject());
    const auto whole = bytesOf(path);
    int refused = 0;
    for (qsizetype at = 0; at < whole.size(); at += 211) {
        auto damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
        write(path, damaged);
        const auto loaded = project::load(path);
        if (!loaded) {
            ++refused;
            QVERIFY(!loaded.error().what.empty());
        }
    }
    QVERIFY(refused > 0);
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
