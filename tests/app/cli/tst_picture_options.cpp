// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `dateline export` with options for pictures, from outside.

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Run {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

} // namespace

class TestPictureOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(write(QStringLiteral("bridge.txt"),
                      "Bridge shut\n\nMay 10, 2019\n\nThe harbour bridge was shut on Wednesday in Möwenau.\n"));
        QVERIFY(write(QStringLiteral("ferry.txt"),
                      "Ferries run\n\nMay 11, 2019\n\nFerries ran from Thursday, after the "
                      "bridge was shut on May 8.\n"));
    }

    void picturesComeAsAsked_data();
    void picturesComeAsAsked();
    void aPictureTellsItsTitleAndTime();
    void aPictureTooLargeIsRefused();
    void aPdfIsMadeForPaper();

private:
    [[nodiscard]] Run run(const QStringList& arguments) const {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(DATELINE_PROGRAM), arguments);
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    [[nodiscard]] bool write(const QString& name, const QByteArray& bytes) const {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    [[nodiscard]] QByteArray read(const QString& name) const {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QStringList files() const {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    QTemporaryDir m_folder;
};

void TestPictureOptions::picturesComeAsAsked_data() {
    QTest::addColumn<QString>("options");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("dotsPerMetre");
    QTest::newRow("plain") << QString() << QSize(1600, 900) << 3780;
    QTest::newRow("pixels") << QStringLiteral("--size 800x500") << QSize(800, 500) << 3780;
    QTest::newRow("scaled") << QStringLiteral("--size 800x500 --scale 2") << QSize(1600, 1000) << 7559;
    QTest::newRow("millimetres") << QStringLiteral("--size 180x120mm --dpi 300") << QSize(2126, 1417) << 11811;
    QTest::newRow("paper") << QStringLiteral("--paper letter --portrait --dpi 96") << QSize(816, 1056) << 3780;
    QTest::newRow("all else") << QStringLiteral("--size 900x900 --theme dark --text-size 120 --range 2019-05..2019-06 "
                                                "--no-legend --sources --overview --no-title")
                              << QSize(900, 900) << 3780;
}

void TestPictureOptions::picturesComeAsAsked() {
    QFETCH(QString, options);
    const auto result = run(QStringList{QStringLiteral("export"), QStringLiteral("bridge.txt"),
                                        QStringLiteral("ferry.txt"), QStringLiteral("-o"), QStringLiteral("x.png")} +
                            options.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QCOMPARE(result.err, QByteArray());
    const QImage image = QImage::fromData(read(QStringLiteral("x.png")), "PNG");
    QTEST(image.size(), "size");
    QTEST(image.dotsPerMeterX(), "dotsPerMetre");
}

void TestPictureOptions::aPictureTellsItsTitleAndTime() {
    const QStringList base{QStringLiteral("export"),  QStringLiteral("bridge.txt"),
                           QStringLiteral("-o"),      QStringLiteral("x.png"),
                           QStringLiteral("--range"), QStringLiteral("2019-05-06..2019-05-12"),
                           QStringLiteral("--title"), QStringLiteral("Die Brücke")};
    QCOMPARE(run(base).exitCode, 0);
    const QImage image = QImage::fromData(read(QStringLiteral("x.png")), "PNG");
    QCOMPARE(image.text(QStringLiteral("Title")), QStringLiteral("Die Brücke"));
    QVERIFY(image.text(QStringLiteral("Description")).contains(QStringLiteral("6–12")));
}

void TestPictureOptions::aPictureTooLargeIsRefused() {
    const auto before = files();
    const auto result = run({QStringLiteral("export"), QStringLiteral("bridge.txt"), QStringLiteral("-o"),
                             QStringLiteral("x.png"), QStringLiteral("--size"), QStringLiteral("20000x20000")});
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.err.startsWith("dateline: x.png: "));
    QVERIFY(result.err.contains("SVG or PDF"));
    QCOMPARE(files(), before);
}

void TestPictureOptions::aPdfIsMadeForPaper() {
    const auto mediaBox = [this](const QStringList& options) {
        const QStringList base{QStringLiteral("export"), QStringLiteral("bridge.txt"), QStringLiteral("-o"),
                               QStringLiteral("x.pdf")};
        if (run(base + options).exitCode != 0) return QByteArray();
        const QByteArray pdf = read(QStringLiteral("x.pdf"));
        const qsizetype at = pdf.indexOf("/MediaBox [") + 11;
        return pdf.mid(at, pdf.indexOf(']', at) - at);
    };
    QVERIFY(mediaBox({}).startsWith("0 0 842"));
    QVERIFY(mediaBox({QStringLiteral("--portrait")}).startsWith("0 0 595"));
    QVERIFY(mediaBox({QStringLiteral("--size"), QStringLiteral("960x480")}).startsWith("0 0 720"));
}

QTEST_GUILESS_MAIN(TestPictureOptions)
#include "tst_picture_options.moc"
