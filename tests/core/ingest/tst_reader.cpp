// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/reader.h"

#include <QtTest>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include <sys/stat.h>
#include <unistd.h>

using namespace dateline;
using namespace dateline::ingest;
using namespace std::string_literals;

namespace {

QStringList pathsOf(const ReadResult& result) {
    QStringList paths;
    for (const auto& document : result.documents) paths << QString::fromStdString(document.path);
    return paths;
}

QStringList messagesOf(const ReadResult& result) {
    QStringList messages;
    for (const auto& problem : result.problems) messages << QString::fromStdString(problem.message());
    return messages;
}

QString textOf(const std::string& text) { return QString::fromStdString(text); }

} // namespace

class TestReader : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] std::string pathOf(const QString& name) const { return m_folder->filePath(name).toStdString(); }

    std::string write(const QString& name, const QByteArray& bytes) const {
        QDir(m_folder->path()).mkpath(QFileInfo(name).path());
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) std::abort();
        return pathOf(name);
    }

    [[nodiscard]] static ReadResult readAll(const std::vector<std::string>& inputs) {
        auto result = readInputs(inputs);
        return result ? std::move(*result) : ReadResult{{}, {result.error()}};
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void readsAPlainText() {
        const auto path =
            write(QStringLiteral("ferry.txt"), "Ferry service resumes\r\n\r\nThe ferry sails again on Monday.\r\n");
        const auto result = readAll({path});
        QVERIFY(result.problems.empty());
        QCOMPARE(result.documents.size(), std::size_t{1});
        const auto& document = result.documents.front();
        QCOMPARE(document.path, path);
        QCOMPARE(document.text, "Ferry service resumes\r\n\r\nThe ferry sails again on Monday.\r\n"s);
        QCOMPARE(document.encoding, "UTF-8"s);
        QCOMPARE(document.title, "Ferry service resumes"s);
        QVERIFY(document.key.starts_with('d'));
        QVERIFY(!document.givenDate);
    }

    void keyDependsOnTheTextAlone() {
        const auto one = readBytes("a.txt", "The vote is on Sunday.");
        const auto marked = readBytes("b.text", "\xEF\xBB\xBFThe vote is on Sunday.");
        const auto other = readBytes("a.txt", "The vote is on Monday.");
        QCOMPARE(one.documents.at(0).key, marked.documents.at(0).key);
        QVERIFY(one.documents.at(0).key != other.documents.at(0).key);
    }

    void takesByNameOrFirstBytes_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("taken");
        const QByteArray text = "The vote is on Sunday.\n";
        QTest::newRow("upper-case extension") << QStringLiteral("A.TXT") << text << true;
        QTest::newRow("no extension") << QStringLiteral("README") << text << true;
        QTest::newRow("unknown extension") << QStringLiteral("note.article") << text << true;
        QTest::newRow("letter cut at the end of the first bytes")
            << QStringLiteral("long") << QByteArray(4095, 'a') + "\xC3\xA9" << true;
        QTest::newRow("json that is NDJSON")
            << QStringLiteral("a.json") << QByteArray("{\"text\": \"The vote is on Sunday.\"}\n") << true;
        QTest::newRow("other json") << QStringLiteral("a.json") << QByteArray("{\"a\": 1}\n") << false;
        QTest::newRow("web page") << QStringLiteral("a.html") << QByteArray("<p>The vote is on Sunday.</p>") << false;
        QTest::newRow("pdf in disguise") << QStringLiteral("a.txt") << QByteArray("%PDF-1.7\nendobj\n") << false;
        QTest::newRow("picture") << QStringLiteral("a.png") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) << false;
    }

    void takesByNameOrFirstBytes() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(bool, taken);
        const auto result = readAll({write(name, bytes)});
        QCOMPARE(result.documents.size(), taken ? std::size_t{1} : std::size_t{0});
        QCOMPARE(result.problems.size(), taken ? std::size_t{0} : std::size_t{1});
    }

    void readsFoldersInNameOrderWithoutHiddenOnes() {
        write(QStringLiteral("b.txt"), "Second article.");
        write(QStringLiteral("a.txt"), "First article.");
        write(QStringLiteral("c/deep/d.md"), "Third article.");
        write(QStringLiteral(".hidden.txt"), "Hidden.");
        write(QStringLiteral(".git/e.txt"), "Hidden too.");
        const auto result = readAll({m_folder->path().toStdString()});
        QCOMPARE(messagesOf(result), QStringList());
        QStringList expected;
        for (const auto& name : {QStringLiteral("a.txt"), QStringLiteral("b.txt"), QStringLiteral("c/deep/d.md")})
            expected << m_folder->filePath(name);
        QCOMPARE(pathsOf(result), expected);
    }

    void readsAFileOnceHoweverOftenItIsNamed() {
        const auto path = write(QStringLiteral("a.txt"), "The vote is on Sunday.");
        std::filesystem::create_symlink("a.txt", pathOf(QStringLiteral("b.txt")));
        const auto folder = m_folder->path().toStdString();
        const auto result = readAll({path, folder + "/./a.txt", folder, folder, pathOf(QStringLiteral("b.txt"))});
        QCOMPARE(pathsOf(result), QStringList{textOf(path)});
        QCOMPARE(messagesOf(result), QStringList());
    }

    void leavesACircleOfLinks() {
        write(QStringLiteral("in/a.txt"), "The vote is on Sunday.");
        std::filesystem::create_directory_symlink("..", pathOf(QStringLiteral("in/up")));
        std::filesystem::create_symlink("self", pathOf(QStringLiteral("in/self")));
        const auto result = readAll({m_folder->path().toStdString()});
        QCOMPARE(result.documents.size(), std::size_t{1});
        QCOMPARE(messagesOf(result).size(), 1);
        QVERIFY(messagesOf(result).front().contains(QStringLiteral("in a circle")));
    }

    void badInputIsOneLineAndTheRestIsRead_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, ErrorKind kind) {
            QTest::newRow(name) << QString::fromLatin1(name) << static_cast<int>(kind);
        };
        row("empty.txt", ErrorKind::empty);
        row("blank.txt", ErrorKind::empty);
        row("binary.txt", ErrorKind::binary);
        row("binary", ErrorKind::binary);
        row("huge.txt", ErrorKind::tooLarge);
        row("missing.txt", ErrorKind::notFound);
        row("good.txt/below.txt", ErrorKind::notFound);
        row("dangling.txt", ErrorKind::unreadable);
        row("pipe.txt", ErrorKind::unreadable);
        row("folder", ErrorKind::empty);
        row("/proc/self/mem", ErrorKind::unreadable);
        row("/dev/zero", ErrorKind::unreadable);
        row("page.html", ErrorKind::unsupported);
        row("empty.ndjson", ErrorKind::empty);
        row("binary.ndjson", ErrorKind::binary);
        row("empty.md", ErrorKind::empty);
    }

    void badInputIsOneLineAndTheRestIsRead() {
        QFETCH(QString, name);
        QFETCH(int, kind);
        const auto good = write(QStringLiteral("good.txt"), "The vote is on Sunday.");
        for (const auto* empty : {"empty.txt", "empty.ndjson", "empty.md"}) write(QString::fromLatin1(empty), {});
        write(QStringLiteral("blank.txt"), " \n\xC2\xA0\n");
        for (const auto* binary : {"binary", "binary.txt", "binary.ndjson"})
            write(QString::fromLatin1(binary), QByteArray("\x7F"
                                                          "ELF\2\1\0\0\0\3\0",
                                                          11));
        write(QStringLiteral("page.html"), "<p>Vote</p>");
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
        std::filesystem::create_symlink("nowhere", pathOf(QStringLiteral("dangling.txt")));
        QCOMPARE(::mkfifo(pathOf(QStringLiteral("pipe.txt")).c_str(), 0600), 0);
        write(QStringLiteral("huge.txt"), {});
        QCOMPARE(::truncate(pathOf(QStringLiteral("huge.txt")).c_str(), off_t{1} << 30), 0);

        const auto bad = name.startsWith(u'/') ? name.toStdString() : pathOf(name);
        QElapsedTimer timer;
        timer.start();
        const auto result = readAll({bad, good});
        QVERIFY2(timer.elapsed() < 2000, "refusing must not read or wait");
        QCOMPARE(pathsOf(result), QStringList{textOf(good)});
        QCOMPARE(result.problems.size(), std::size_t{1});
        QCOMPARE(result.problems.front().where, bad);
        QCOMPARE(static_cast<int>(result.problems.front().kind), kind);
        QVERIFY(!messagesOf(result).front().contains(u'\n'));
    }

    void aFileThatMayNotBeReadIsToldWithTheReason() {
        const auto path = write(QStringLiteral("locked.txt"), "The vote is on Sunday.");
        QCOMPARE(::chmod(m_folder->path().toUtf8().constData(), 0755), 0);
        QCOMPARE(::chmod(path.c_str(), 0), 0);
        const bool root = ::geteuid() == 0 && ::seteuid(65534) == 0; // permissions do not bind root
        const auto result = readAll({path});
        if (root && ::seteuid(0) != 0) std::abort();
        QCOMPARE(messagesOf(result),
                 QStringList{textOf(path) +
                             QStringLiteral(": cannot be read: permission denied; change its permissions or copy it")});
    }

    void aFolderWithoutArticlesSaysWhatItNeeds() {
        const auto result = readAll({m_folder->path().toStdString()});
        QCOMPARE(result.problems.size(), std::size_t{1});
        QVERIFY(result.problems.front().what.find(".txt") != std::string::npos);
    }

    void namesThatAreNotUtf8AreShownAllTheSame() {
        const std::string path = m_folder->path().toStdString() + "/caf\xE9.txt";
        QVERIFY(write(QStringLiteral("plain.txt"), "The vote is on Sunday.").size() > 0);
        std::filesystem::rename(pathOf(QStringLiteral("plain.txt")), path);
        const auto result = readAll({m_folder->path().toStdString()});
        std::filesystem::remove(path); // Qt cannot name it
        QCOMPARE(result.documents.size(), std::size_t{1});
        QVERIFY(textOf(result.documents.front().path).endsWith(QStringLiteral("caf\uFFFD.txt")));
    }

    void stopsWhenNobodyWaitsAnyMore() {
        const auto path = write(QStringLiteral("a.txt"), "The vote is on Sunday.");
        std::stop_source stop;
        stop.request_stop();
        const auto result = readInputs(std::vector{path}, JobControl({}, stop.get_token()));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::cancelled);
    }

    void reportsProgressToTheEnd() {
        const std::vector inputs{write(QStringLiteral("a.txt"), "One."), write(QStringLiteral("b.txt"), "Two.")};
        std::vector<std::size_t> done;
        const auto result =
            readInputs(inputs, JobControl([&](const Progress& progress) { done.push_back(progress.done); }, {}));
        QVERIFY(result);
        QCOMPARE(done, (std::vector<std::size_t>{0, 1, 2}));
    }
};

QTEST_APPLESS_MAIN(TestReader)
#include "tst_reader.moc"
