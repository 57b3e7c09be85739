// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <memory>

namespace dateline::app {

namespace {

QByteArray drawing(const QString& name) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class VectorIconEngine final : public QIconEngine {
public:
    explicit VectorIconEngine(QByteArray svg) : m_svg(std::move(svg)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        QSvgRenderer renderer(m_svg);
        painter->save();
        if (mode == QIcon::Disabled) painter->setOpacity(painter->opacity() * 0.45);
        renderer.render(painter, QRectF(rect));
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return std::make_unique<VectorIconEngine>(m_svg).release(); }

private:
    QByteArray m_svg;
};

} // namespace

QIcon themedIcon(const QString& name, const QColor& colour) {
    QByteArray svg = drawing(name);
    svg.replace("currentColor", colour.name().toLatin1());
    return QIcon(std::make_unique<VectorIconEngine>(svg).release()); // QIcon owns its engine
}

QIcon programIcon() { return QIcon(std::make_unique<VectorIconEngine>(drawing(QStringLiteral("dateline"))).release()); }

} // namespace dateline::app
