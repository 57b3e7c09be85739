// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A program that works on a project is killed at some moment, again and again, and the file is looked at: what was
// acknowledged is there, what was under way is there or not, and nothing is corrupt. DATELINE_CRASHES=500 asks for more
// rounds than the suite has time for.

#include "core/project/project_file.h"
#include "tests/support/dice.h"

#include <QtTest>

#include <sqlite3.h>

#include <cerrno>
#include <csignal>
#include <string>

#include <fcntl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

using namespace dateline;

namespace {

/// What the writer said before it was killed.
struct Said {
    int edits = 0;     ///< acknowledged
    int documents = 0; ///< acknowledged, 0 before the first
    int reading = 0;   ///< begun since then, 0: nothing
    bool opened = false;

    void hear(const std::string& line) {
        if (line == "open") opened = true;
        if (line.starts_with("edit ")) edits = std::stoi(line.substr(5));
        if (line.starts_with("reading ")) reading = std::stoi(line.substr(8));
        if (line.starts_with("read ")) {
            documents = std::stoi(line.substr(5));
            reading = 0;
        }
    }
};

class Victim {
public:
    Victim(const std::string& path, unsigned seed) {
        int ends[2] = {-1, -1};
        if (::pipe(ends) != 0) qFatal("no pipe");
        m_child = ::fork();
        if (m_child == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::close(ends[0]);
            ::close(ends[1]);
            const std::string word = std::to_string(seed);
            ::execl(DATELINE_CRASH_WRITER, DATELINE_CRASH_WRITER, path.c_str(), word.c_str(), nullptr);
            ::_exit(127);
        }
        ::close(ends[1]);
        m_output = ends[0];
    }

    /// After `lines` lines and some microseconds more; the moment of a kill is the one thing that is left to chance.
    /// What it said up to its death; nothing where it ended by itself.
    std::optional<Said> killAfter(Said said, int lines, long microseconds) {
        while (lines-- > 0 && hearLine(said)) {}
        const timespec pause{0, microseconds * 1000};
        ::nanosleep(&pause, nullptr);
        ::kill(m_child, SIGKILL);
        while (hearLine(said)) {}
        ::close(m_output);
        int status = 0;
        ::waitpid(m_child, &status, 0);
        return WIFSIGNALED(status) ? std::optional(said) : std::nullopt;
    }

private:
    bool hearLine(Said& said) {
        std::string line;
        for (char c = 0;;) {
            const auto got = ::read(m_output, &c, 1);
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) return false;
            if (c == '\n') break;
            line += c;
        }
        said.hear(line);
        return true;
    }

    pid_t m_child = -1;
    int m_output = -1;
};

std::string integrityOf(const std::string& path) {
    sqlite3* database = nullptr;
    std::string result = "cannot be opened";
    if (sqlite3_open(path.c_str(), &database) == SQLITE_OK)
        sqlite3_exec(
            database, "PRAGMA integrity_check(1)",
            [](void* text, int, char** values, char**) {
                *static_cast<std::string*>(text) = values[0];
                return 0;
            },
            &result, nullptr);
    sqlite3_close(database);
    return result;
}

} // namespace

class TestCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingAcknowledgedIsLostWhenTheProgramIsKilled();

private:
    static void look(const std::string& path, Said& said);
};

/// Looks at the file, and puts into `said` what is true from now on.
void TestCrash::look(const std::string& path, Said& said) {
    QCOMPARE(integrityOf(path), std::string("ok"));
    const auto file = project::ProjectFile::open(path, project::Access::readWrite);
    QVERIFY2(file, file ? "" : file.error().message().c_str());
    QVERIFY((*file)->isWritable());
    const auto edits = (*file)->edits();
    QVERIFY(edits);
    const int count = static_cast<int>(edits->size());
    QVERIFY2(count == said.edits || count == said.edits + 1, qPrintable(QString::number(count)));
    for (int i = 0; i < count; ++i) QCOMPARE((*edits)[static_cast<std::size_t>(i)].value, std::to_string(i + 1));
    const auto project = (*file)->load();
    QVERIFY2(project, project ? "" : project.error().message().c_str());
    const int documents = static_cast<int>(project->documents.size());
    QVERIFY(documents == said.documents || documents == said.reading || said.documents == 0);
    said = {count, documents, 0, false};
}

void TestCrash::nothingAcknowledgedIsLostWhenTheProgramIsKilled() {
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("x.dateline")).toStdString();
    const int rounds = std::max(1, qEnvironmentVariableIntValue("DATELINE_CRASHES"));
    const bool asked = qEnvironmentVariableIsSet("DATELINE_CRASHES");
    testing::Dice dice(20261125);
    Said said;
    for (int round = 0; round < (asked ? rounds : 40); ++round) {
        Victim victim(path, static_cast<unsigned>(dice.roll(1'000'000)));
        const int lines = 1 + static_cast<int>(dice.roll(9));
        const auto heard = victim.killAfter(said, lines, static_cast<long>(dice.roll(6000)));
        QVERIFY2(heard, "the writer gave up");
        said = *heard;
        look(path, said);
        if (QTest::currentTestFailed()) {
            qWarning("in round %d", round);
            return;
        }
    }
    QVERIFY(said.edits > 0);
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
