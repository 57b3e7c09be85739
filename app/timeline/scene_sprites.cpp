// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/scene_sprites.h"

#include <cmath>

namespace dateline::app {

namespace {

constexpr int mostNewInFrame = 48;
constexpr qint64 mostBytes = 12'000'000; // twice: the older ones are kept as long again
constexpr std::size_t mostShapes = 1000;

} // namespace

std::size_t SceneSprites::ShapeHash::operator()(const SpriteShape& shape) const {
    std::size_t hash = static_cast<std::size_t>(shape.kind) * 1000003U + static_cast<std::size_t>(shape.size);
    hash = hash * 0x9E3779B97F4A7C15U + shape.fill;
    return hash * 0x9E3779B97F4A7C15U + shape.border;
}

void SceneSprites::beginFrame(double pixelRatio) {
    m_newInFrame = 0;
    if (pixelRatio != m_pixelRatio) clear();
    m_pixelRatio = pixelRatio;
    if (m_bytes > mostBytes) { // never within a frame: pictures are referred to
        m_older = std::move(m_texts);
        m_texts.clear();
        m_bytes = 0;
    }
    if (m_shapes.size() > mostShapes) m_shapes.clear();
}

void SceneSprites::clear() {
    m_texts.clear();
    m_older.clear();
    m_shapes.clear();
    m_bytes = 0;
}

QPixmap SceneSprites::picture(QSize size, double pixelRatio, const Draw& draw) {
    QPixmap pixmap((QSizeF(size) * pixelRatio).toSize());
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter);
    return pixmap;
}

const QPixmap& SceneSprites::shape(const SpriteShape& shape, QSize size, const Draw& draw) {
    const auto known = m_shapes.find(shape);
    if (known != m_shapes.end()) return known->second;
    return m_shapes.emplace(shape, picture(size, m_pixelRatio, draw)).first->second;
}

const QPixmap* SceneSprites::text(std::string_view words, quint64 style,
                                  const std::function<QPixmap(double pixelRatio)>& make) {
    const TextView key{words, style};
    if (const auto known = m_texts.find(key); known != m_texts.end()) return &known->second;
    if (const auto old = m_older.find(key); old != m_older.end())
        return keep({std::string(words), style}, std::move(old->second));
    if (m_newInFrame >= mostNewInFrame) return nullptr;
    ++m_newInFrame;
    return keep({std::string(words), style}, make(m_pixelRatio));
}

const QPixmap* SceneSprites::keep(TextKey key, QPixmap picture) {
    m_bytes += qint64{4} * picture.width() * picture.height();
    return &m_texts.insert_or_assign(std::move(key), std::move(picture)).first->second;
}

} // namespace dateline::app
