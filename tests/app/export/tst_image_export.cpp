// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/image_export.h"
#include "app/models/source_colors.h"
#include "tests/support/example_project.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>
#include <set>

using namespace dateline;
using app::ImageFormat;
using app::ImageRequest;

namespace {

/// The text elements of a picture, or an empty list where it is not well-formed XML.
QStringList wordsOf(const QByteArray& svg) {
    QXmlStreamReader reader(svg);
    QStringList words;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QStringLiteral("text"))
            words << reader.readElementText().trimmed();
    return reader.hasError() ? QStringList() : words;
}

double luminance(const QColor& color) {
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

class ImageExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPngHasTheWantedSize_data();
    void aPngHasTheWantedSize();
    void themesDiffer();
    void textStaysTextInSvg();
    void svgNeedsNoClipAndNoPictures();
    void titleLegendAndSourcesAreThereWhenWanted();
    void aPdfIsOnePageOfTheRightSizeWithFonts();
    void theSamePictureIsMadeTwice();
    void theSuffixNamesTheFormat();
    void aPathThatCannotBeWrittenLeavesNothing();
    void anUnknownFormatIsRefused();
    void anEmptyProjectMakesAPictureToo();
    void sourceColoursStandOutAndDiffer();

private:
    const project::Project m_project = test::exampleProject();
};

void ImageExportTest::aPngHasTheWantedSize_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSize>("expected");
    QTest::newRow("plain") << QSize(800, 500) << 1.0 << QSize(800, 500);
    QTest::newRow("double") << QSize(640, 400) << 2.0 << QSize(1280, 800);
    QTest::newRow("half") << QSize(1600, 900) << 0.5 << QSize(800, 450);
}

void ImageExportTest::aPngHasTheWantedSize() {
    QFETCH(QSize, size);
    QFETCH(double, scale);
    ImageRequest request;
    request.size = size;
    request.scale = scale;
    const QImage image = QImage::fromData(app::renderImage(m_project, ImageFormat::png, request), "PNG");
    QTEST(image.size(), "expected");
}

void ImageExportTest::themesDiffer() {
    ImageRequest request;
    request.size = {600, 400};
    const QImage light = QImage::fromData(app::renderImage(m_project, ImageFormat::png, request));
    request.theme = app::ImageTheme::dark;
    const QImage dark = QImage::fromData(app::renderImage(m_project, ImageFormat::png, request));
    request.theme = app::ImageTheme::print;
    const QImage print = QImage::fromData(app::renderImage(m_project, ImageFormat::png, request));
    QVERIFY(qGray(light.pixel(300, 3)) > 200);
    QVERIFY(qGray(dark.pixel(300, 3)) < 60);
    QCOMPARE(QColor(print.pixel(300, 3)), QColor(Qt::white));
}

void ImageExportTest::textStaysTextInSvg() {
    const QStringList words = wordsOf(app::renderImage(m_project, ImageFormat::svg));
    QVERIFY(words.contains(QStringLiteral("talks in Lakeburg")) ||
            words.join(QLatin1Char(' ')).contains(QStringLiteral("Deputy ministers")));
    QVERIFY(words.join(QLatin1Char(' ')).contains(QStringLiteral("Three rounds of talks")));
    QVERIFY(words.contains(QStringLiteral("Harbour Agency")));
}

void ImageExportTest::svgNeedsNoClipAndNoPictures() {
    const QByteArray svg = app::renderImage(m_project, ImageFormat::svg);
    QVERIFY(!svg.contains("base64"));
    QVERIFY(!svg.contains("clip-path"));
}

void ImageExportTest::titleLegendAndSourcesAreThereWhenWanted() {
    ImageRequest request;
    request.legend = false;
    const QString title = QStringLiteral("The northern waters");
    QVERIFY(!wordsOf(app::renderImage(m_project, ImageFormat::svg, request)).contains(title));
    QVERIFY(!wordsOf(app::renderImage(m_project, ImageFormat::svg, request)).contains(QStringLiteral("Tide Digest")));
    request.title = title;
    request.legend = true;
    request.sourceList = true;
    const QStringList words = wordsOf(app::renderImage(m_project, ImageFormat::svg, request));
    QVERIFY(words.contains(title));
    QVERIFY(words.contains(QStringLiteral("Tide Digest")));
    QVERIFY(words.join(QLatin1Char('|')).contains(QStringLiteral("Skerry Gazette: Replies delivered by hand")));
}

void ImageExportTest::aPdfIsOnePageOfTheRightSizeWithFonts() {
    const QByteArray pdf = app::renderImage(m_project, ImageFormat::pdf);
    QVERIFY(pdf.startsWith("%PDF-"));
    QCOMPARE(pdf.count("/Type /Page\n"), 1);
    QVERIFY(pdf.contains("/MediaBox [0 0 1200"));
    QVERIFY(pdf.contains("/ToUnicode")); // glyphs map back to characters: text can be searched and copied
}

void ImageExportTest::theSamePictureIsMadeTwice() {
    QCOMPARE(app::renderImage(m_project, ImageFormat::svg), app::renderImage(m_project, ImageFormat::svg));
    QCOMPARE(app::renderImage(m_project, ImageFormat::png), app::renderImage(m_project, ImageFormat::png));
}

void ImageExportTest::theSuffixNamesTheFormat() {
    QCOMPARE(app::imageFormatOf(QStringLiteral("a/b.PNG")), std::optional(ImageFormat::png));
    QCOMPARE(app::imageFormatOf(QStringLiteral("b.svg")), std::optional(ImageFormat::svg));
    QCOMPARE(app::imageFormatOf(QStringLiteral("b.v2.pdf")), std::optional(ImageFormat::pdf));
    QCOMPARE(app::imageFormatOf(QStringLiteral("png")), std::nullopt);
}

void ImageExportTest::aPathThatCannotBeWrittenLeavesNothing() {
    QTemporaryDir folder;
    const QString missing = folder.filePath(QStringLiteral("nowhere/picture.png"));
    const Result<void> result = app::exportImage(m_project, missing);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::unwritable);
    QCOMPARE(result.error().where, missing.toStdString());
    QVERIFY(!result.error().what.empty());
    QVERIFY(QDir(folder.path()).isEmpty());
    const QString taken = folder.filePath(QStringLiteral("folder.svg"));
    QVERIFY(QDir().mkdir(taken));
    QVERIFY(!app::exportImage(m_project, taken));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
             QStringList{QStringLiteral("folder.svg")});
}

void ImageExportTest::anUnknownFormatIsRefused() {
    QTemporaryDir folder;
    const Result<void> result = app::exportImage(m_project, folder.filePath(QStringLiteral("picture.bmp")));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::unsupported);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void ImageExportTest::anEmptyProjectMakesAPictureToo() {
    ImageRequest request;
    request.size = {400, 300};
    const QImage image = QImage::fromData(app::renderImage(project::Project{}, ImageFormat::png, request));
    QCOMPARE(image.size(), QSize(400, 300));
}

void ImageExportTest::sourceColoursStandOutAndDiffer() {
    using app::SourceColors;
    std::set<QRgb> seen;
    QVERIFY(SourceColors::count() >= 10);
    for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(SourceColors::count()); ++i) {
        const QColor onLight = SourceColors::of({i}, SourceColors::Background::light);
        const QColor onDark = SourceColors::of({i}, SourceColors::Background::dark);
        QVERIFY(contrast(onLight, Qt::white) >= 3);
        QVERIFY(contrast(onDark, QColor(0x1b1f25)) >= 3);
        seen.insert({onLight.rgb(), onDark.rgb()});
    }
    QCOMPARE(static_cast<int>(seen.size()), 2 * SourceColors::count());
}

QTEST_MAIN(ImageExportTest)
#include "tst_image_export.moc"
