// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ordered_work.h"

#include <QtTest>

#include <array>
#include <latch>

#include <fcntl.h>
#include <unistd.h>

using namespace dateline;
using namespace dateline::app;

namespace {

/// Standard output as a file until the end of its life.
class CapturedOutput {
public:
    explicit CapturedOutput(const QString& path) : m_path(path), m_before(::dup(STDOUT_FILENO)) {
        const int file = ::open(path.toLocal8Bit().constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        ::dup2(file, STDOUT_FILENO);
        ::close(file);
    }
    ~CapturedOutput() {
        ::dup2(m_before, STDOUT_FILENO);
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
                QVERIFY(work.add([line](TaskOutput& result, unsigned) { result.data() += line; }));
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
            work.add([&](TaskOutput& result, unsigned) {
                secondIsDone.wait();
                result.data() += "first\n";
            });
            work.add([&](TaskOutput& result, unsigned) {
                result.data() += "second\n";
                secondIsDone.count_down();
            });
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
            work.add([&](TaskOutput& result, unsigned) {
                for (std::size_t i = 0; i < lines; ++i) {
                    result.data() += "a line of twenty-six byte\n";
                    most = std::max(most, result.data().size());
                    if (!result.checkpoint()) return;
                }
            });
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
            wanted = work.add([](TaskOutput& result, unsigned) { result.data() += "lost\n"; });
        QVERIFY(!wanted);
    }
};

QTEST_APPLESS_MAIN(OrderedWorkTest)
#include "tst_ordered_work.moc"
