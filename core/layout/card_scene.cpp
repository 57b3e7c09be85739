// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The points of the timeline scene: cards on poles, dots, density.
#include "core/layout/scene_builder.h"
#include "core/layout/text_fit.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace dateline::layout {

namespace {

constexpr double padding = 10;
constexpr double dateHeight = 16;
constexpr double titleHeight = 15;
constexpr double leastCardWidth = 84;
constexpr double chipSize = 8;
constexpr double markWidth = 4;
constexpr double chipPitch = 11;
constexpr double dotReach = 4; // dots closer than this fold into one

double dotRadius(double importance) { return 3.5 + 3.0 * importance; }

} // namespace

std::vector<DocumentId> sourcesOf(const graph::Event& event) {
    std::vector<DocumentId> sources;
    for (const graph::Passage& passage : event.passages) sources.push_back(passage.document);
    std::ranges::sort(sources);
    sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
    return sources;
}

double chipsWidth(std::size_t count) {
    return count == 0 ? 0 : static_cast<double>(std::min(count, mostChips)) * chipPitch - (chipPitch - chipSize);
}

double SceneBuilder::addChips(const std::vector<DocumentId>& sources, double x, double y, double room,
                              Emphasis emphasis) {
    std::size_t shown = std::min(sources.size(), mostChips);
    while (shown > 0 && chipsWidth(shown) > room) --shown;
    for (std::size_t i = 0; i < shown; ++i) {
        const Rect rect{x + static_cast<double>(i) * chipPitch, y, chipSize, chipSize};
        m_scene.items.emplace_back(Box{rect, BoxRole::source, emphasis, 2, false, false, false, sources[i]});
    }
    return chipsWidth(shown);
}

void SceneBuilder::placeCards() {
    const LabelPlan& plan = m_band->placed.band->planFor(m_frame);
    // What began a card's width before the view still shows its end.
    const TimeRange range{m_scale.minuteAt(-plan.options().widestCard), m_scale.range().end};
    for (const PlannedLabel& label : plan.labelsIn(range, m_scale.pixelsPerMinute())) {
        if (isHidden(label.event)) continue;
        if (auto card = cardOf(label))
            m_band->cards.push_back(std::move(*card));
        else if (m_scale.range().contains(label.anchor))
            m_scene.cut.push_back(label.event);
    }
    for (const Card& card : m_band->cards) m_band->named.push_back(card.label.event);
    std::ranges::sort(m_band->named);
    // Higher lanes first, so that what is nearer to the baseline is painted over their poles.
    std::ranges::stable_sort(m_band->cards, std::ranges::greater{}, [](const Card& card) { return card.label.lane; });
}

std::optional<SceneBuilder::Card> SceneBuilder::cardOf(const PlannedLabel& label) const {
    const LabelPlanOptions& options = m_band->placed.band->planFor(m_frame).options();
    const double x = m_scale.xOf(label.anchor);
    // Between its two scales a card has as much room as the zoom has won so far.
    const double grown = (label.width + options.gap) * m_scale.pixelsPerMinute() / label.fullFrom - options.gap;
    double width = label.width;
    if (label.fullFrom > m_scale.pixelsPerMinute())
        width = std::clamp(grown, std::min(options.narrowWidth, width), width);
    Card card;
    card.label = label;
    card.rect = {x, m_frame.baseline - 24 - (label.lane + 1) * m_frame.lanePitch, width, m_frame.lanePitch - 4};
    fillCard(card, width);
    if (!keepInView(card)) return std::nullopt;
    return card;
}

/// A card at an edge gives way until too little of it is left; it never leaves the place that is its own.
bool SceneBuilder::keepInView(Card& card) const {
    const double left = std::max(card.rect.x, 1.0);
    const double right = std::min(card.rect.right(), m_viewport.width - edgeMargin);
    if (card.rect.x >= m_viewport.width) return false;
    if (left == card.rect.x && right == card.rect.right()) return true;
    if (m_viewport.wholeLabels || right - left < leastCardWidth) return false;
    card.rect.x = left;
    fillCard(card, right - left);
    return true;
}

void SceneBuilder::fillCard(Card& card, double width) const {
    const graph::Event& shown = event(card.label.event);
    const double inner = width - 2 * padding;
    card.sources = sourcesOf(shown);
    card.date = elided(m_text.date(shown, m_withYear), inner,
                       [this](std::string_view t) { return widthOf(t, TextRole::cardDate); });
    const double dateWidth = widthOf(card.date, TextRole::cardDate);
    const auto measure = [this](std::string_view t) { return widthOf(t, TextRole::cardTitle); };
    if (isCompact()) {
        card.title = wrapped(shown.title, inner - dateWidth - 8, 1, measure);
        card.rect.height = 26;
        const double title = card.title.empty() ? 0 : measure(card.title.front());
        card.rect.width = std::min(width, dateWidth + 8 + title + 2 * padding);
        return;
    }
    card.title = wrapped(shown.title, inner, static_cast<std::size_t>(m_frame.titleLines), measure);
    double needed = dateWidth + (card.sources.empty() ? 0 : 14 + chipsWidth(card.sources.size()));
    for (const std::string& line : card.title) needed = std::max(needed, measure(line));
    card.rect.width = std::min(width, std::ceil(needed) + 2 * padding);
    card.rect.height = 6 + dateHeight + static_cast<double>(card.title.size()) * titleHeight + 7;
    card.rect.height = std::min(card.rect.height, m_frame.lanePitch - 5);
}

void SceneBuilder::addStems() {
    for (const Card& card : m_band->cards) {
        const double x = m_scale.xOf(card.label.anchor);
        if (x < 0) continue;
        m_scene.items.emplace_back(
            Line{{x, card.rect.y}, {x, m_frame.baseline}, LineRole::stem, emphasisOf(card.label.event)});
    }
}

void SceneBuilder::addCards() {
    for (const Card& card : m_band->cards) addCard(card);
}

void SceneBuilder::addCard(const Card& card) {
    const EventId id = card.label.event;
    const Emphasis emphasis = emphasisOf(id);
    const Rect& rect = card.rect;
    m_scene.items.emplace_back(Box{rect, BoxRole::card, emphasis, 5, isOpen(id)});
    if (const auto colour = event(id).decisions.colour) {
        Box mark{{rect.x, rect.y, markWidth, rect.height}, BoxRole::mark, emphasis};
        mark.colour = colour;
        m_scene.items.emplace_back(mark);
    }
    const double left = rect.x + padding;
    const double dateWidth = widthOf(card.date, TextRole::cardDate);
    double top = rect.y + (isCompact() ? 5 : 6);
    addText({left, top, dateWidth, dateHeight}, card.date, TextRole::cardDate, emphasis);
    if (isCompact()) {
        const double x = left + dateWidth + 8;
        if (!card.title.empty())
            addText({x, top, rect.right() - padding - x, dateHeight}, card.title.front(), TextRole::cardTitle,
                    emphasis);
    } else {
        const double room = rect.width - 2 * padding - dateWidth - 8;
        std::size_t shown = std::min(card.sources.size(), mostChips);
        while (shown > 0 && chipsWidth(shown) > room) --shown;
        addChips(card.sources, rect.right() - padding - chipsWidth(shown), top + 4, room, emphasis);
        for (const std::string& line : card.title) {
            addText({left, top + dateHeight, rect.width - 2 * padding, titleHeight}, line, TextRole::cardTitle,
                    emphasis);
            top += titleHeight;
        }
    }
    m_scene.hits.push_back({rect, id});
}

void SceneBuilder::addDots() {
    const auto [first, last] = std::pair(m_band->first, m_band->last);
    const auto& anchors = m_band->placed.band->model().pointAnchors();
    for (std::size_t i = first; i < last;) {
        const double until = m_scale.minuteAt(m_scale.xOf(anchors[i]) + dotReach);
        const std::size_t begin = i;
        std::optional<EventId> top;
        for (; i < last && anchors[i] <= until; ++i) {
            const EventId id = m_band->placed.band->model().points()[i];
            if (isHidden(id)) continue;
            const bool better =
                !top || emphasisOf(id) == Emphasis::selected ||
                (emphasisOf(*top) != Emphasis::selected && event(id).importance > event(*top).importance);
            if (better) top = id;
        }
        if (!top) continue;
        const double x = m_scale.xOf(m_model.at(*top).anchor);
        addDot(*top, x);
        const double next = i < last ? m_scale.xOf(anchors[i]) : m_viewport.width;
        addMore(withoutCard(begin, i), x + dotRadius(event(*top).importance) + 3, next - 8);
    }
}

/// How many events of a dot are neither named by a card nor stand for the dot itself.
int SceneBuilder::withoutCard(std::size_t first, std::size_t last) const {
    int all = 0;
    int named = 0;
    for (std::size_t i = first; i < last; ++i) {
        const EventId id = m_band->placed.band->model().points()[i];
        if (isHidden(id)) continue;
        ++all;
        named += std::ranges::binary_search(m_band->named, id);
    }
    return all - std::max(named, 1);
}

void SceneBuilder::addMore(int count, double left, double until) {
    if (count <= 0 || m_frame.collapsed) return;
    const std::string words = m_text.more(count);
    const double width = widthOf(words, TextRole::moreCount);
    if (left + width > until) return;
    const double top = m_frame.baseline - 19;
    addText({left, top, width, 14}, words, TextRole::moreCount, Emphasis::normal, isCrossed(left, left + width, top));
}

void SceneBuilder::addDot(EventId id, double x) {
    if (x < 0) return; // its card alone is still in view
    const double radius = dotRadius(event(id).importance);
    m_scene.items.emplace_back(Disc{
        {x, m_frame.baseline}, radius, emphasisOf(id), isOpen(id), false, isDenied(id), event(id).decisions.colour});
    m_scene.hits.push_back({{x - radius - 3, m_frame.baseline - radius - 4, 2 * radius + 6, 2 * radius + 8}, id});
}

/// Buckets of a power of two minutes, aligned to the axis: panning moves them, nothing shimmers.
double SceneBuilder::bucket() const { return std::exp2(std::ceil(std::log2(4 / m_scale.pixelsPerMinute()))); }

void SceneBuilder::countColumns(Band& band) const {
    const double length = bucket();
    const auto& anchors = band.placed.band->model().pointAnchors();
    const auto end = anchors.begin() + static_cast<std::ptrdiff_t>(band.last);
    for (std::size_t i = band.first; i < band.last;) {
        const double begin = std::floor(anchors[i] / length) * length;
        const auto next = std::lower_bound(anchors.begin() + static_cast<std::ptrdiff_t>(i), end, begin + length);
        const auto last = static_cast<std::size_t>(next - anchors.begin());
        const EventCount count = band.placed.band->count(i, last, m_standing);
        if (count.plain + count.dimmed > 0) band.columns.push_back({begin, count});
        i = last;
    }
}

/// The columns of all lanes have one measure, so that lanes compare.
void SceneBuilder::addDensity() {
    int most = 1;
    for (const Band& band : m_bands)
        for (const Column& column : band.columns) most = std::max(most, column.count.plain + column.count.dimmed);
    for (const Column& column : m_band->columns) addColumn(column, most);
}

/// What steps back stands behind, as high as both together.
void SceneBuilder::addColumn(const Column& column, double most) {
    const double left = std::max(0.0, m_scale.xOf(column.begin));
    const double right = std::min(m_viewport.width, m_scale.xOf(column.begin + bucket()) - 1);
    const auto add = [&](int reach, int events, Emphasis emphasis) {
        if (events == 0) return;
        const double height = 2 + (m_frame.densityHeight - 2) * std::sqrt(reach / most);
        Box box{{left, m_frame.baseline - height, std::max(right - left, 0.0), height}, BoxRole::density, emphasis};
        box.events = events;
        m_scene.items.emplace_back(box);
    };
    add(column.count.plain + column.count.dimmed, column.count.dimmed, Emphasis::dimmed);
    add(column.count.plain, column.count.plain, Emphasis::normal);
}

void SceneBuilder::addDisputes() {
    const auto [first, last] = std::pair(m_band->first, m_band->last);
    const auto& disputed = m_band->placed.band->model().disputedPoints();
    const auto begin = std::ranges::lower_bound(disputed, first);
    const auto end = std::lower_bound(begin, disputed.end(), last);
    if (end - begin > 500) return; // too far out to tell two days apart
    for (const std::uint32_t point : std::span(begin, end)) {
        const EventId id = m_band->placed.band->model().points()[point];
        for (const graph::DatePosition& position : event(id).disputed) {
            if (position.when == event(id).when) continue;
            const double from = m_scale.xOf(m_model.at(id).anchor);
            const double to = std::clamp(m_scale.xOf(rangeOf(position.when.days).centre()), 0.0, m_viewport.width);
            const double y = m_frame.baseline;
            m_scene.items.emplace_back(Line{{from, y}, {to, y}, LineRole::bridge, emphasisOf(id)});
            if (to > 0 && to < m_viewport.width)
                m_scene.items.emplace_back(Disc{{to, y}, 4, emphasisOf(id), false, true});
        }
    }
}

} // namespace dateline::layout
