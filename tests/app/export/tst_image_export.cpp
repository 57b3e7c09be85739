// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/image_export.h"
#include "app/models/english_plurals.h"
#include "app/models/source_colors.h"
#include "tests/app/export/pdf_words.h"
#include "tests/support/example_project.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>
#include <set>
#include <stop_token>

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

/// Composed and encoded; empty where that failed.
QByteArray rendered(const std::shared_ptr<const project::Project>& project, ImageFormat format,
                    const ImageRequest& request = {}) {
    return app::encoded(app::PictureComposer(project).compose(request), format, request.scale).value_or(QByteArray());
}

/// Keywords of a PNG's text chunks with their content.
QMap<QString, QString> textsOf(const QByteArray& png) {
    QMap<QString, QString> texts;
    const QImage image = QImage::fromData(png, "PNG");
    for (const QString& key : image.textKeys()) texts.insert(key, image.text(key));
    return texts;
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
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        app::installEnglishPlurals();
    }

    void aPngHasTheWantedSize_data();
    void aPngHasTheWantedSize();
    void aPngTellsWhatItShowsAndHowLargeItIs();
    void themesDiffer();
    void textStaysTextInSvg();
    void everyWordOfThePictureIsInTheFile_data();
    void everyWordOfThePictureIsInTheFile();
    void svgNeedsNoClipAndNoPictures();
    void svgNamesFontsThatOthersHave();
    void titlesNeedNoEscapingByThePerson();
    void textStaysTextInPdf();
    void aPdfOfALongTimelineHasNumberedPages();
    void aPdfWithoutPaperIsOnePageOfThePicturesSize();
    void theSamePictureIsMadeTwice();
    void theSuffixNamesTheFormat();
    void aPathThatCannotBeWrittenLeavesNothing();
    void anUnknownFormatIsRefused();
    void aPictureTooLargeIsRefusedWithANextStep_data();
    void aPictureTooLargeIsRefusedWithANextStep();
    void aCancelledExportLeavesTheOldFile();
    void anEmptyProjectMakesAPictureToo();
    void sourceColoursStandOutAndDiffer();

private:
    const std::shared_ptr<const project::Project> m_project =
        std::make_shared<const project::Project>(test::exampleProject());
};

void ImageExportTest::aPngHasTheWantedSize_data() {
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSize>("expected");
    QTest::newRow("plain") << QSizeF(800, 500) << 1.0 << QSize(800, 500);
    QTest::newRow("double") << QSizeF(640, 400) << 2.0 << QSize(1280, 800);
    QTest::newRow("half") << QSizeF(1600, 900) << 0.5 << QSize(800, 450);
    QTest::newRow("180 × 120 mm at 300 dpi")
        << QSizeF(180, 120) * app::unitsPerMillimetre << 300 / 96.0 << QSize(2126, 1417);
    QTest::newRow("A4 at 150 dpi") << app::sizeOf(app::Paper::a4) << 150 / 96.0 << QSize(1240, 1754);
}

void ImageExportTest::aPngHasTheWantedSize() {
    QFETCH(QSizeF, size);
    QFETCH(double, scale);
    ImageRequest request;
    request.size = size;
    request.scale = scale;
    const QImage image = QImage::fromData(rendered(m_project, ImageFormat::png, request), "PNG");
    QTEST(image.size(), "expected");
}

void ImageExportTest::aPngTellsWhatItShowsAndHowLargeItIs() {
    ImageRequest request;
    request.size = {600, 400};
    request.scale = 300 / app::unitsPerInch;
    request.title = QStringLiteral("Die Höfe – und das Meer");
    request.range = layout::rangeOf({time::dayOf({2021, 12, 7}), time::dayOf({2022, 2, 5})});
    const QByteArray png = rendered(m_project, ImageFormat::png, request);
    const QMap<QString, QString> texts = textsOf(png);
    QCOMPARE(texts[QStringLiteral("Title")], request.title);
    QCOMPARE(texts[QStringLiteral("Description")], QStringLiteral("7 Dec 2021 – 5 Feb 2022: 13 events from 5 sources"));
    QVERIFY(texts[QStringLiteral("Software")].startsWith(QStringLiteral("Dateline ")));
    QCOMPARE(QImage::fromData(png).dotsPerMeterX(), 11811); // 300 dpi
    QVERIFY(png.contains("pHYs"));
}

void ImageExportTest::themesDiffer() {
    ImageRequest request;
    request.size = {600, 400};
    const QImage light = QImage::fromData(rendered(m_project, ImageFormat::png, request));
    request.theme = app::ImageTheme::dark;
    const QImage dark = QImage::fromData(rendered(m_project, ImageFormat::png, request));
    request.theme = app::ImageTheme::print;
    const QImage print = QImage::fromData(rendered(m_project, ImageFormat::png, request));
    QVERIFY(qGray(light.pixel(300, 3)) > 200);
    QVERIFY(qGray(dark.pixel(300, 3)) < 60);
    QCOMPARE(QColor(print.pixel(300, 3)), QColor(Qt::white));
}

void ImageExportTest::textStaysTextInSvg() {
    ImageRequest request;
    request.sourceList = true;
    const QString words = wordsOf(rendered(m_project, ImageFormat::svg, request)).join(QLatin1Char('|'));
    QVERIFY(words.contains(QStringLiteral("Deputy ministers")));
    QVERIFY(words.contains(QStringLiteral("Three rounds of talks")));
    QVERIFY(words.contains(QStringLiteral("Skerry Gazette: Replies delivered by hand")));
    QVERIFY(words.contains(QStringLiteral("January 2022")));
}

void ImageExportTest::everyWordOfThePictureIsInTheFile_data() {
    QTest::addColumn<bool>("whole");
    QTest::addColumn<app::ImageTheme>("theme");
    for (const bool whole : {false, true})
        for (const auto theme : {app::ImageTheme::light, app::ImageTheme::dark, app::ImageTheme::print})
            QTest::addRow("%s, theme %d", whole ? "whole" : "densest", static_cast<int>(theme)) << whole << theme;
}

void ImageExportTest::everyWordOfThePictureIsInTheFile() {
    QFETCH(bool, whole);
    QFETCH(app::ImageTheme, theme);
    ImageRequest request;
    request.whole = whole;
    request.theme = theme;
    request.overview = request.sourceList = true;
    const app::Picture picture = app::PictureComposer(m_project).compose(request);
    const QStringList inSvg = wordsOf(rendered(m_project, ImageFormat::svg, request));
    const QString inPdf = test::PdfWords(rendered(m_project, ImageFormat::pdf, request)).all().join(u'|');
    int words = 0;
    for (const app::Sheet& sheet : picture.sheets)
        for (const app::PlacedScene& placed : sheet.scenes)
            for (const layout::Item& item : placed.scene.items)
                if (const auto* text = std::get_if<layout::Text>(&item)) {
                    const QString line = QString::fromStdString(text->text).trimmed();
                    QVERIFY2(inSvg.contains(line), qPrintable(line));
                    QVERIFY2(inPdf.contains(line), qPrintable(line));
                    ++words;
                }
    QVERIFY(words > 20);
}

void ImageExportTest::svgNeedsNoClipAndNoPictures() {
    const QByteArray svg = rendered(m_project, ImageFormat::svg);
    QVERIFY(!svg.contains("base64"));
    QVERIFY(!svg.contains("clip-path"));
}

void ImageExportTest::svgNamesFontsThatOthersHave() {
    const QByteArray svg = rendered(m_project, ImageFormat::svg);
    QXmlStreamReader reader(svg);
    int named = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        const auto family = reader.attributes().value(QStringLiteral("font-family"));
        if (family.isEmpty()) continue;
        ++named;
        QVERIFY2(family.endsWith(QStringLiteral(", sans-serif")), qPrintable(family.toString()));
        QVERIFY(family.contains(QStringLiteral("Arial")));
    }
    QVERIFY(!reader.hasError());
    QVERIFY(named > 20);
}

void ImageExportTest::titlesNeedNoEscapingByThePerson() {
    ImageRequest request;
    request.title = QStringLiteral("Fish & <chips>: \"who said what\"");
    QXmlStreamReader reader(rendered(m_project, ImageFormat::svg, request));
    QString title;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QStringLiteral("title"))
            title = reader.readElementText();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(title, request.title);
    QVERIFY(wordsOf(rendered(m_project, ImageFormat::svg, request)).contains(request.title));
}

void ImageExportTest::textStaysTextInPdf() {
    ImageRequest request;
    request.sourceList = true;
    request.title = QStringLiteral("The northern waters (winter)");
    request.range = layout::rangeOf({time::dayOf({2021, 12, 7}), time::dayOf({2022, 2, 5})});
    const test::PdfWords pdf(rendered(m_project, ImageFormat::pdf, request));
    QCOMPARE(pdf.pageCount(), 1);
    const QString words = pdf.all().join(QLatin1Char('|'));
    QVERIFY2(words.contains(request.title), qPrintable(words));
    QVERIFY(words.contains(QStringLiteral("7 Dec 2021 – 5 Feb 2022"))); // with its dash
    QVERIFY(words.contains(QStringLiteral("10–13 Jan")));
    QVERIFY(words.contains(QStringLiteral("Deputy ministers")));
    QVERIFY(words.contains(QStringLiteral("Skerry Gazette: Replies delivered by hand")));
    QVERIFY(!words.contains(QChar::ReplacementCharacter));
    QVERIFY(!words.contains(QChar(0)));
    QCOMPARE(pdf.info("Title"), request.title);
    QVERIFY(pdf.info("Creator").startsWith(QStringLiteral("Dateline ")));
}

void ImageExportTest::aPdfOfALongTimelineHasNumberedPages() {
    ImageRequest request;
    request.size = app::sizeOf(app::Paper::a4).transposed();
    request.sheets = app::Sheets{3};
    request.whole = true;
    const auto crowd = std::make_shared<const project::Project>(test::crowdedProject(300, 5));
    const QByteArray bytes = rendered(crowd, ImageFormat::pdf, request);
    const test::PdfWords pdf(bytes);
    QCOMPARE(pdf.pageCount(), 3);
    for (int page = 0; page < 3; ++page) QVERIFY(pdf.page(page).contains(QStringLiteral("Page %1 of 3").arg(page + 1)));
    QVERIFY(bytes.contains("/MediaBox [0 0 842"));
}

void ImageExportTest::aPdfWithoutPaperIsOnePageOfThePicturesSize() {
    const QByteArray pdf = rendered(m_project, ImageFormat::pdf);
    QVERIFY(pdf.startsWith("%PDF-"));
    QCOMPARE(test::PdfWords(pdf).pageCount(), 1);
    QVERIFY(pdf.contains("/MediaBox [0 0 1200"));
}

void ImageExportTest::theSamePictureIsMadeTwice() {
    QCOMPARE(rendered(m_project, ImageFormat::svg), rendered(m_project, ImageFormat::svg));
    QCOMPARE(rendered(m_project, ImageFormat::png), rendered(m_project, ImageFormat::png));
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

void ImageExportTest::aPictureTooLargeIsRefusedWithANextStep_data() {
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<double>("scale");
    QTest::newRow("one side") << QSizeF(20'000, 100) << 2.0;
    QTest::newRow("too many in all") << QSizeF(2000, 1600) << 12.0;
}

void ImageExportTest::aPictureTooLargeIsRefusedWithANextStep() {
    QFETCH(QSizeF, size);
    QFETCH(double, scale);
    QTemporaryDir folder;
    ImageRequest request;
    request.size = size;
    request.scale = scale;
    const Result<void> result = app::exportImage(m_project, folder.filePath(QStringLiteral("large.png")), request);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::tooLarge);
    QVERIFY(QString::fromStdString(result.error().what).contains(QStringLiteral("SVG or PDF")));
    QVERIFY(QDir(folder.path()).isEmpty());
    QVERIFY(app::exportImage(m_project, folder.filePath(QStringLiteral("large.svg")), request));
}

void ImageExportTest::aCancelledExportLeavesTheOldFile() {
    QTemporaryDir folder;
    std::stop_source stop;
    stop.request_stop();
    for (const QString& name : {QStringLiteral("a.png"), QStringLiteral("a.svg"), QStringLiteral("a.pdf")}) {
        QFile old(folder.filePath(name));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        const Result<void> result = app::exportImage(m_project, old.fileName(), {}, JobControl({}, stop.get_token()));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::cancelled);
        QCOMPARE(old.size(), 3);
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 3);
}

void ImageExportTest::anEmptyProjectMakesAPictureToo() {
    ImageRequest request;
    request.size = {400, 300};
    const auto nothing = std::make_shared<const project::Project>();
    QCOMPARE(QImage::fromData(rendered(nothing, ImageFormat::png, request)).size(), QSize(400, 300));
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
