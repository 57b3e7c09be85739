// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Turns a layout::Scene into strokes: the one painter for the screen, PNG, SVG, PDF and print. It sets no clip, and draws no
// pixmaps unless it is given sprites, so that SVG and PDF come out as pure vectors with text as text. With sprites what is
// drawn most often is copied or filled by whole pixels: the same picture, several times as fast.

#include "app/timeline/scene_sprites.h"
#include "app/timeline/timeline_text.h"
#include "app/timeline/timeline_theme.h"
#include "core/layout/scene.h"

#include <QPainter>

namespace dateline::app {

class ScenePainter {
public:
    ScenePainter(QPainter& painter, const TimelineTheme& theme, const TimelineText& text,
                 SceneSprites* sprites = nullptr)
        : m_painter(painter), m_theme(theme), m_text(text), m_sprites(sprites) {}

    /// At the painter's origin.
    void paint(const layout::Scene& scene);

    /// `font`, or what of it lets `words` be read out of a PDF again: some fonts put other glyphs for the signs between
    /// figures, which stand for no letter.
    [[nodiscard]] static QFont legible(const QPainter& painter, QFont font, const QString& words);

private:
    void draw(const layout::Box& box);
    void draw(const layout::Line& line);
    void draw(const layout::Disc& disc);
    void draw(const layout::Curve& curve);
    void draw(const layout::Sign& sign);
    void draw(const layout::Text& text);
    void drawCard(const layout::Box& box, const QRectF& rect);
    void drawFlag(QPainter& painter, const QRectF& edge, const QPen& border, const QColor& ground) const;
    void drawFlagByPixels(const QRectF& edge, const QColor& border, const QColor& ground);
    void drawStruckBar(const QRectF& rect, const QColor& color, double radius);
    void drawBar(const layout::Box& box, const QRectF& rect);
    void drawSource(const layout::Box& box, const QRectF& rect);
    void drawPeriod(const QRectF& rect);
    void drawBrush(const QRectF& rect);
    void drawThinLine(const layout::Line& line, const QColor& color);
    enum class DiscForm { full, ring, struckRing };
    void drawDisc(QPainter& painter, QPointF centre, double radius, const QColor& color, DiscForm form) const;
    void drawWords(QPainter& painter, QPointF baseline, const layout::Text& text) const;
    void fill(const QRectF& rect, const QColor& color, double radius = 0);
    [[nodiscard]] QColor textColor(const layout::Text& text) const;
    [[nodiscard]] QColor eventColor(layout::Emphasis emphasis) const;
    /// The colour that a person gave, where there is one and the event is not lit up.
    [[nodiscard]] QColor ownColor(std::optional<std::uint32_t> colour, layout::Emphasis emphasis) const;
    [[nodiscard]] QColor cardGround(layout::Emphasis emphasis) const;
    [[nodiscard]] QColor faded(QColor color, double share) const;

    QPainter& m_painter;
    const TimelineTheme& m_theme;
    const TimelineText& m_text;
    SceneSprites* m_sprites; ///< nothing: pure vectors
};

} // namespace dateline::app
