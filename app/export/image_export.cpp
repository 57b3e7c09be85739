// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/image_export.h"

#include "app/timeline/scene_painter.h"
#include "core/layout/overview_scene.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace dateline::app {

namespace {

using layout::TextRole;

constexpr int titleHeight = 44;
constexpr int overviewHeight = 92;
constexpr int legendRowHeight = 24;
constexpr int sourceRowHeight = 20;
constexpr int margin = 16;

tl::unexpected<Error> unwritable(const QString& path, const QString& reason) {
    return failure(ErrorKind::unwritable, path.toStdString(), "cannot be written: " + reason.toStdString());
}

QString tr(const char* text) { return QCoreApplication::translate("ImageExport", text); }

TimelineTheme themeOf(ImageTheme theme) {
    switch (theme) {
    case ImageTheme::dark:
        return TimelineTheme::dark();
    case ImageTheme::print:
        return TimelineTheme::print();
    case ImageTheme::light:
        break;
    }
    return TimelineTheme::light();
}

/// The application's font. Off screen the platform names none, so the first good one that is installed is taken.
QFont pictureFont() {
    QFont font = QGuiApplication::font();
    if (QGuiApplication::platformName() != QStringLiteral("offscreen")) return font;
    const QStringList wanted{QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Cantarell"),
                             QStringLiteral("DejaVu Sans")};
    const QStringList installed = QFontDatabase::families();
    const auto found = std::ranges::find_if(wanted, [&](const QString& family) { return installed.contains(family); });
    if (found != wanted.end()) font.setFamily(*found);
    return font;
}

QString nameOf(const ingest::Document& document) {
    return QString::fromStdString(document.source.empty() ? document.title : document.source);
}

/// One picture: laid out once, then painted on whatever surface. From top to bottom: title, timeline, overview, legend, sources.
class Picture {
public:
    Picture(const project::Project& project, const ImageRequest& request)
        : m_project(project), m_request(request), m_theme(themeOf(request.theme)), m_text(pictureFont()),
          // The caller's project outlives the picture; no copy of all texts is made for it.
          m_model(std::make_shared<layout::TimelineModel>(
              std::shared_ptr<const project::Project>(std::shared_ptr<void>(), &project))) {
        if (request.legend) placeLegend();
        const int sources = request.sourceList ? sourceRowHeight * static_cast<int>(project.documents.size()) + 34 : 0;
        m_size = request.size + QSize(0, sources);
    }

    [[nodiscard]] QSize size() const { return m_size; }

    void paint(QPainter& painter) const {
        painter.fillRect(QRect(QPoint(0, 0), m_size), m_theme.ground);
        const int top = m_request.title.isEmpty() ? 0 : titleHeight;
        const int overview = m_request.overview ? overviewHeight : 0;
        const int height = std::max(160, m_request.size.height() - top - overview - legendHeight());
        if (top > 0) paintTitle(painter);
        const layout::TimeRange range = m_request.range.value_or(m_model->densestRange());
        const layout::SceneText words = m_text.sceneText();
        paintScene(
            painter, top,
            layout::TimelineLayout(m_model).scene({double(m_size.width()), double(height), range}, marks(), words));
        if (m_model->eventCount() == 0) paintNothingFound(painter, QRectF(0, top, m_size.width(), height));
        if (overview > 0)
            paintScene(painter, top + height,
                       layout::overviewScene(
                           *m_model, {double(m_size.width()), double(overview), m_model->wholeRange(), range}, words));
        if (legendHeight() > 0) paintScene(painter, top + height + overview, m_legend);
        if (m_request.sourceList) paintSources(painter, m_request.size.height());
    }

private:
    [[nodiscard]] layout::SceneMarks marks() const {
        layout::SceneMarks marks;
        marks.selected = m_request.selected;
        return marks;
    }

    [[nodiscard]] int legendHeight() const { return static_cast<int>(m_legend.height); }

    void placeLegend() {
        m_legend.width = m_request.size.width();
        QPointF at(margin, 8);
        const auto sources = static_cast<std::uint32_t>(m_project.documents.size());
        for (std::uint32_t i = 0; i < sources; ++i) {
            if (at.y() > legendRowHeight && sources - i > 1 && at.x() > m_legend.width - 520) {
                addToLegend(at, layout::Text{}, 0, tr("and %1 more sources").arg(sources - i));
                break;
            }
            const QString name = m_text.metrics(TextRole::documentName)
                                     .elidedText(nameOf(m_project.documents[i].document), Qt::ElideRight, 220);
            layout::Box chip{{0, 2, 11, 11}, layout::BoxRole::source, layout::Emphasis::normal, 3};
            chip.document = DocumentId{i};
            addToLegend(at, chip, 18, name);
        }
        if (at.x() > margin) at = {margin, at.y() + legendRowHeight};
        addToLegend(at, layout::Disc{{5, 7.5}, 4.5}, 18, tr("exact day"));
        addToLegend(at, layout::Disc{{5, 7.5}, 4.5, layout::Emphasis::normal, true}, 18,
                    tr("planned, or another date that a source gives"));
        addToLegend(at, layout::Box{{0, 4, 30, 7}, layout::BoxRole::bar, layout::Emphasis::normal, 3.5}, 38,
                    tr("from day to day"));
        addToLegend(at,
                    layout::Box{{0, 4, 30, 7}, layout::BoxRole::bar, layout::Emphasis::normal, 3.5, false, true, true},
                    38, tr("some time within"));
        m_legend.height = at.y() + legendRowHeight + 4;
    }

    /// A mark with its words; starts a new row where the old one is full.
    template <class Shape>
    void addToLegend(QPointF& at, Shape mark, double inset, const QString& words) {
        const double width = m_text.metrics(TextRole::documentName).horizontalAdvance(words);
        if (at.x() > margin && at.x() + inset + width > m_legend.width - margin)
            at = {margin, at.y() + legendRowHeight};
        m_legend.items.emplace_back(moved(std::move(mark), at));
        m_legend.items.emplace_back(layout::Text{{at.x() + inset, at.y(), width, 16},
                                                 words.toStdString(),
                                                 TextRole::documentName,
                                                 layout::Emphasis::normal,
                                                 false});
        at.rx() += inset + width + 22;
    }

    static layout::Box moved(layout::Box box, QPointF by) {
        box.rect.x += by.x();
        box.rect.y += by.y();
        return box;
    }
    static layout::Text moved(layout::Text text, QPointF) { return text; }
    static layout::Disc moved(layout::Disc disc, QPointF by) {
        disc.centre = {disc.centre.x + by.x(), disc.centre.y + by.y()};
        return disc;
    }

    void paintScene(QPainter& painter, int top, const layout::Scene& scene) const {
        painter.save();
        painter.translate(0, top);
        ScenePainter(painter, m_theme, m_text).paint(scene);
        painter.restore();
    }

    void paintNothingFound(QPainter& painter, const QRectF& room) const {
        const QString words =
            m_project.documents.empty() ? tr("No sources yet") : tr("No dated events in these sources");
        QFont font = m_text.font(TextRole::axisMajor);
        font.setPixelSize(17);
        painter.setFont(font);
        painter.setPen(m_theme.text);
        painter.drawText(room, Qt::AlignCenter, words);
    }

    void paintTitle(QPainter& painter) const {
        QFont font = m_text.font(TextRole::axisMajor);
        font.setPixelSize(20);
        painter.setFont(font);
        painter.setPen(m_theme.text);
        painter.drawText(QPointF(margin, 30),
                         QFontMetricsF(font).elidedText(m_request.title, Qt::ElideRight, m_size.width() - 2 * margin));
    }

    void paintSources(QPainter& painter, int top) const {
        drawWords(painter, TextRole::laneName, m_theme.faintText, QPointF(margin, top + 18), tr("SOURCES"));
        for (std::uint32_t i = 0; i < m_project.documents.size(); ++i) {
            const project::SourceDocument& source = m_project.documents[i];
            const double y = top + 42 + static_cast<double>(i) * sourceRowHeight;
            painter.setPen(Qt::NoPen);
            painter.setBrush(SourceColors::of({i}, m_theme.kind));
            painter.drawRoundedRect(QRectF(margin, y - 10, 11, 11), 3, 3);
            const QString date =
                source.reading.published.when ? m_text.longDate(*source.reading.published.when) : tr("undated");
            const QString line =
                tr("%1: %2, %3").arg(nameOf(source.document), QString::fromStdString(source.document.title), date);
            const QFontMetricsF& metrics = m_text.metrics(TextRole::documentName);
            drawWords(painter, TextRole::documentName, m_theme.text, QPointF(margin + 18, y),
                      metrics.elidedText(line, Qt::ElideRight, m_size.width() - 3 * margin));
        }
    }

    void drawWords(QPainter& painter, TextRole role, const QColor& color, QPointF at, const QString& words) const {
        painter.setFont(m_text.font(role));
        painter.setPen(color);
        painter.drawText(at, words);
    }

    const project::Project& m_project;
    const ImageRequest& m_request;
    TimelineTheme m_theme;
    TimelineText m_text;
    std::shared_ptr<layout::TimelineModel> m_model; // shared with the layout
    layout::Scene m_legend;
    QSize m_size;
};

QByteArray pngOf(const Picture& picture, double scale) {
    const double factor = std::clamp(scale, 0.25, 8.0);
    QImage image((QSizeF(picture.size()) * factor).toSize(), QImage::Format_RGB32);
    QByteArray bytes;
    if (image.isNull()) return bytes; // too large for memory
    QPainter painter(&image);
    painter.scale(factor, factor);
    picture.paint(painter);
    painter.end();
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svgOf(const Picture& picture, const QString& title) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(picture.size());
    generator.setViewBox(QRect(QPoint(0, 0), picture.size()));
    generator.setTitle(title.isEmpty() ? tr("Timeline") : title);
    generator.setDescription(tr("Made with Dateline"));
    QPainter painter(&generator);
    picture.paint(painter);
    painter.end();
    return bytes;
}

QByteArray pdfOf(const Picture& picture, const QString& title) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(96); // one unit is one logical pixel
    writer.setTitle(title.isEmpty() ? tr("Timeline") : title);
    writer.setCreator(QStringLiteral("Dateline"));
    const QSizeF points = QSizeF(picture.size()) * (72.0 / 96.0);
    writer.setPageSize(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter(&writer);
    picture.paint(painter);
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

QByteArray renderImage(const project::Project& project, ImageFormat format, const ImageRequest& request) {
    const Picture picture(project, request);
    switch (format) {
    case ImageFormat::png:
        return pngOf(picture, request.scale);
    case ImageFormat::svg:
        return svgOf(picture, request.title);
    case ImageFormat::pdf:
        return pdfOf(picture, request.title);
    }
    return {};
}

Result<void> exportImage(const project::Project& project, const QString& path, const ImageRequest& request) {
    const std::optional<ImageFormat> format = imageFormatOf(path);
    if (!format)
        return failure(ErrorKind::unsupported, path.toStdString(), "is no picture format we write (.png, .svg, .pdf)");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return unwritable(path, file.errorString());
    const QByteArray bytes = renderImage(project, *format, request);
    if (bytes.isEmpty()) {
        file.cancelWriting();
        return unwritable(path, tr("the picture is too large for the memory"));
    }
    if (file.write(bytes) != bytes.size() || !file.commit()) return unwritable(path, file.errorString());
    return {};
}

} // namespace dateline::app
