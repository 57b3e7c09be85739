// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/scene_painter.h"

#include <QLinearGradient>
#include <QPaintEngine>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace dateline::app {

namespace {

using layout::BoxRole;
using layout::Emphasis;
using layout::LineRole;
using layout::TextRole;

constexpr double cornerRadius = 5; // of cards

QRectF toRect(const layout::Rect& rect) { return {rect.x, rect.y, rect.width, rect.height}; }

/// Hairlines sit on pixel centres, so that they are one pixel wide and not two half ones.
double crisp(double at) { return std::floor(at) + 0.5; }

} // namespace

void ScenePainter::paint(const layout::Scene& scene) {
    m_painter.setRenderHint(QPainter::Antialiasing);
    if (m_sprites) m_sprites->beginFrame(m_painter.device()->devicePixelRatioF() * m_painter.worldTransform().m11());
    fill({0, 0, scene.width, scene.height}, m_theme.ground);
    for (const layout::Item& item : scene.items) std::visit([this](const auto& shape) { draw(shape); }, item);
}

QColor ScenePainter::faded(QColor color, double share) const {
    const QColor& to = m_theme.ground;
    const auto part = [share](int a, int b) { return static_cast<int>(a + (b - a) * share + 0.5); };
    return {part(color.red(), to.red()), part(color.green(), to.green()), part(color.blue(), to.blue())};
}

QColor ScenePainter::eventColor(Emphasis emphasis) const {
    switch (emphasis) {
    case Emphasis::dimmed:
        return faded(m_theme.event, 0.65);
    case Emphasis::hovered:
    case Emphasis::selected:
        return m_theme.accent;
    case Emphasis::normal:
        break;
    }
    return m_theme.event;
}

QColor ScenePainter::ownColor(std::optional<std::uint32_t> colour, Emphasis emphasis) const {
    if (!colour) return eventColor(emphasis);
    const QColor color = QColor::fromRgb(*colour);
    return emphasis == Emphasis::dimmed ? faded(color, 0.65) : color;
}

QColor ScenePainter::cardGround(Emphasis emphasis) const {
    if (emphasis == Emphasis::selected) return m_theme.accentGround;
    const QColor& card = m_theme.card;
    const QColor& lit = m_theme.accentGround;
    if (emphasis != Emphasis::hovered) return card;
    return {(card.red() + lit.red()) / 2, (card.green() + lit.green()) / 2, (card.blue() + lit.blue()) / 2};
}

void ScenePainter::fill(const QRectF& rect, const QColor& color, double radius) {
    if (m_sprites && radius <= 0) {
        const QPoint from(static_cast<int>(std::lround(rect.left())), static_cast<int>(std::lround(rect.top())));
        const QPoint to(static_cast<int>(std::lround(rect.right())), static_cast<int>(std::lround(rect.bottom())));
        return m_painter.fillRect(QRect(from, to - QPoint(1, 1)), color);
    }
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    if (radius > 0)
        m_painter.drawRoundedRect(rect, radius, radius);
    else
        m_painter.drawRect(rect);
}

void ScenePainter::draw(const layout::Box& box) {
    const QRectF rect = toRect(box.rect);
    switch (box.role) {
    case BoxRole::header:
        return fill(rect, m_theme.header);
    case BoxRole::weekend:
        return fill(rect, m_theme.weekend);
    case BoxRole::period:
        return drawPeriod(rect);
    case BoxRole::lane:
        return fill(rect, m_theme.lane);
    case BoxRole::laneHeader:
        return fill(rect, m_theme.lane);
    case BoxRole::density:
        return fill(rect, faded(m_theme.event, box.emphasis == Emphasis::dimmed ? 0.82 : 0.55));
    case BoxRole::overviewBar:
        return fill(rect, box.emphasis == Emphasis::selected ? m_theme.accent : faded(m_theme.event, 0.3));
    case BoxRole::card:
        return drawCard(box, rect);
    case BoxRole::mark:
        return fill(rect, ownColor(box.colour, box.emphasis));
    case BoxRole::stagePill:
    case BoxRole::bar:
        return drawBar(box, rect);
    case BoxRole::source:
    case BoxRole::document:
        return drawSource(box, rect);
    case BoxRole::brush:
        return drawBrush(rect);
    case BoxRole::brushHandle:
        return fill(rect, m_theme.accent, box.radius);
    case BoxRole::mask:
        return fill(rect, m_theme.ground);
    }
}

void ScenePainter::drawPeriod(const QRectF& rect) {
    fill(rect, m_theme.accentGround);
    const QColor edge = faded(m_theme.accent, 0.4);
    fill({rect.left(), rect.top(), 1, rect.height()}, edge);
    fill({rect.right() - 1, rect.top(), 1, rect.height()}, edge);
}

void ScenePainter::drawCard(const layout::Box& box, const QRectF& rect) {
    const bool lit = box.emphasis == Emphasis::selected || box.emphasis == Emphasis::hovered;
    QPen border(lit                                ? m_theme.accent
                : box.emphasis == Emphasis::dimmed ? faded(m_theme.border, 0.4)
                                                   : m_theme.border,
                (box.emphasis == Emphasis::selected ? 2 : 1) * m_theme.stroke);
    const QRectF edge(QPointF(crisp(rect.left()), crisp(rect.top())),
                      QPointF(crisp(rect.right()), crisp(rect.bottom())));
    const QColor ground = cardGround(box.emphasis);
    if (m_sprites && !box.planned && border.widthF() == 1) return drawFlagByPixels(edge, border.color(), ground);
    if (box.planned) border.setDashPattern({4, 3});
    drawFlag(m_painter, edge, border, ground);
}

/// The left side is the pole's: a flag, not a box.
void ScenePainter::drawFlag(QPainter& painter, const QRectF& edge, const QPen& border, const QColor& ground) const {
    constexpr double r = cornerRadius;
    QPainterPath flag(edge.topLeft());
    flag.lineTo(edge.right() - r, edge.top());
    flag.arcTo(edge.right() - 2 * r, edge.top(), 2 * r, 2 * r, 90, -90);
    flag.lineTo(edge.right(), edge.bottom() - r);
    flag.arcTo(edge.right() - 2 * r, edge.bottom() - 2 * r, 2 * r, 2 * r, 0, -90);
    flag.lineTo(edge.bottomLeft());
    flag.closeSubpath();
    painter.setPen(border);
    painter.setBrush(ground);
    painter.drawPath(flag);
}

/// Straight pieces filled, round ones copied.
void ScenePainter::drawFlagByPixels(const QRectF& edge, const QColor& border, const QColor& ground) {
    constexpr int c = static_cast<int>(cornerRadius) + 1;
    const QRect all(QPoint(static_cast<int>(edge.left() - 0.5), static_cast<int>(edge.top() - 0.5)),
                    QPoint(static_cast<int>(edge.right() - 0.5), static_cast<int>(edge.bottom() - 0.5)));
    const QRect body = all.adjusted(1, 1, -c, -1);
    const QRect side = all.adjusted(all.width() - c, c, -1, -c);
    m_painter.fillRect(body, ground);
    m_painter.fillRect(side, ground);
    m_painter.fillRect(QRect(all.left(), all.top(), 1, all.height()), border);
    m_painter.fillRect(QRect(body.left(), all.top(), body.width(), 1), border);
    m_painter.fillRect(QRect(body.left(), all.bottom(), body.width(), 1), border);
    m_painter.fillRect(QRect(all.right(), side.top(), 1, side.height()), border);
    const auto corner = [&](SpriteShape::Kind kind, QPointF from) -> const QPixmap& {
        return m_sprites->shape({kind, 0, ground.rgba(), border.rgba()}, {c, c}, [&](QPainter& painter) {
            drawFlag(painter, QRectF(from, QSizeF(3 * c - 1, 3 * c - 1)), border, ground);
        });
    };
    const double back = 0.5 - 2 * c; // the last third of a flag of three corners' size
    m_painter.drawPixmap(QPoint(all.right() - c + 1, all.top()), corner(SpriteShape::Kind::topCorner, {back, 0.5}));
    m_painter.drawPixmap(QPoint(all.right() - c + 1, all.bottom() - c + 1),
                         corner(SpriteShape::Kind::bottomCorner, {back, back}));
}

void ScenePainter::drawBar(const layout::Box& box, const QRectF& rect) {
    QColor color = box.colour     ? ownColor(box.colour, box.emphasis)
                   : box.document ? SourceColors::of(*box.document, m_theme.kind)
                                  : eventColor(box.emphasis);
    if (box.role == BoxRole::stagePill) {
        m_painter.setPen(QPen(faded(color, 0.35), 1.2));
        m_painter.setBrush(faded(color, 0.82));
        m_painter.drawRoundedRect(rect, box.radius, box.radius);
        return;
    }
    const bool lit = box.emphasis == Emphasis::selected || box.emphasis == Emphasis::hovered;
    const double share = m_theme.stroke > 1 ? 0 : 0.4;
    color = faded(color, lit ? 0.1 : box.emphasis == Emphasis::dimmed ? 0.7 : share);
    if (box.planned) {
        m_painter.setPen(QPen(color, 1.4, Qt::DashLine));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(rect.adjusted(0.7, 0.7, -0.7, -0.7), box.radius, box.radius);
        return;
    }
    if (box.denied) return drawStruckBar(rect, color, box.radius);
    if (!box.softLeft && !box.softRight) return fill(rect, color, box.radius);
    QLinearGradient soft(rect.topLeft(), rect.topRight());
    const QColor clear = faded(color, 0.92); // opaque: in PDF a gradient has no transparency
    soft.setColorAt(0, box.softLeft ? clear : color);
    soft.setColorAt(0.3, color);
    soft.setColorAt(0.7, color);
    soft.setColorAt(1, box.softRight ? clear : color);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(soft);
    m_painter.drawRoundedRect(rect, box.radius, box.radius);
}

void ScenePainter::drawStruckBar(const QRectF& rect, const QColor& color, double radius) {
    m_painter.setPen(QPen(color, 1.2));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(rect.adjusted(0.6, 0.6, -0.6, -0.6), radius, radius);
    const double y = crisp(rect.center().y());
    m_painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
}

void ScenePainter::drawSource(const layout::Box& box, const QRectF& rect) {
    QColor color = SourceColors::of(box.document.value_or(DocumentId{}), m_theme.kind);
    if (box.emphasis == Emphasis::dimmed) color = faded(color, 0.65);
    if (box.planned) { // its day is not known
        m_painter.setPen(QPen(color, 1.6));
        m_painter.setBrush(m_theme.lane);
        m_painter.drawRoundedRect(rect.adjusted(0.8, 0.8, -0.8, -0.8), box.radius, box.radius);
    } else if (m_sprites && box.role == BoxRole::source) {
        const QSize size = rect.size().toSize();
        const auto draw = [&](QPainter& painter) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawRoundedRect(QRect(QPoint(0, 0), size), box.radius, box.radius);
        };
        m_painter.drawPixmap(
            QPointF(std::round(rect.left()), std::round(rect.top())),
            m_sprites->shape({SpriteShape::Kind::chip, size.width() * 4, color.rgba(), 0}, size, draw));
    } else
        fill(rect, color, box.radius);
    if (box.role != BoxRole::document || box.emphasis != Emphasis::selected) return;
    m_painter.setPen(QPen(m_theme.accent, 1.6));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), box.radius + 2, box.radius + 2);
}

void ScenePainter::drawBrush(const QRectF& rect) {
    QColor inside = m_theme.accentGround;
    m_painter.setBrush(inside);
    m_painter.setPen(QPen(m_theme.accent, 1.4));
    m_painter.drawRoundedRect(rect.adjusted(0.7, 0.7, -0.7, -0.7), 3, 3);
}

void ScenePainter::draw(const layout::Line& line) {
    const bool lit = line.emphasis == Emphasis::selected || line.emphasis == Emphasis::hovered;
    QPen pen(m_theme.line, 1);
    switch (line.role) {
    case LineRole::subTick:
    case LineRole::minorTick:
    case LineRole::minorGrid:
    case LineRole::majorGrid:
    case LineRole::separator:
        if (m_sprites) return drawThinLine(line, m_theme.line);
        break;
    case LineRole::baseline:
        pen = QPen(m_theme.stem, 1.4 * m_theme.stroke);
        break;
    case LineRole::stem:
        pen = QPen(lit                                 ? m_theme.accent
                   : line.emphasis == Emphasis::dimmed ? faded(m_theme.stem, 0.55)
                                                       : m_theme.stem,
                   (lit ? 1.6 : 1) * m_theme.stroke);
        break;
    case LineRole::today:
        if (m_sprites) return drawThinLine(line, m_theme.accent);
        pen = QPen(m_theme.accent, 1);
        break;
    case LineRole::bridge:
        pen = QPen(lit ? m_theme.accent : m_theme.event, 2.4);
        break;
    }
    if (m_sprites && line.role == LineRole::stem && !lit && m_theme.stroke == 1) return drawThinLine(line, pen.color());
    pen.setCapStyle(Qt::FlatCap);
    m_painter.setPen(pen);
    if (line.from.x == line.to.x)
        m_painter.drawLine(QPointF(crisp(line.from.x), line.from.y), QPointF(crisp(line.to.x), line.to.y));
    else
        m_painter.drawLine(QPointF(line.from.x, crisp(line.from.y)), QPointF(line.to.x, crisp(line.to.y)));
}

/// One pixel wide, level or upright.
void ScenePainter::drawThinLine(const layout::Line& line, const QColor& color) {
    const auto pixel = [](double at) { return static_cast<int>(std::floor(at)); };
    const auto length = [](double from, double to) { return static_cast<int>(std::lround(to) - std::lround(from)); };
    const auto start = [](double at) { return static_cast<int>(std::lround(at)); };
    const bool upright = line.from.x == line.to.x;
    m_painter.fillRect(upright ? QRect(pixel(line.from.x), start(line.from.y), 1, length(line.from.y, line.to.y))
                               : QRect(start(line.from.x), pixel(line.from.y), length(line.from.x, line.to.x), 1),
                       color);
}

void ScenePainter::draw(const layout::Disc& disc) {
    const QColor color = ownColor(disc.colour, disc.emphasis);
    const QPointF centre(crisp(disc.centre.x), crisp(disc.centre.y));
    if (disc.emphasis == Emphasis::selected) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(faded(color, 0.7));
        m_painter.drawEllipse(centre, disc.radius + 4, disc.radius + 4);
    }
    const DiscForm form = disc.denied                        ? DiscForm::struckRing
                          : disc.planned || disc.alternative ? DiscForm::ring
                                                             : DiscForm::full;
    if (!m_sprites) return drawDisc(m_painter, centre, disc.radius, color, form);
    const int quarters = static_cast<int>(std::lround(disc.radius * 4));
    const int half = quarters / 4 + 2;
    constexpr std::array kinds{SpriteShape::Kind::disc, SpriteShape::Kind::ring, SpriteShape::Kind::struckRing};
    const SpriteShape shape{kinds.at(static_cast<std::size_t>(form)), quarters, color.rgba(), 0};
    m_painter.drawPixmap(centre - QPointF(half + 0.5, half + 0.5),
                         m_sprites->shape(shape, QSize(2 * half + 1, 2 * half + 1), [&](QPainter& painter) {
                             drawDisc(painter, {half + 0.5, half + 0.5}, quarters / 4.0, color, form);
                         }));
}

void ScenePainter::drawDisc(QPainter& painter, QPointF centre, double radius, const QColor& color,
                            DiscForm form) const {
    const bool hollow = form != DiscForm::full;
    painter.setPen(QPen(hollow ? color : m_theme.ground, 1.6));
    painter.setBrush(hollow ? m_theme.ground : color);
    painter.drawEllipse(centre, radius, radius);
    const QPointF reach(radius * 0.7, -radius * 0.7);
    if (form == DiscForm::struckRing) painter.drawLine(centre - reach, centre + reach);
}

void ScenePainter::draw(const layout::Curve& curve) {
    QPolygonF points;
    for (const layout::Point& point : curve.points) points << QPointF(point.x, point.y);
    QPen pen(m_theme.relation, 1.5 * m_theme.stroke);
    if (curve.kind == graph::RelationKind::refersTo) pen.setDashPattern({4, 3});
    m_painter.setPen(pen);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolyline(points);
    if (!curve.arrow) return;
    const QPointF tip = points.back() - QPointF(0, 2);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.relation);
    m_painter.drawPolygon(QPolygonF{tip, tip + QPointF(-4, 8), tip + QPointF(4, 8)});
}

QFont ScenePainter::legible(const QPainter& painter, QFont font, const QString& words) {
    if (!painter.paintEngine() || painter.paintEngine()->type() != QPaintEngine::Pdf) return font;
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    const auto isSign = [](QChar c) { return c.isPunct() || c.isSymbol(); };
    if (std::any_of(words.begin(), words.end(), isDigit) && std::any_of(words.begin(), words.end(), isSign))
        font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QColor ScenePainter::textColor(const layout::Text& text) const {
    QColor color = m_theme.text;
    switch (text.role) {
    case TextRole::axisMinor:
    case TextRole::cardDate:
    case TextRole::barDate:
    case TextRole::laneName:
    case TextRole::documentName:
    case TextRole::overviewYear:
    case TextRole::moreCount:
    case TextRole::laneCount:
        color = m_theme.faintText;
        break;
    case TextRole::today:
        color = m_theme.accentText;
        break;
    case TextRole::relationName:
        color = m_theme.relation;
        break;
    default:
        break;
    }
    if (text.emphasis == Emphasis::dimmed) return faded(m_theme.faintText, 0.3);
    const bool lit = text.emphasis == Emphasis::selected || text.emphasis == Emphasis::hovered;
    if (lit && (text.role == TextRole::cardDate || text.role == TextRole::barDate)) return m_theme.accentText;
    return color;
}

void ScenePainter::draw(const layout::Sign& sign) {
    const QPointF centre(sign.centre.x, sign.centre.y);
    const double reach = sign.size / 2;
    const double half = reach * 0.6;
    QPolygonF triangle;
    if (sign.open)
        triangle << centre + QPointF(-reach, -half) << centre + QPointF(reach, -half) << centre + QPointF(0, half);
    else
        triangle << centre + QPointF(-half, -reach) << centre + QPointF(half, 0) << centre + QPointF(-half, reach);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.faintText);
    m_painter.drawPolygon(triangle);
}

void ScenePainter::draw(const layout::Text& text) {
    const QRectF box = toRect(text.box);
    if (text.halo) fill(box.adjusted(-4, 0, 4, 0), m_theme.ground, 4);
    const QFontMetricsF& metrics = m_text.metrics(text.role);
    const double baseline = std::round(box.top() + (box.height() + metrics.capHeight()) / 2);
    if (!m_sprites) return drawWords(m_painter, {box.left(), baseline}, text);
    constexpr int margin = 2; // letters may lean out
    const int ascent = static_cast<int>(std::ceil(metrics.ascent())) + margin;
    const int height = ascent + static_cast<int>(std::ceil(metrics.descent())) + margin;
    const QPointF at(std::round(box.left()), baseline);
    const quint64 style = quint64{textColor(text).rgba()} << 8U | static_cast<quint64>(text.role);
    const QPixmap* words = m_sprites->text(text.text, style, [&](double pixelRatio) {
        const double width = metrics.horizontalAdvance(QString::fromStdString(text.text));
        return SceneSprites::picture({static_cast<int>(std::ceil(width)) + 2 * margin, height}, pixelRatio,
                                     [&](QPainter& painter) { drawWords(painter, QPointF(margin, ascent), text); });
    });
    if (words != nullptr)
        m_painter.drawPixmap(at - QPointF(margin, ascent), *words);
    else
        drawWords(m_painter, at, text);
}

void ScenePainter::drawWords(QPainter& painter, QPointF baseline, const layout::Text& text) const {
    const QString words = QString::fromStdString(text.text);
    painter.setFont(legible(painter, m_text.font(text.role), words));
    painter.setPen(textColor(text));
    painter.drawText(baseline, words);
}

} // namespace dateline::app
