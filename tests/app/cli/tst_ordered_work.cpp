// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ordered_work.h"

#include <QtTest>

#include <array>
#include <atomic>
#include <latch>
#include <new>

#include <fcntl.h>
#include <unistd.h>

using namespace dateline;
using namespace dateline::app;

namespace {

/// Standard output (or another stream) as a file until the end of its life.
class CapturedOutput {
public:
    explicit CapturedOutput(const QString& path, int stream = STDOUT_FILENO)
        : m_path(path), m_stream(stream), m_before(::dup(stream)) {
        const int file = ::open(path.toLocal8Bit().constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        ::dup2(file, m_stream);
        ::close(file);
    }
    ~CapturedOutput() {
        ::dup2(m_before, m_stream);
        ::close(m_before);
    }
    CapturedOutput(const CapturedOutput&) = delete;
    CapturedOutput& operator=(const CapturedOutput&) = delete;

    [[nodiscard]] QByteArray bytes() const {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QString m_path;
    int m_stream;
    int m_before;
};

} // namespace

class OrderedWorkTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void outputComesInTheOrderInWhichTasksWereAdded_data() {
        QTest::addColumn<unsigned>("threads");
        for (const unsigned threads : {1U, 2U, 8U}) QTest::addRow("%u threads", threads) << threads;
    }

    void outputComesInTheOrderInWhichTasksWereAdded() {
        QFETCH(unsigned, threads);
        const CapturedOutput captured(m_folder.filePath(u"out"_qs));
        QByteArray expected;
        StandardOutput output;
        {
            OrderedWork work(threads, output);
            for (int i = 0; i < 2000; ++i) {
                const std::string line = std::to_string(i) + std::string(static_cast<std::size_t>(i % 97), '.') + "\n";
                expected += QByteArray::fromStdString(line);
                QVERIFY(work.add({[line](TaskOutput& result, unsigned) { result.data() += line; }}));
            }
        }
        QCOMPARE(captured.bytes(), expected);
    }

    void whatIsDoneFirstWaitsForItsTurn() {
        const CapturedOutput captured(m_folder.filePath(u"out"_qs));
        StandardOutput output;
        std::latch secondIsDone(1);
        {
            OrderedWork work(2, output);
            work.add({[&](TaskOutput& result, unsigned) {
                secondIsDone.wait();
                result.data() += "first\n";
            }});
            work.add({[&](TaskOutput& result, unsigned) {
                result.data() += "second\n";
                secondIsDone.count_down();
            }});
        }
        QCOMPARE(captured.bytes(), QByteArray("first\nsecond\n"));
    }

    void aTaskWithMuchToWriteWritesThrough() {
        const CapturedOutput captured(m_folder.filePath(u"out"_qs));
        StandardOutput output;
        std::size_t most = 0;
        constexpr std::size_t lines = 200'000;
        {
            OrderedWork work(2, output);
            work.add({[&](TaskOutput& result, unsigned) {
                for (std::size_t i = 0; i < lines; ++i) {
                    result.data() += "a line of twenty-six byte\n";
                    most = std::max(most, result.data().size());
                    if (!result.checkpoint()) return;
                }
            }});
        }
        QVERIFY(most < (2U << 20));
        QCOMPARE(captured.bytes().size(), static_cast<qsizetype>(lines * 26));
    }

    void nothingIsDoneOnceNobodyReads() {
        StandardOutput output;
        const CapturedOutput captured(QStringLiteral("/dev/full"));
        OrderedWork work(2, output);
        bool wanted = true;
        for (int i = 0; i < 10'000 && wanted; ++i)
            wanted = work.add({[](TaskOutput& result, unsigned) { result.data() += "lost\n"; }});
        QVERIFY(!wanted);
        QVERIFY(!work.finish());
    }

    void whoWaitsForItsTurnLearnsThatNobodyReads() {
        StandardOutput output;
        const CapturedOutput captured(QStringLiteral("/dev/full"));
        std::latch secondHasMuch(1);
        bool secondWasTold = false;
        OrderedWork work(2, output);
        work.add({[&](TaskOutput& result, unsigned) {
            secondHasMuch.wait();
            result.data() += std::string(2 << 20, 'x');
            result.checkpoint();
        }});
        work.add({[&](TaskOutput& result, unsigned) {
            result.data() += std::string(2 << 20, 'x');
            secondHasMuch.count_down();
            secondWasTold = !result.checkpoint();
        }});
        QVERIFY(!work.finish());
        QVERIFY(secondWasTold);
    }

    void aTaskThatThrowsEndsTheWorkWhereItStands_data() { outputComesInTheOrderInWhichTasksWereAdded_data(); }

    void aTaskThatThrowsEndsTheWorkWhereItStands() {
        QFETCH(unsigned, threads);
        const CapturedOutput captured(m_folder.filePath(u"out"_qs));
        const CapturedOutput problems(m_folder.filePath(u"err"_qs), STDERR_FILENO);
        StandardOutput output;
        OrderedWork work(threads, output);
        for (int i = 0; i < 20; ++i)
            work.add({[i](TaskOutput& result, unsigned) {
                          result.data() += std::to_string(i) + "\n";
                          if (i == 3) throw std::bad_alloc();
                      },
                      "article " + std::to_string(i)});
        QVERIFY(!work.finish());
        QVERIFY(!work.add({[](TaskOutput& result, unsigned) { result.data() += "lost\n"; }}));
        QCOMPARE(captured.bytes(), QByteArray("0\n1\n2\n"));
        const auto said = problems.bytes();
        QVERIFY2(said.startsWith("dateline: article 3: there is not enough memory"), said.constData());
        QCOMPARE(said.count('\n'), 1);
    }

    /// Each is more than may wait, and so comes in alone, however many threads there are.
    void aTaskThatHoldsMuchWaitsUntilThereIsRoom() {
        const CapturedOutput captured(m_folder.filePath(u"out"_qs));
        StandardOutput output;
        std::atomic<int> unfinished = 0;
        std::atomic<int> most = 0;
        OrderedWork work(4, output);
        for (int i = 0; i < 6; ++i) {
            QVERIFY(work.add({[&](TaskOutput& result, unsigned) {
                                  result.data() += "done\n";
                                  --unfinished;
                              },
                              "a long line", 200ULL << 20}));
            most = std::max(most.load(), ++unfinished);
        }
        QVERIFY(work.finish());
        QVERIFY(most <= 1);
        QCOMPARE(captured.bytes(), QByteArray("done\n").repeated(6));
    }

    /// No more is begun meanwhile, but for the one whose turn it is.
    void resultsThatWaitForTheirTurnComeOutHoweverMuchTheyHold() {
        const CapturedOutput captured(m_folder.filePath(u"out"_qs));
        StandardOutput output;
        constexpr std::size_t each = (1 << 20) - 1; // less than what waits for its turn
        constexpr int tasks = 150;
        std::atomic<int> done = 0;
        std::latch firstMayEnd(1);
        OrderedWork work(64, output);
        work.add({[&](TaskOutput&, unsigned) { firstMayEnd.wait(); }});
        for (int i = 0; i < tasks; ++i)
            work.add({[&](TaskOutput& result, unsigned) {
                result.data().assign(each, 'x');
                if (++done == 64) firstMayEnd.count_down(); // as many as may wait
            }});
        QVERIFY(work.finish());
        QCOMPARE(captured.bytes().size(), static_cast<qsizetype>(each * tasks));
    }
};

QTEST_APPLESS_MAIN(OrderedWorkTest)
#include "tst_ordered_work.moc"
