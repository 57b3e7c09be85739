// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/picture_preview.h"

#include "app/models/theme.h"

#include <QPainter>
#include <QtConcurrentRun>

#include <algorithm>

namespace dateline::app {

namespace {

constexpr int frame = 12; // pixels around the picture

QImage painted(const Picture& picture, std::size_t sheet, QSize pixels) {
    QImage image(pixels.expandedTo({1, 1}), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(image.width() / picture.size.width(), image.height() / picture.size.height());
    picture.paint(painter, std::min(sheet, picture.sheets.size() - 1));
    return image;
}

} // namespace

PicturePreview::PicturePreview(std::shared_ptr<const project::Project> project, QWidget* parent)
    : QWidget(parent), m_composer(std::make_shared<PictureComposer>(std::move(project))) {
    setObjectName(QStringLiteral("preview"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Preview"));
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PicturePreview::take);
}

PicturePreview::~PicturePreview() { m_stop.request_stop(); }

void PicturePreview::showPicture(const ImageRequest& request) {
    m_request = request;
    m_wanted = request;
    m_stop.request_stop(); // what is being laid out nobody waits for
    restart();
}

void PicturePreview::setSheet(int sheet) {
    m_sheet = std::clamp(sheet, 0, std::max(0, sheetCount() - 1));
    m_repaint = true;
    restart();
}

void PicturePreview::restart() {
    if (!m_running) start();
}

void PicturePreview::start() {
    if (!m_wanted && !(m_repaint && m_picture)) return;
    m_stop = {};
    const auto sheet = static_cast<std::size_t>(m_sheet);
    const QSizeF room = (size() - QSize(2 * frame, 2 * frame)) * devicePixelRatioF();
    const auto job = [composer = m_composer, before = m_picture, wanted = m_wanted, sheet, room,
                      stop = m_stop.get_token()]() -> Shown {
        const auto picture =
            wanted ? std::make_shared<const Picture>(composer->compose(*wanted, JobControl({}, stop))) : before;
        if (stop.stop_requested()) return {};
        return {picture, painted(*picture, sheet, picture->size.scaled(room, Qt::KeepAspectRatio).toSize())};
    };
    m_wanted.reset();
    m_repaint = false;
    m_running = true;
    m_watcher.setFuture(QtConcurrent::run(job));
}

void PicturePreview::take() {
    const Shown shown = m_watcher.result();
    m_running = false;
    if (shown.picture) {
        m_picture = shown.picture;
        m_image = shown.image;
        m_image.setDevicePixelRatio(devicePixelRatioF());
        m_sheet = std::min(m_sheet, sheetCount() - 1);
        setAccessibleDescription(
            sheetCount() == 1 ? m_picture->description
                              : tr("%1, page %2 of %3").arg(m_picture->description).arg(m_sheet + 1).arg(sheetCount()));
        update();
    }
    start();
    if (shown.picture) Q_EMIT this->shown();
}

QRect PicturePreview::placeOf(QSizeF picture) const {
    const QSize size = picture.scaled(this->size() - QSize(2 * frame, 2 * frame), Qt::KeepAspectRatio).toSize();
    return {QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

void PicturePreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::current();
    painter.fillRect(rect(), theme.card);
    if (m_image.isNull()) {
        painter.setPen(theme.muted);
        painter.drawText(rect(), Qt::AlignCenter, tr("Drawing …"));
        return;
    }
    const QRect place = placeOf(m_picture->size);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, m_image);
    painter.setPen(theme.border);
    painter.drawRect(place.adjusted(-1, -1, 0, 0));
}

void PicturePreview::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_repaint = true;
    restart();
}

} // namespace dateline::app
