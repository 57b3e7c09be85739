// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/line_stream.h"

#include <QtTest>

#include <array>

#include <unistd.h>

using namespace dateline::app;

namespace {

/// A pipe whose writing end can be closed on its own.
class Pipe {
public:
    Pipe() {
        if (::pipe(m_ends.data()) != 0) qFatal("no pipe");
    }
    ~Pipe() {
        close();
        ::close(m_ends[0]);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    [[nodiscard]] int reader() const { return m_ends[0]; }
    void write(const QByteArray& bytes) const {
        if (::write(m_ends[1], bytes.data(), static_cast<std::size_t>(bytes.size())) != bytes.size())
            qFatal("a short write");
    }
    void close() {
        if (m_ends[1] >= 0) ::close(m_ends[1]);
        m_ends[1] = -1;
    }

private:
    std::array<int, 2> m_ends{-1, -1};
};

QStringList linesOf(const LineBatch& batch) {
    QStringList lines;
    batch.forEach([&](std::string_view line, std::size_t number) {
        lines << QString::number(number) + u":"_qs + QString::fromStdString(std::string(line));
    });
    return lines;
}

QStringList allLines(LineStream& stream) {
    QStringList lines;
    while (const auto batch = stream.next()) lines += linesOf(*batch);
    return lines;
}

} // namespace

class LineStreamTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLineComesWithItsNumber_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("nothing") << QByteArray() << QStringList();
        QTest::newRow("ended") << QByteArray("a\nb\n") << QStringList{u"1:a"_qs, u"2:b"_qs};
        QTest::newRow("not ended") << QByteArray("a\nb") << QStringList{u"1:a"_qs, u"2:b"_qs};
        QTest::newRow("empty lines") << QByteArray("\n\na\n\n") << QStringList{u"1:"_qs, u"2:"_qs, u"3:a"_qs, u"4:"_qs};
    }

    void everyLineComesWithItsNumber() {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, lines);
        Pipe pipe;
        pipe.write(bytes);
        pipe.close();
        LineStream stream(pipe.reader(), 1000);
        QCOMPARE(allLines(stream), lines);
        QCOMPARE(stream.error(), 0);
    }

    void aLineIsHandedOutBeforeTheNextIsWritten() {
        const Pipe pipe;
        LineStream stream(pipe.reader(), 1000);
        for (int i = 1; i <= 3; ++i) {
            pipe.write("line\nbegun");
            const auto batch = stream.next();
            QVERIFY(batch);
            QCOMPARE(linesOf(*batch), QStringList{QString::number(i) + (i == 1 ? u":line"_qs : u":begunline"_qs)});
        }
    }

    void ofALineThatIsTooLongOnlyTheBeginningIsKept() {
        Pipe pipe;
        pipe.write("short\n" + QByteArray(5000, 'x') + "\nlast\n");
        pipe.close();
        LineStream stream(pipe.reader(), 5000);
        QCOMPARE(allLines(stream).size(), 3);

        Pipe again;
        QByteArray half(30'000, 'x');
        again.write(half);
        LineStream strict(again.reader(), 100);
        again.write(half + "\nlast\n");
        again.close();
        const auto lines = allLines(strict);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.last(), u"2:last"_qs);
    }

    void aStreamThatCannotBeReadSaysSo() {
        LineStream stream(-1, 1000);
        QVERIFY(!stream.next());
        QCOMPARE(stream.error(), EBADF);
    }
};

QTEST_APPLESS_MAIN(LineStreamTest)
#include "tst_line_stream.moc"
