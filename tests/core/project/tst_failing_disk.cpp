// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The disk fails at every single call of an operation in turn: afterwards the file is there in its old or its new state,
// and what was told to be kept is.

#include "core/project/project_file.h"
#include "core/project/store.h"
#include "tests/core/project/failing_disk.h"
#include "tests/support/full_project.h"

#include <QtTest>

#include <functional>
#include <memory>

using namespace dateline;
using project::Access;
using project::ProjectFile;
using testing::DiskFailure;
using testing::FailingDisk;

namespace {

project::Project another() {
    auto project = testing::fullProject();
    project.graph.events[0].title = "Another";
    return project;
}

QByteArray soundFile() {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("x.dateline")));
    if (!project::save(testing::fullProject(), file.fileName().toStdString())) qFatal("cannot be saved");
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

using Operation = std::function<bool(ProjectFile& file)>; ///< true: it said that it is done

bool appendEdit(ProjectFile& file) { return file.append({0, "2026-11-25T10:00:00Z", "Ana", "note", "2"}).has_value(); }
bool readAnew(ProjectFile& file) { return file.replaceExtraction(another()).has_value(); }
bool closeFile(ProjectFile& file) { return file.close().has_value(); }

} // namespace

Q_DECLARE_METATYPE(Operation)

class TestFailingDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fileIsOldOrNewWhereverTheDiskFails_data();
    void fileIsOldOrNewWhereverTheDiskFails();

private:
    static bool failsAt(int call, DiskFailure failure, const Operation& operation, bool makesNew);
};

void TestFailingDisk::fileIsOldOrNewWhereverTheDiskFails_data() {
    QTest::addColumn<int>("failure");
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<bool>("makesNew");
    const auto rows = [](const char* name, const Operation& operation, bool makesNew) {
        QTest::addRow("%s, disk full", name) << int(DiskFailure::full) << operation << makesNew;
        QTest::addRow("%s, writes cut short", name) << int(DiskFailure::shortWrite) << operation << makesNew;
        QTest::addRow("%s, syncs that fail", name) << int(DiskFailure::failingSync) << operation << makesNew;
    };
    rows("an edit", appendEdit, true);
    rows("a new reading", readAnew, true);
    rows("closing", closeFile, false);
}

/// False once the operation needs fewer calls than `call`.
bool TestFailingDisk::failsAt(int call, DiskFailure failure, const Operation& operation, bool makesNew) {
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("x.dateline")).toStdString();
    bool done = false;
    bool failed = false;
    {
        static const QByteArray sound = soundFile();
        QFile copy(QString::fromStdString(path));
        if (!copy.open(QIODevice::WriteOnly) || copy.write(sound) != sound.size()) qFatal("cannot be saved");
        copy.close();
        const FailingDisk disk;
        auto file = ProjectFile::open(path, Access::readWrite);
        if (!file || !(*file)->append({0, "2026-11-25T10:00:00Z", "Ana", "note", "1"})) qFatal("cannot be opened");
        FailingDisk::failAfter(call, failure);
        done = operation(**file);
        file = {}; // the program ends while the disk is as it is
        failed = FailingDisk::hasFailed();
    }
    const auto file = ProjectFile::open(path, Access::readWrite);
    if (!file) qFatal("%s", file.error().message().c_str());
    const auto project = (*file)->load();
    const auto edits = (*file)->edits();
    const auto damage = (*file)->damage();
    if (!project || !edits || !damage || *damage) qFatal("damaged");
    const bool newReading = *project == another();
    if (!newReading && *project != testing::fullProject()) qFatal("neither old nor new");
    if (edits->empty() || edits->front().value != "1") qFatal("an edit is lost");
    const bool isNew = newReading || edits->size() == 2;
    if (done && !isNew && makesNew) qFatal("not kept");
    return failed;
}

void TestFailingDisk::fileIsOldOrNewWhereverTheDiskFails() {
    QFETCH(int, failure);
    QFETCH(Operation, operation);
    QFETCH(bool, makesNew);
    int call = 0;
    while (failsAt(call, static_cast<DiskFailure>(failure), operation, makesNew)) ++call;
    QVERIFY(call > 0);
    QVERIFY(call < 2000);
}

QTEST_GUILESS_MAIN(TestFailingDisk)
#include "tst_failing_disk.moc"
