// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/timeline_scene.h"

#include "core/layout/scene_builder.h"
#include "core/layout/text_fit.h"

#include <algorithm>
#include <tuple>

namespace dateline::layout {

namespace {

constexpr double mostColumnsWidth = 16; // pixels: what is closer on average is told by columns

} // namespace

Scene TimelineLayout::scene(const Viewport& viewport, const SceneMarks& marks, const SceneText& text) const {
    return SceneBuilder(*this, viewport, marks, text).build();
}

SceneBuilder::SceneBuilder(const TimelineLayout& layout, const Viewport& viewport, const SceneMarks& marks,
                           const SceneText& text)
    : m_layout(layout), m_model(layout.model()), m_viewport(viewport), m_marks(marks), m_text(text),
      m_scale(viewport.range, viewport.width), m_page(layout.frameOf(viewport.height)), m_standing(marks.standing()),
      m_stack(layout.bandsIn(viewport.height, viewport.firstLane)), m_frame(m_page),
      m_axis(buildAxis(m_scale, text.axis)), m_withYear(m_axis.minorUnit >= AxisUnit::year) {
    m_scene.width = viewport.width;
    m_scene.height = viewport.height;
    m_scene.firstLane = m_stack.first;
    m_scene.lastFirst = m_stack.lastFirst;
}

Scene SceneBuilder::build() {
    m_bands.reserve(m_stack.bands.size());
    for (const PlacedBand& placed : m_stack.bands) prepare(m_bands.emplace_back(Band{placed, 0, 0, false, {}, {}, {}}));
    addGround();
    for (Band& band : m_bands) {
        enter(band);
        addBandGround();
    }
    addToday();
    addRelations();
    for (Band& band : m_bands) {
        enter(band);
        addBandEvents();
    }
    addRelationNames();
    for (Band& band : m_bands) {
        enter(band);
        addCards();
    }
    addPublishedLane();
    addHeader();
    return std::move(m_scene);
}

void SceneBuilder::enter(Band& band) {
    m_band = &band;
    m_frame = band.placed.frame;
}

void SceneBuilder::prepare(Band& band) {
    enter(band);
    std::tie(band.first, band.last) = band.placed.band->model().pointsIn(m_scale.range());
    band.crowded = static_cast<double>(band.last - band.first) > m_scale.width() / mostColumnsWidth;
    if (band.crowded) countColumns(band);
    if (!m_frame.collapsed) placeCards();
}

void SceneBuilder::addBandGround() {
    if (m_layout.lanes().by != LaneKind::automatic) addLaneHeader();
    if (m_band->crowded) addDensity();
    addStems();
    if (!m_frame.collapsed)
        m_scene.items.emplace_back(
            Line{{0, m_frame.baseline}, {m_scale.width(), m_frame.baseline}, LineRole::baseline});
}

void SceneBuilder::addBandEvents() {
    m_frame.collapsed ? addThinBars() : addBars();
    addDisputes();
    if (m_band->crowded)
        for (const Card& card : m_band->cards) addDot(card.label.event, m_scale.xOf(card.label.anchor));
    else
        addDots();
    if (m_layout.lanes().by != LaneKind::automatic) addLaneName();
}

Emphasis SceneBuilder::emphasisOf(EventId id) const {
    if (m_marks.selected == id || m_marks.chosen.contains(id)) return Emphasis::selected;
    if (m_marks.hovered == id) return Emphasis::hovered;
    if (m_marks.hoveredDocument) return isReported(id) ? Emphasis::hovered : Emphasis::dimmed;
    if (m_standing.isDimmed(id)) return Emphasis::dimmed;
    return m_marks.story.contains(id) ? Emphasis::hovered : Emphasis::normal;
}

bool SceneBuilder::isReported(EventId id) const {
    return std::ranges::any_of(event(id).passages, [this](const graph::Passage& passage) {
        return passage.document == m_marks.hoveredDocument;
    });
}

bool SceneBuilder::isHidden(EventId id) const { return m_marks.selected != id && m_standing.isHidden(id); }

void SceneBuilder::addText(Rect box, std::string text, TextRole role, Emphasis emphasis, bool halo) {
    if (!text.empty()) m_scene.items.emplace_back(Text{box, std::move(text), role, emphasis, halo});
}

void SceneBuilder::addGround() {
    for (const AxisBand& band : m_axis.weekends)
        m_scene.items.emplace_back(
            Box{{band.left, m_page.headerBottom, band.right - band.left, m_viewport.height - m_page.headerBottom},
                BoxRole::weekend});
    addPeriod(m_page.headerBottom, m_viewport.height);
    for (const double x : m_axis.majorTicks)
        m_scene.items.emplace_back(Line{{x, m_page.headerBottom}, {x, m_viewport.height}, LineRole::majorGrid});
}

void SceneBuilder::addPeriod(double top, double bottom) {
    if (!m_marks.period) return;
    const double left = std::clamp(m_scale.xOf(m_marks.period->begin), 0.0, m_viewport.width);
    const double right = std::clamp(m_scale.xOf(m_marks.period->end), 0.0, m_viewport.width);
    if (right > left) m_scene.items.emplace_back(Box{{left, top, right - left, bottom - top}, BoxRole::period});
}

void SceneBuilder::addHeader() {
    const double bottom = m_page.headerBottom;
    m_scene.items.emplace_back(Box{{0, 0, m_viewport.width, bottom}, BoxRole::header});
    addPeriod(0, bottom);
    // Not through the lower tier: a month may begin in the middle of a week's label.
    for (const double x : m_axis.majorTicks)
        m_scene.items.emplace_back(Line{{x, 4}, {x, bottom - 24}, LineRole::majorGrid});
    for (const double x : m_axis.subTicks)
        m_scene.items.emplace_back(Line{{x, bottom - 4}, {x, bottom}, LineRole::subTick});
    for (const double x : m_axis.minorTicks)
        m_scene.items.emplace_back(Line{{x, bottom - 20}, {x, bottom}, LineRole::minorTick});
    m_scene.items.emplace_back(Line{{0, bottom}, {m_viewport.width, bottom}, LineRole::separator});
    for (const AxisLabel& label : m_axis.majorLabels)
        addText({label.x, 6, label.width, 20}, label.text, TextRole::axisMajor);
    for (const AxisLabel& label : m_axis.minorLabels)
        addText({label.x, 29, label.width, 18}, label.text, TextRole::axisMinor);
}

void SceneBuilder::addPublishedLane() {
    const double top = m_page.publishedTop;
    m_scene.items.emplace_back(Box{{0, top, m_viewport.width, m_viewport.height - top}, BoxRole::lane});
    m_scene.items.emplace_back(Line{{0, top}, {m_viewport.width, top}, LineRole::separator});
    addText({edgeMargin + 2, top + 4, widthOf(m_text.published, TextRole::laneName), 16}, m_text.published,
            TextRole::laneName);
    addUndatedDocuments();
    addTodayName();
    const auto& documents = m_model.documents();
    const TimeRange range = m_scale.range();
    auto spot = std::ranges::lower_bound(documents, range.begin, {}, &DocumentSpot::anchor);
    double free = 0; // chips of one day stand side by side; a crowd folds
    for (; spot != documents.end() && spot->anchor < range.end; ++spot) {
        const double at = m_scale.xOf(spot->anchor) - 5;
        const double x = std::max(at, free);
        if (x > at + 60 || x + 11 > m_viewport.width) continue;
        const auto next = std::next(spot);
        const double until = next == documents.end() ? m_viewport.width : m_scale.xOf(next->anchor) - 5;
        addDocument(*spot, x, std::min(until, m_viewport.width));
        free = x + 13;
    }
}

void SceneBuilder::addDocument(const DocumentSpot& spot, double x, double next) {
    const double top = m_page.publishedTop + 24;
    const Emphasis emphasis = m_marks.hoveredDocument == spot.document ? Emphasis::selected : Emphasis::normal;
    if (!spot.exact) {
        const double left = std::max(0.0, m_scale.xOf(spot.extent.begin));
        const double right = std::min(m_viewport.width, m_scale.xOf(spot.extent.end));
        m_scene.items.emplace_back(
            Box{{left, top + 6, right - left, 4}, BoxRole::bar, emphasis, 2, false, true, true, spot.document});
    }
    m_scene.items.emplace_back(
        Box{{x, top, 11, 16}, BoxRole::document, emphasis, 3, !spot.exact, false, false, spot.document});
    double right = x + 11;
    const auto& document = m_model.project().at(spot.document).document;
    const std::string& name = document.source.empty() ? document.title : document.source;
    const double width = widthOf(name, TextRole::documentName);
    if (x + 16 + width + 6 < next) {
        addText({x + 16, top, width, 16}, name, TextRole::documentName);
        right = x + 16 + width;
    }
    m_scene.hits.push_back({{x - 2, top - 4, right - x + 4, 24}, spot.document});
}

void SceneBuilder::addUndatedDocuments() {
    const auto& undated = m_model.undatedDocuments();
    if (undated.empty()) return;
    const std::size_t shown = std::min<std::size_t>(undated.size(), 12);
    const double width = widthOf(m_text.undated, TextRole::laneName);
    double x = m_viewport.width - edgeMargin - static_cast<double>(shown) * 13;
    const double top = m_page.publishedTop + 5;
    addText({x - width - 6, top - 1, width, 16}, m_text.undated, TextRole::laneName);
    for (std::size_t i = 0; i < shown; ++i, x += 13) {
        m_scene.items.emplace_back(
            Box{{x, top, 10, 13}, BoxRole::document, Emphasis::normal, 3, true, false, false, undated[i]});
        m_scene.hits.push_back({{x - 1, top - 2, 13, 17}, undated[i]});
    }
}

} // namespace dateline::layout
