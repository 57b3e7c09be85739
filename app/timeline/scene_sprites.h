// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Small pictures of what a timeline draws again and again: lines of text, dots, corners of cards. Shaping a line of text costs
// eight times as much as copying it, and a view shows two hundred of them in every frame. For screens only.

#include <QPainter>
#include <QPixmap>

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dateline::app {

/// What a small picture shows, as far as its kind does not say it.
struct SpriteShape {
    enum class Kind : quint8 { disc, ring, struckRing, chip, topCorner, bottomCorner };
    Kind kind = Kind::disc;
    int size = 0; ///< in quarters of a pixel
    QRgb fill = 0;
    QRgb border = 0;

    friend bool operator==(const SpriteShape&, const SpriteShape&) = default;
};

class SceneSprites {
public:
    /// Draws in logical pixels from the top left corner.
    using Draw = std::function<void(QPainter&)>;

    /// Everything is forgotten where the ratio of device pixels changes.
    void beginFrame(double pixelRatio);
    /// Colours or fonts have changed.
    void clear();

    [[nodiscard]] const QPixmap& shape(const SpriteShape& shape, QSize size, const Draw& draw);
    /// Nothing where the words are new and too many were new in this frame: draw them directly. `style` tells fonts and
    /// colours apart.
    [[nodiscard]] const QPixmap* text(std::string_view words, quint64 style,
                                      const std::function<QPixmap(double pixelRatio)>& make);

    [[nodiscard]] static QPixmap picture(QSize size, double pixelRatio, const Draw& draw);

private:
    struct TextKey {
        std::string words;
        quint64 style;
    };
    struct TextView {
        std::string_view words;
        quint64 style;
    };
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(const TextKey& key) const { return (*this)(TextView{key.words, key.style}); }
        std::size_t operator()(const TextView& key) const {
            return std::hash<std::string_view>{}(key.words) ^ key.style * 0x9E3779B97F4A7C15U;
        }
    };
    struct TextEqual {
        using is_transparent = void;
        template <class A, class B>
        bool operator()(const A& a, const B& b) const {
            return a.style == b.style && a.words == b.words;
        }
    };
    struct ShapeHash {
        std::size_t operator()(const SpriteShape& shape) const;
    };
    using Texts = std::unordered_map<TextKey, QPixmap, TextHash, TextEqual>;

    const QPixmap* keep(TextKey key, QPixmap picture);

    double m_pixelRatio = 1;
    int m_newInFrame = 0;
    qint64 m_bytes = 0; ///< of m_texts
    Texts m_texts;
    Texts m_older; ///< what was used before m_texts began
    std::unordered_map<SpriteShape, QPixmap, ShapeHash> m_shapes;
};

} // namespace dateline::app
