// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/image_export.h"

#include "app/export/picture_excerpt.h"
#include "app/export/svg_fonts.h"
#include "core/base/atomic_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageWriter>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

#include <unistd.h>

namespace dateline::app {

namespace {

constexpr int longestSide = 32'767; // what QPainter can reach on an image

/// A gigabyte while it is drawn, and no more than half of what the machine has.
double mostPixels() {
    constexpr double bytesPerPixel = 4;
    const double memory = static_cast<double>(sysconf(_SC_PHYS_PAGES)) * static_cast<double>(sysconf(_SC_PAGESIZE));
    return std::min(250e6, memory > 0 ? memory / 2 / bytesPerPixel : 250e6);
}

QString tr(const char* text) { return QCoreApplication::translate("ImageExport", text); }

QString programName() { return QStringLiteral("Dateline " DATELINE_VERSION); }

tl::unexpected<Error> cancelled() { return failure(ErrorKind::cancelled, {}, tr("cancelled").toStdString()); }

tl::unexpected<Error> tooLarge(QSizeF pixels) {
    const double fits = std::min({longestSide / pixels.width(), longestSide / pixels.height(),
                                  std::sqrt(mostPixels() / (pixels.width() * pixels.height()))});
    const QString words = tr("%1 × %2 pixels are too many for a PNG. Choose %3 % of that or less, or SVG or PDF, which "
                             "are sharp at any size")
                              .arg(pixels.width(), 0, 'f', 0)
                              .arg(pixels.height(), 0, 'f', 0)
                              .arg(std::floor(fits * 100));
    return failure(ErrorKind::tooLarge, {}, words.toStdString());
}

/// Memory that takes no more once nobody waits for it: the encoder then gives up.
class StoppableBuffer : public QBuffer {
public:
    StoppableBuffer(QByteArray* bytes, const JobControl& control) : QBuffer(bytes), m_control(control) {}

protected:
    qint64 writeData(const char* data, qint64 size) override {
        return m_control.cancelled() ? -1 : QBuffer::writeData(data, size);
    }

private:
    const JobControl& m_control;
};

Result<QByteArray> pngOf(const Picture& picture, double scale, const JobControl& control) {
    const Result<QSize> size = pixelSizeOf(picture, scale);
    if (!size) return tl::unexpected(size.error());
    QImage image(*size, QImage::Format_RGB32);
    if (image.isNull()) return tooLarge(*size);
    const auto dotsPerMetre = static_cast<int>(std::lround(scale * unitsPerMillimetre * 1000));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    QPainter painter(&image);
    painter.scale(size->width() / picture.size.width(), size->height() / picture.size.height());
    picture.paint(painter, 0);
    painter.end();
    QByteArray bytes;
    StoppableBuffer buffer(&bytes, control);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    writer.setText(QStringLiteral("Title"), picture.title);
    writer.setText(QStringLiteral("Description"), picture.description);
    writer.setText(QStringLiteral("Software"), programName());
    const bool done = writer.write(image);
    if (control.cancelled()) return cancelled();
    if (!done) return tooLarge(*size);
    return bytes;
}

QByteArray svgOf(const Picture& picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(unitsPerInch));
    generator.setSize(picture.size.toSize());
    generator.setViewBox(QRectF(QPointF(), picture.size));
    generator.setTitle(picture.title.toHtmlEscaped());
    generator.setDescription(tr("%1. Made with %2").arg(picture.description, programName()).toHtmlEscaped());
    QPainter painter(&generator);
    picture.paint(painter, 0);
    painter.end();
    return withFallbackFonts(bytes);
}

Result<QByteArray> pdfOf(const Picture& picture, const JobControl& control) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(static_cast<int>(unitsPerInch));
    writer.setTitle(picture.title);
    writer.setCreator(programName());
    const QSizeF points = picture.size * (72 / unitsPerInch);
    writer.setPageSize(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter(&writer);
    for (std::size_t sheet = 0; sheet < picture.sheets.size(); ++sheet) {
        if (control.cancelled()) return cancelled();
        control.report({Stage::writing, sheet, picture.sheets.size()});
        if (sheet > 0) writer.newPage();
        picture.paint(painter, sheet);
    }
    painter.end();
    return bytes;
}

} // namespace

std::optional<ImageFormat> imageFormatOf(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QStringLiteral("png")) return ImageFormat::png;
    if (suffix == QStringLiteral("svg")) return ImageFormat::svg;
    if (suffix == QStringLiteral("pdf")) return ImageFormat::pdf;
    return std::nullopt;
}

Result<QSize> pixelSizeOf(const Picture& picture, double scale) {
    const QSizeF pixels = picture.size * scale;
    if (std::max(pixels.width(), pixels.height()) > longestSide + 0.5 ||
        pixels.width() * pixels.height() > mostPixels())
        return tooLarge(pixels);
    return pixels.toSize().expandedTo({1, 1});
}

Result<QByteArray> encoded(const Picture& picture, ImageFormat format, double scale, const JobControl& control) {
    if (control.cancelled()) return cancelled();
    switch (format) {
    case ImageFormat::png:
        return pngOf(picture, scale, control);
    case ImageFormat::svg:
        return svgOf(picture);
    case ImageFormat::pdf:
        return pdfOf(picture, control);
    }
    return QByteArray();
}

Result<void> exportImage(const std::shared_ptr<const project::Project>& project, const QString& path,
                         const ImageRequest& request, const JobControl& control) {
    const std::string name = QFile::encodeName(path).toStdString();
    const std::optional<ImageFormat> format = imageFormatOf(path);
    if (!format) return failure(ErrorKind::unsupported, name, tr("no picture format (.png, .svg, .pdf)").toStdString());
    if (!request.story.empty() && threadOf(project->graph, request.story) == nullptr)
        return failure(ErrorKind::malformed, request.story, tr("no story, and no event of one").toStdString());
    const Picture picture = PictureComposer(project).compose(request, control);
    const Result<QByteArray> bytes = encoded(picture, *format, request.scale, control);
    if (!bytes) return failure(bytes.error().kind, name, bytes.error().what);
    return writeFileAtomically(name, {bytes->constData(), static_cast<std::size_t>(bytes->size())});
}

} // namespace dateline::app
