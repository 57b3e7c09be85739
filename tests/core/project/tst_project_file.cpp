// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_file.h"

#include "core/project/store.h"
#include "tests/support/full_project.h"

#include <QtTest>

#include <sqlite3.h>

#include <memory>

#include <sys/stat.h>
#include <unistd.h>

using namespace dateline;
using project::Access;
using project::Hindrance;
using project::ProjectFile;
using project::StoredEdit;

namespace {

void change(const std::string& path, const QString& sql) {
    sqlite3* database = nullptr;
    QCOMPARE(sqlite3_open(path.c_str(), &database), SQLITE_OK);
    const int code = sqlite3_exec(database, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    sqlite3_close(database);
    QCOMPARE(code, SQLITE_OK);
}

/// A file of an older format with what testing::fullProject() holds, as far as the format knew it.
std::string writeOlderFormat(const std::string& path, int version) {
    QFile script(QStringLiteral(DATELINE_SOURCE_DIR "/tests/core/project/format_4.sql"));
    if (!script.open(QIODevice::ReadOnly)) return {};
    change(path, QString::fromUtf8(script.readAll()));
    QString older = QStringLiteral("PRAGMA user_version = %1;").arg(version);
    if (version < 4) older += QStringLiteral("DROP TABLE thread_events; DROP TABLE threads;");
    if (version < 3) older += QStringLiteral("DROP TABLE statuses; DROP TABLE differences;");
    if (version < 2) older += QStringLiteral("DROP TABLE days;");
    change(path, older);
    return path;
}

project::Project knownTo(int version) {
    auto project = testing::fullProject();
    if (version < 4) project.graph.threads.clear();
    for (auto& event : project.graph.events) {
        if (version < 2) event.importanceParts.day = {};
        if (version >= 3) continue;
        event.differences.clear();
        for (auto& passage : event.passages) passage.status = graph::Status::happened;
    }
    return project;
}

const StoredEdit retitled{0, "2026-11-25T10:00:00Z", "Ana", "retitle", R"({"title":"The bridge reopens"})"};
const StoredEdit noted{0, "2026-11-25T10:01:00Z", "Ana", "note", R"({"note":"ask the port"})"};

} // namespace

class TestProjectFile : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] std::string pathOf(const char* name) const {
        return m_folder->filePath(QLatin1String(name)).toStdString();
    }
    [[nodiscard]] QStringList files() const {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    [[nodiscard]] std::string saved() const {
        auto path = pathOf("x.dateline");
        const auto result = project::save(testing::fullProject(), path);
        return result ? path : result.error().message();
    }
    [[nodiscard]] std::unique_ptr<ProjectFile> opened(const std::string& path,
                                                      Access access = Access::readWrite) const {
        auto file = ProjectFile::open(path, access);
        if (!file) qWarning("%s", file.error().message().c_str());
        return file ? std::move(*file) : nullptr;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void editsAreThereAfterReopening();
    void closedFileStandsAlone();
    void editsOutliveNewExtraction();
    void editsOutliveBuildingOverTheFile();
    void viewsAreThereAfterReopening();
    void secondToOpenReadsOnlyAndSeesEdits();
    void fileThatMayNotBeWrittenIsReadAndCopied();
    void fileThatWasReplacedIsNotWritten();
    void openFileIsNotReplaced();
    void copyHoldsEverything();
    void olderFormatIsMadeNewWithABackup_data();
    void olderFormatIsMadeNewWithABackup();
    void backupIsNeverOverwritten();
    void newerFormatIsLeftAlone();
    void schemaOfAnotherMakeIsRefused_data();
    void schemaOfAnotherMakeIsRefused();
};

void TestProjectFile::editsAreThereAfterReopening() {
    const auto path = saved();
    {
        const auto file = opened(path);
        QCOMPARE(file->append(retitled), 1);
        QCOMPARE(file->append(noted), 2);
    }
    const auto edits = opened(path)->edits();
    QVERIFY(edits);
    auto expected = std::vector{retitled, noted};
    expected[0].id = 1;
    expected[1].id = 2;
    QVERIFY(*edits == expected);
}

void TestProjectFile::closedFileStandsAlone() {
    const auto file = opened(saved());
    QVERIFY(file->append(retitled));
    QVERIFY(file->close());
    QCOMPARE(files(), QStringList{QStringLiteral("x.dateline")});
    QVERIFY(!file->append(noted));
}

void TestProjectFile::editsOutliveNewExtraction() {
    const auto file = opened(saved());
    QVERIFY(file->append(retitled));
    auto project = testing::fullProject();
    project.graph.events[0].title = "Another";
    QVERIFY(file->replaceExtraction(project));
    QVERIFY(file->load() == project);
    QCOMPARE(file->edits()->size(), std::size_t{1});
    QVERIFY(file->replaceExtraction({}));
    QVERIFY(file->load() == project::Project{});
}

void TestProjectFile::editsOutliveBuildingOverTheFile() {
    const auto path = saved();
    QVERIFY(opened(path)->append(retitled));
    QVERIFY(opened(path)->setView("timeline", "[1,2]"));
    QVERIFY(project::save({}, path));
    const auto file = opened(path);
    QVERIFY(file->load() == project::Project{});
    QCOMPARE(file->edits()->front().value, retitled.value);
    QCOMPARE(file->view("timeline")->value(), std::string("[1,2]"));
}

void TestProjectFile::viewsAreThereAfterReopening() {
    const auto path = saved();
    QVERIFY(!opened(path)->view("timeline")->has_value());
    QVERIFY(opened(path)->setView("timeline", "[1,2]"));
    QVERIFY(opened(path)->setView("timeline", "[3,4]"));
    QCOMPARE(opened(path)->view("timeline")->value(), std::string("[3,4]"));
}

void TestProjectFile::secondToOpenReadsOnlyAndSeesEdits() {
    const auto path = saved();
    const auto first = opened(path);
    QVERIFY(first->isWritable());
    const auto second = opened(path);
    QVERIFY(!second->isWritable());
    QCOMPARE(second->hindrance(), Hindrance::openElsewhere);
    QVERIFY(!second->append(retitled));
    QVERIFY(first->append(retitled));
    QCOMPARE(second->edits()->size(), std::size_t{1});
    QVERIFY(second->load() == testing::fullProject());
    QVERIFY(first->close());
    QVERIFY(second->close());
    QVERIFY(opened(path)->isWritable());
    QCOMPARE(files(), QStringList{QStringLiteral("x.dateline")});
}

void TestProjectFile::fileThatMayNotBeWrittenIsReadAndCopied() {
    if (::geteuid() == 0) QSKIP("the superuser may write everything");
    const auto path = saved();
    QVERIFY(opened(path)->append(retitled));
    QCOMPARE(::chmod(path.c_str(), 0400), 0);
    const auto file = opened(path);
    QCOMPARE(file->hindrance(), Hindrance::protectedFile);
    QVERIFY(!file->append(noted));
    QVERIFY(file->saveCopy(pathOf("copy.dateline")));
    QCOMPARE(opened(pathOf("copy.dateline"))->edits()->size(), std::size_t{1});
}

void TestProjectFile::fileThatWasReplacedIsNotWritten() {
    const auto path = saved();
    const auto file = opened(path);
    QVERIFY(QFile::rename(QString::fromStdString(path), QString::fromStdString(pathOf("moved.dateline"))));
    QVERIFY(!file->append(retitled));
    QCOMPARE(file->hindrance(), Hindrance::replaced);
    const auto copied = file->saveCopy(pathOf("copy.dateline"));
    QVERIFY2(copied, copied ? "" : copied.error().message().c_str());
    QVERIFY(opened(pathOf("copy.dateline"))->load() == testing::fullProject());
}

void TestProjectFile::openFileIsNotReplaced() {
    const auto path = saved();
    const auto file = opened(path);
    const auto built = project::save({}, path);
    QVERIFY(!built);
    QCOMPARE(built.error().kind, ErrorKind::unwritable);
    QVERIFY(!file->saveCopy(path));
    QVERIFY(file->append(retitled));
}

void TestProjectFile::copyHoldsEverything() {
    const auto file = opened(saved());
    QVERIFY(file->append(retitled));
    QVERIFY(file->setView("timeline", "[1,2]"));
    QVERIFY(file->saveCopy(pathOf("copy.dateline")));
    const auto copy = opened(pathOf("copy.dateline"));
    QVERIFY(copy->isWritable());
    QVERIFY(copy->kept() == *file->kept());
    QVERIFY(copy->load() == testing::fullProject());
}

void TestProjectFile::olderFormatIsMadeNewWithABackup_data() {
    QTest::addColumn<int>("version");
    for (int version = 1; version < 5; ++version) QTest::addRow("format %d", version) << version;
}

void TestProjectFile::olderFormatIsMadeNewWithABackup() {
    QFETCH(int, version);
    const auto path = writeOlderFormat(pathOf("x.dateline"), version);
    const auto before = project::load(path);
    QVERIFY2(before, before ? "" : before.error().message().c_str());
    QVERIFY(*before == knownTo(version));
    const auto backup = QStringLiteral("x.dateline.v%1-backup").arg(version);
    {
        const auto file = opened(path);
        QVERIFY(file);
        QVERIFY(file->isWritable());
        QVERIFY(file->load() == *before);
        QCOMPARE(file->append(retitled), 1);
        QVERIFY(file->replaceExtraction(testing::fullProject()));
    }
    QCOMPARE(files(), QStringList({QStringLiteral("x.dateline"), backup}));
    QVERIFY(project::load(path) == testing::fullProject());
    QVERIFY(project::load(m_folder->filePath(backup).toStdString()) == *before);
}

void TestProjectFile::backupIsNeverOverwritten() {
    const auto path = writeOlderFormat(pathOf("x.dateline"), 4);
    QFile backup(QString::fromStdString(path + ".v4-backup"));
    QVERIFY(backup.open(QIODevice::WriteOnly));
    backup.write("older");
    backup.close();
    QVERIFY(opened(path)->isWritable());
    QCOMPARE(backup.size(), 5);
}

void TestProjectFile::newerFormatIsLeftAlone() {
    const auto path = saved();
    change(path, QStringLiteral("PRAGMA user_version = 99; CREATE TABLE dreams(x)"));
    const auto file = ProjectFile::open(path, Access::readWrite);
    QVERIFY(!file);
    QCOMPARE(file.error().kind, ErrorKind::unsupported);
    QVERIFY(!project::save({}, path));
    QCOMPARE(files(), QStringList{QStringLiteral("x.dateline")});
}

void TestProjectFile::schemaOfAnotherMakeIsRefused_data() {
    QTest::addColumn<QString>("sql");
    const auto row = [](const char* name, const char* sql) { QTest::newRow(name) << QString::fromLatin1(sql); };
    row("a view", "CREATE VIEW secrets AS SELECT * FROM documents");
    row("a view in the place of a table", "DROP TABLE problems; CREATE VIEW problems AS SELECT 1 id, '' severity, '' "
                                          "kind, '' place, randomblob(1000000000) what");
    row("a trigger", "CREATE TRIGGER gone AFTER INSERT ON edits BEGIN DELETE FROM edits; END");
    row("an index", "CREATE INDEX slow ON edits(upper(value))");
    row("a table", "CREATE TABLE more(x)");
    row("a column that counts",
        "DROP TABLE facts; CREATE TABLE facts(name TEXT PRIMARY KEY, value TEXT AS (hex(name)))");
}

void TestProjectFile::schemaOfAnotherMakeIsRefused() {
    QFETCH(QString, sql);
    const auto path = saved();
    change(path, sql);
    for (const auto access : {Access::readOnly, Access::readWrite}) {
        const auto file = ProjectFile::open(path, access);
        QVERIFY(!file);
        QCOMPARE(file.error().kind, ErrorKind::malformed);
    }
}

QTEST_GUILESS_MAIN(TestProjectFile)
#include "tst_project_file.moc"
