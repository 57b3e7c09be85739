// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/recovery.h"

#include "core/pipeline.h"
#include "core/project/project_file.h"
#include "core/project/store.h"
#include "tests/core/project/file_bytes.h"
#include "tests/support/full_project.h"

#include <QtTest>

#include <functional>
#include <memory>
#include <random>

using namespace dateline;
using project::Access;
using project::ProjectFile;
using project::RecoveryReport;
using test::bytesOf;
using test::write;

namespace {

constexpr int pageSize = 4096;

/// The articles alone: what reading finds in them is proved elsewhere.
Result<project::Project> listAgain(std::vector<ingest::Document> documents, const std::vector<project::StoredEdit>&) {
    project::Project project;
    for (auto& document : documents) project.documents.push_back({std::move(document), {}, std::nullopt});
    return project;
}

Result<project::Project> readAgain(std::vector<ingest::Document> documents, const std::vector<project::StoredEdit>&) {
    return buildProject(std::move(documents));
}

project::StoredEdit noteNumber(int number) {
    // One in ten is so long that it goes on on pages of its own.
    const std::string words = "note " + std::to_string(number) + std::string(number % 10 == 0 ? 9000 : 120, 'x');
    return {0, "2026-11-25T10:00:00.000Z", "Ana", "note", R"({"note":")" + words + "\"}"};
}

QByteArray withPageZeroed(QByteArray file, int page) {
    return file.replace(page * pageSize, pageSize, QByteArray(pageSize, '\0'));
}

} // namespace

class TestRecovery : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_sound; ///< forty articles, two hundred edits

    [[nodiscard]] std::string pathOf(const char* name) const {
        return m_folder->filePath(QLatin1String(name)).toStdString();
    }
    [[nodiscard]] QStringList files() const {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    /// Saves what can be saved of these bytes; the file of them must not change. The edits that came back.
    Result<std::vector<project::StoredEdit>> editsSavedOf(const QByteArray& bytes, RecoveryReport* told = nullptr) {
        const auto from = pathOf("x.dateline");
        const auto to = pathOf("y.dateline");
        QFile::remove(QString::fromStdString(to));
        write(from, bytes);
        const auto report = project::recover(from, to, listAgain);
        if (bytesOf(from) != bytes) return failure(ErrorKind::unwritable, from, "was changed");
        if (!report) return tl::unexpected(report.error());
        if (told != nullptr) *told = *report;
        const auto file = ProjectFile::open(to, Access::readOnly);
        if (!file) return tl::unexpected(file.error());
        if (const auto damage = (*file)->damage(); !damage || *damage)
            return failure(ErrorKind::malformed, to, "damaged");
        if (const auto loaded = (*file)->load(); !loaded || loaded->documents.size() != report->documents)
            return failure(ErrorKind::malformed, to, "does not hold what was told");
        return (*file)->edits();
    }

private Q_SLOTS:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void soundFileComesBackWhole();
    void everyPageMayGoLost();
    void everyTruncationIsSurvived();
    void randomBytesAreSurvived();
    void editsComeBackWithoutTheFirstPage();
    void whatStandsInTheLogComesBack();
    void nothingIsOverwritten();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void recoveredNamesAreFree();
};

void TestRecovery::initTestCase() {
    init();
    std::vector<ingest::Document> documents;
    for (int i = 0; i < 40; ++i) {
        ingest::Document document;
        document.key = "article " + std::to_string(i);
        document.path = document.key + ".txt";
        document.encoding = "UTF-8";
        document.givenDate = "2019-05-10";
        for (int line = 0; line < 20 + i; ++line)
            document.text += "On " + std::to_string(1 + i % 28) + " May 2019 the harbour bridge number " +
                             std::to_string(i) + " was closed for repairs, the port said on Friday.\n";
        documents.push_back(std::move(document));
    }
    const auto path = pathOf("sound.dateline");
    const auto built = buildProject(std::move(documents));
    QVERIFY(built);
    QVERIFY(project::save(*built, path));
    const auto file = ProjectFile::open(path, Access::readWrite);
    QVERIFY(file);
    QVERIFY((*file)->setView("timeline", "{}"));
    for (int i = 1; i <= 200; ++i) QVERIFY((*file)->append(noteNumber(i)));
    QVERIFY((*file)->close());
    m_sound = bytesOf(path);
    QVERIFY(m_sound.size() > 50 * pageSize);
}

void TestRecovery::soundFileComesBackWhole() {
    const auto path = pathOf("full.dateline");
    QVERIFY(project::save(testing::fullProject(), path));
    const auto report = project::recover(path, pathOf("copy.dateline"), readAgain);
    QVERIFY(report);
    QVERIFY(!report->readAgain);
    QVERIFY(!report->lostViews);
    QVERIFY(project::load(pathOf("copy.dateline")) == testing::fullProject());
    RecoveryReport told;
    QCOMPARE(editsSavedOf(m_sound, &told)->size(), std::size_t{200});
    QCOMPARE(told.lostEdits + told.lostDocuments, std::size_t{0});
}

/// A row stands on one page, and on those that go on with it: no page holds more than some thirty of these edits.
void TestRecovery::everyPageMayGoLost() {
    std::size_t pagesWithEdits = 0;
    for (int page = 0; page < m_sound.size() / pageSize; ++page) {
        RecoveryReport told;
        const auto edits = editsSavedOf(withPageZeroed(m_sound, page), &told);
        QVERIFY2(edits, edits ? "" : edits.error().message().c_str());
        QVERIFY(edits->size() >= 165);
        QVERIFY(told.documents + 6 >= 40);
        if (edits->size() < 200) ++pagesWithEdits;
        for (const auto& edit : *edits) {
            auto expected = noteNumber(static_cast<int>(edit.id));
            expected.id = edit.id;
            QVERIFY(edit == expected);
        }
    }
    QVERIFY(pagesWithEdits >= 15);
}

void TestRecovery::everyTruncationIsSurvived() {
    std::size_t before = 0;
    for (qsizetype size = 1; size < m_sound.size(); size += 10'007) {
        const auto edits = editsSavedOf(m_sound.left(size));
        if (!edits) QCOMPARE(edits.error().kind, ErrorKind::malformed);
        const std::size_t saved = edits ? edits->size() : 0;
        QVERIFY(saved >= before);
        before = saved;
    }
    QVERIFY(before > 150);
}

void TestRecovery::randomBytesAreSurvived() {
    std::mt19937 random(20191);
    const auto below = [&](qsizetype limit) { return static_cast<qsizetype>(random() % static_cast<unsigned>(limit)); };
    for (int round = 0; round < 60; ++round) {
        QByteArray bytes = m_sound;
        for (qsizetype hits = 1 + below(200); hits > 0; --hits)
            bytes[below(bytes.size())] = static_cast<char>(random());
        if (round % 3 == 0) bytes = withPageZeroed(bytes, 0);
        if (round % 5 == 0) bytes.truncate(below(bytes.size()) + 1);
        const auto edits = editsSavedOf(bytes);
        if (!edits) QCOMPARE(edits.error().kind, ErrorKind::malformed);
    }
}

void TestRecovery::editsComeBackWithoutTheFirstPage() {
    RecoveryReport told;
    const auto edits = editsSavedOf(withPageZeroed(m_sound, 0), &told);
    QVERIFY(edits);
    QCOMPARE(edits->size(), std::size_t{200});
    QCOMPARE(told.documents, std::size_t{40});
    QVERIFY(told.readAgain);
    QVERIFY(told.lostViews);
    const auto path = pathOf("again.dateline");
    QVERIFY(project::recover(pathOf("x.dateline"), path, readAgain));
    const auto loaded = project::load(path);
    QVERIFY(loaded && !loaded->graph.events.empty());
}

void TestRecovery::whatStandsInTheLogComesBack() {
    const auto path = pathOf("open.dateline");
    write(path, m_sound);
    const auto file = ProjectFile::open(path, Access::readWrite);
    QVERIFY((*file)->append(noteNumber(201)));
    for (const char* suffix : {"", "-wal"}) write(pathOf("left.dateline") + suffix, bytesOf(path + suffix));
    const auto log = bytesOf(pathOf("left.dateline-wal"));
    QVERIFY(!log.isEmpty());
    const auto report = project::recover(pathOf("left.dateline"), pathOf("y.dateline"), readAgain);
    QCOMPARE(report->edits, std::size_t{201});
    QCOMPARE(bytesOf(pathOf("left.dateline-wal")), log);
    QCOMPARE(bytesOf(pathOf("left.dateline")), bytesOf(path));
}

void TestRecovery::nothingIsOverwritten() {
    const auto from = pathOf("x.dateline");
    write(from, m_sound);
    write(pathOf("y.dateline"), "mine");
    QCOMPARE(project::recover(from, pathOf("y.dateline"), readAgain).error().kind, ErrorKind::unwritable);
    QCOMPARE(project::recover(from, from, readAgain).error().kind, ErrorKind::unwritable);
    QCOMPARE(bytesOf(pathOf("y.dateline")), QByteArray("mine"));
    QCOMPARE(bytesOf(from), m_sound);
    QCOMPARE(files(), (QStringList{QStringLiteral("x.dateline"), QStringLiteral("y.dateline")}));
}

void TestRecovery::otherFilesAreRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("no project at all");
    QTest::newRow("zeros") << QByteArray(10 * pageSize, '\0');
    QTest::newRow("pages of rows that are none") << QByteArray(10 * pageSize, '\x0d');
}

void TestRecovery::otherFilesAreRefused() {
    QFETCH(QByteArray, bytes);
    const auto edits = editsSavedOf(bytes);
    QVERIFY(!edits);
    QCOMPARE(edits.error().kind, ErrorKind::malformed);
    QCOMPARE(files(), QStringList{QStringLiteral("x.dateline")});
}

void TestRecovery::recoveredNamesAreFree() {
    QCOMPARE(project::recoveredPath(pathOf("a.dateline")), pathOf("a.recovered.dateline"));
    write(pathOf("a.recovered.dateline"), "x");
    QCOMPARE(project::recoveredPath(pathOf("a.dateline")), pathOf("a.recovered-2.dateline"));
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
