// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/timeline_scene.h"

#include "core/layout/scene_builder.h"
#include "core/layout/text_fit.h"

#include <algorithm>
#include <cmath>

namespace dateline::layout {

namespace {

constexpr double headerHeight = 52;
constexpr double publishedHeight = 50;
constexpr double stageLabelHeight = 24;
constexpr double rowHeight = 28;
constexpr double relationPitch = 18;  // below all rows, for the arcs of the selected event
constexpr double leastCardRoom = 190; // rows give way to cards until the cards have this
constexpr double densityHeight = 24;
constexpr double topRoom = 10;
constexpr int mostLanes = 10;

/// Room for a card with a title of so many lines, and a gap.
double lanePitchOf(int titleLines) { return titleLines == 1 ? 30 : 32 + 15.0 * titleLines; }

} // namespace

TimelineLayout::TimelineLayout(std::shared_ptr<const TimelineModel> model)
    : m_model(std::move(model)), m_bars(*m_model) {}

VerticalFrame TimelineLayout::frameOf(double height) const {
    VerticalFrame frame;
    frame.headerBottom = headerHeight;
    frame.publishedTop = height - publishedHeight;
    const double stages = m_bars.row(0).empty() ? 0 : stageLabelHeight;
    frame.relationLevels = height < 480 ? 1 : 3;
    const double arcs = m_model->hasArcs() ? frame.relationLevels * relationPitch + 2 : 0;
    const double spare = frame.publishedTop - headerHeight - leastCardRoom - stages - 18 - arcs;
    frame.rows =
        std::clamp(static_cast<int>(spare / rowHeight), std::min(1, m_bars.rowsUsedBelow()), m_bars.rowsUsedBelow());
    const double below = std::max(40.0, stages + frame.rows * rowHeight + 18 + arcs);
    frame.baseline = std::max(frame.publishedTop - below, headerHeight + 56);
    frame.rowsTop = frame.baseline + 14 + stages;
    const double room = frame.baseline - headerHeight - topRoom - densityHeight;
    frame.titleLines = room >= 5 * lanePitchOf(3) ? 3 : room >= 3 * lanePitchOf(2) ? 2 : 1;
    const double least = lanePitchOf(frame.titleLines);
    frame.lanes = std::clamp(static_cast<int>(room / least), 1, mostLanes);
    frame.lanePitch = std::clamp(room / frame.lanes, least, least * 1.15);
    return frame;
}

const LabelPlan& TimelineLayout::planFor(const VerticalFrame& frame) const {
    LabelPlanOptions options;
    options.lanes = frame.lanes;
    options.titleLines = frame.titleLines;
    if (frame.titleLines == 1) {
        options.widestCard = 320;
        options.narrowWidth = 150;
    }
    if (!m_plan || m_plan->options() != options) m_plan = std::make_unique<LabelPlan>(*m_model, options);
    return *m_plan;
}

Scene TimelineLayout::scene(const Viewport& viewport, const SceneMarks& marks, const SceneText& text) const {
    return SceneBuilder(*this, viewport, marks, text).build();
}

SceneBuilder::SceneBuilder(const TimelineLayout& layout, const Viewport& viewport, const SceneMarks& marks,
                           const SceneText& text)
    : m_layout(layout), m_model(layout.model()), m_viewport(viewport), m_marks(marks), m_text(text),
      m_scale(viewport.range, viewport.width), m_frame(layout.frameOf(viewport.height)),
      m_axis(buildAxis(m_scale, text.axis)), m_withYear(m_axis.minorUnit >= AxisUnit::year) {
    m_scene.width = viewport.width;
    m_scene.height = viewport.height;
}

Scene SceneBuilder::build() {
    placeCards();
    addGround();
    const auto [first, last] = m_model.pointsIn(m_scale.range());
    const bool crowded = static_cast<double>(last - first) > m_scale.width() / 16;
    if (crowded) addDensity(first, last);
    addStems();
    m_scene.items.emplace_back(Line{{0, m_frame.baseline}, {m_scale.width(), m_frame.baseline}, LineRole::baseline});
    addRelations();
    addBars();
    addDisputes();
    if (crowded)
        for (const Card& card : m_cards) addDot(card.label.event, m_scale.xOf(card.label.anchor));
    else
        addDots();
    addRelationNames();
    addCards();
    addPublishedLane();
    addHeader();
    return std::move(m_scene);
}

Emphasis SceneBuilder::emphasisOf(EventId id) const {
    if (m_marks.selected == id || std::ranges::binary_search(m_marks.chosen, id)) return Emphasis::selected;
    if (m_marks.hovered == id) return Emphasis::hovered;
    if (m_marks.hoveredDocument) return isReported(id) ? Emphasis::hovered : Emphasis::dimmed;
    return id.index() < m_marks.dimmed.size() && m_marks.dimmed[id.index()] ? Emphasis::dimmed : Emphasis::normal;
}

bool SceneBuilder::isReported(EventId id) const {
    return std::ranges::any_of(event(id).passages, [this](const graph::Passage& passage) {
        return passage.document == m_marks.hoveredDocument;
    });
}

bool SceneBuilder::isHidden(EventId id) const {
    return m_marks.hideDimmed && m_marks.selected != id && id.index() < m_marks.dimmed.size() &&
           m_marks.dimmed[id.index()];
}

void SceneBuilder::addText(Rect box, std::string text, TextRole role, Emphasis emphasis, bool halo) {
    if (!text.empty()) m_scene.items.emplace_back(Text{box, std::move(text), role, emphasis, halo});
}

void SceneBuilder::addGround() {
    for (const AxisBand& band : m_axis.weekends)
        m_scene.items.emplace_back(
            Box{{band.left, m_frame.headerBottom, band.right - band.left, m_viewport.height - m_frame.headerBottom},
                BoxRole::weekend});
    addPeriod(m_frame.headerBottom, m_viewport.height);
    for (const double x : m_axis.majorTicks)
        m_scene.items.emplace_back(Line{{x, m_frame.headerBottom}, {x, m_viewport.height}, LineRole::majorGrid});
}

void SceneBuilder::addPeriod(double top, double bottom) {
    if (!m_marks.period) return;
    const double left = std::clamp(m_scale.xOf(m_marks.period->begin), 0.0, m_viewport.width);
    const double right = std::clamp(m_scale.xOf(m_marks.period->end), 0.0, m_viewport.width);
    if (right > left) m_scene.items.emplace_back(Box{{left, top, right - left, bottom - top}, BoxRole::period});
}

void SceneBuilder::addHeader() {
    const double bottom = m_frame.headerBottom;
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
    const double top = m_frame.publishedTop;
    m_scene.items.emplace_back(Box{{0, top, m_viewport.width, m_viewport.height - top}, BoxRole::lane});
    m_scene.items.emplace_back(Line{{0, top}, {m_viewport.width, top}, LineRole::separator});
    addText({edgeMargin + 2, top + 4, widthOf(m_text.published, TextRole::laneName), 16}, m_text.published,
            TextRole::laneName);
    addUndatedDocuments();
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
    const double top = m_frame.publishedTop + 24;
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
    const double top = m_frame.publishedTop + 5;
    addText({x - width - 6, top - 1, width, 16}, m_text.undated, TextRole::laneName);
    for (std::size_t i = 0; i < shown; ++i, x += 13) {
        m_scene.items.emplace_back(
            Box{{x, top, 10, 13}, BoxRole::document, Emphasis::normal, 3, true, false, false, undated[i]});
        m_scene.hits.push_back({{x - 1, top - 2, 13, 17}, undated[i]});
    }
}

} // namespace dateline::layout
