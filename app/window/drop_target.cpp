// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/drop_target.h"

#include "app/models/fonts.h"
#include "app/models/theme.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace dateline::app {

namespace {

QStringList filesOf(const QEvent& event) {
    QStringList files;
    const QList<QUrl> urls = static_cast<const QDropEvent&>(event).mimeData()->urls();
    for (const QUrl& url : urls)
        if (url.isLocalFile()) files << url.toLocalFile();
    return files;
}

} // namespace

DropTarget::DropTarget(QWidget& window) : QWidget(&window) {
    setObjectName(QStringLiteral("dropTarget"));
    setAttribute(Qt::WA_TransparentForMouseEvents); // the window below gets the drop
    hide();
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool DropTarget::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::DragEnter: {
        if (filesOf(*event).isEmpty()) break;
        static_cast<QDropEvent*>(event)->acceptProposedAction();
        highlight();
        return true;
    }
    case QEvent::DragLeave:
        hide();
        break;
    case QEvent::Drop: {
        hide();
        const QStringList files = filesOf(*event);
        if (files.isEmpty()) break;
        static_cast<QDropEvent*>(event)->acceptProposedAction();
        Q_EMIT filesDropped(files);
        return true;
    }
    case QEvent::Resize:
        resize(parentWidget()->size());
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void DropTarget::highlight() {
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropTarget::paintEvent(QPaintEvent*) {
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = theme.window;
    veil.setAlphaF(0.82F);
    painter.fillRect(rect(), veil);
    painter.setPen(QPen(theme.accent, 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(14, 14, -14, -14), 12, 12);
    painter.setPen(theme.accent);
    painter.setFont(scaledFont(font(), 1.5, QFont::DemiBold));
    painter.drawText(rect(), Qt::AlignCenter, tr("Drop to add these articles"));
}

} // namespace dateline::app
