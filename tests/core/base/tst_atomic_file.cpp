// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"

#include <QtTest>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace dateline;

namespace {

std::string read(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string("(not there)");
}

/// Every write beyond so many bytes fails while this lives: what a full disk does to a program.
class WriteLimit {
public:
    explicit WriteLimit(rlim_t bytes) {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~WriteLimit() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

/// Permissions do not bind root, who runs the tests in a container.
Result<void> writeAsOrdinaryUser(const std::string& path, std::string_view bytes) {
    constexpr uid_t nobody = 65534;
    const bool root = ::geteuid() == 0 && ::seteuid(nobody) == 0;
    auto written = writeFileAtomically(path, bytes);
    if (root && ::seteuid(0) != 0) std::abort();
    return written;
}

} // namespace

class TestAtomicFile : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] std::string pathOf(const char* name) const {
        return m_folder->filePath(QString::fromUtf8(name)).toStdString();
    }

    [[nodiscard]] QStringList entries() const {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(::chmod(m_folder->path().toUtf8().constData(), 0777), 0);
    }

    void writesANewFileWhole() {
        const std::string content("first line\nsecond\0line", 22);
        QVERIFY(writeFileAtomically(pathOf("out.txt"), content));
        QCOMPARE(read(pathOf("out.txt")), content);
        QCOMPARE(entries(), QStringList{QStringLiteral("out.txt")});
    }

    void replacesAndKeepsPermissions() {
        const auto path = pathOf("out.txt");
        QVERIFY(writeFileAtomically(path, "old, and longer than the new"));
        QCOMPARE(::chmod(path.c_str(), 0640), 0);
        QVERIFY(writeFileAtomically(path, "new"));
        QCOMPARE(read(path), std::string("new"));
        struct stat status {};
        QCOMPARE(::stat(path.c_str(), &status), 0);
        QCOMPARE(static_cast<int>(status.st_mode & 0777u), 0640);
    }

    void writesThroughASymbolicLink() {
        QVERIFY(writeFileAtomically(pathOf("real.txt"), "old"));
        std::filesystem::create_symlink("real.txt", pathOf("link.txt"));
        QVERIFY(writeFileAtomically(pathOf("link.txt"), "new"));
        QCOMPARE(read(pathOf("real.txt")), std::string("new"));
        QVERIFY(std::filesystem::is_symlink(pathOf("link.txt")));
    }

    void keepsTheOldFileWhenWritingStopsHalfway() {
        QVERIFY(writeFileAtomically(pathOf("out.txt"), "old"));
        Result<void> written;
        {
            const WriteLimit limit(1000);
            written = writeFileAtomically(pathOf("out.txt"), std::string(5000, 'x'));
        }
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::unwritable);
        QCOMPARE(read(pathOf("out.txt")), std::string("old"));
        QCOMPARE(entries(), QStringList{QStringLiteral("out.txt")});
    }

    void leavesNothingWhenTheContentCannotBeMade() {
        const Error broken{ErrorKind::malformed, "scene", "nothing to draw"};
        const auto written =
            replaceFileAtomically(pathOf("out.png"), [&](const std::string& temporary) -> Result<void> {
                QFile file(QString::fromStdString(temporary));
                if (file.open(QIODevice::WriteOnly)) file.write("half a picture");
                return tl::unexpected(broken);
            });
        QVERIFY(!written);
        QCOMPARE(written.error(), broken);
        QVERIFY(entries().isEmpty());
    }

    void handsAFileInTheSameFolderWithTheSameExtension() {
        const auto written =
            replaceFileAtomically(pathOf("out.svg"), [&](const std::string& temporary) -> Result<void> {
                const std::filesystem::path path(temporary);
                if (path.extension() != ".svg" || path.parent_path() != m_folder->path().toStdString())
                    return failure(ErrorKind::unwritable, temporary, "unexpected");
                return writeFileAtomically(temporary, "<svg/>");
            });
        QVERIFY2(written, written ? "" : written.error().message().c_str());
        QCOMPARE(read(pathOf("out.svg")), std::string("<svg/>"));
        QCOMPARE(entries(), QStringList{QStringLiteral("out.svg")});
    }

    void writesDirectlyIntoADevice() { QVERIFY(writeFileAtomically("/dev/null", "gone")); }

    void namesPathAndReason_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("reason");
        QTest::newRow("missing folder") << QStringLiteral("nowhere/out.json") << QStringLiteral("there is no folder");
        QTest::newRow("a folder") << QStringLiteral("folder") << QStringLiteral("it is a folder");
        QTest::newRow("below a file") << QStringLiteral("file/out.json") << QStringLiteral("not a folder");
        QTest::newRow("full device") << QStringLiteral("/dev/full") << QStringLiteral("no space left");
        QTest::newRow("a file system that takes none")
            << QStringLiteral("/proc/self/out.json") << QStringLiteral("cannot be written: ");
        QTest::newRow("no name") << QString() << QStringLiteral("no file name");
        QTest::newRow("name too long") << QString(300, u'x') << QStringLiteral("name is too long");
    }

    void namesPathAndReason() {
        QFETCH(QString, path);
        QFETCH(QString, reason);
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
        QVERIFY(writeFileAtomically(pathOf("file"), "a file"));
        const bool relative = !path.isEmpty() && !path.startsWith(u'/');
        const auto full = relative ? m_folder->filePath(path).toStdString() : path.toStdString();
        const auto written = writeFileAtomically(full, "text");
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::unwritable);
        QCOMPARE(written.error().where, full);
        QVERIFY2(QString::fromStdString(written.error().what).contains(reason), written.error().what.c_str());
        QCOMPARE(entries(), (QStringList{QStringLiteral("file"), QStringLiteral("folder")}));
    }

    void refusesAFileThatMayNotBeWritten() {
        const auto path = pathOf("out.txt");
        QVERIFY(writeFileAtomically(path, "old"));
        QCOMPARE(::chmod(path.c_str(), 0444), 0);
        const auto written = writeAsOrdinaryUser(path, "new");
        QVERIFY(!written);
        QVERIFY2(written.error().what.find("permission denied") != std::string::npos, written.error().what.c_str());
        QCOMPARE(read(path), std::string("old"));
    }

    void refusesAFolderThatMayNotBeWritten() {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("locked")));
        QCOMPARE(::chmod(pathOf("locked").c_str(), 0555), 0);
        const auto written = writeAsOrdinaryUser(pathOf("locked/out.txt"), "new");
        QCOMPARE(::chmod(pathOf("locked").c_str(), 0755), 0);
        QVERIFY(!written);
        QVERIFY2(written.error().what.find("permission denied") != std::string::npos, written.error().what.c_str());
        QVERIFY(QDir(QString::fromStdString(pathOf("locked"))).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestAtomicFile)
#include "tst_atomic_file.moc"
