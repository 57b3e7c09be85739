// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timeline_view.h"

#include "app/timeline/lane_controls.h"
#include "app/timeline/period_text.h"
#include "app/timeline/scene_painter.h"
#include "app/timeline/timeline_accessible.h"
#include "app/timeline/timeline_view_p.h"

#include <QAccessible>
#include <QEasingCurve>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_set>

namespace dateline::app {

namespace {

constexpr int motionMilliseconds = 170;
constexpr int restMilliseconds = 450;
constexpr double buttonZoom = 1.6;
constexpr int mostWalked = 1000; // more are no list that anyone walks

std::optional<EventId> eventOf(const std::optional<layout::Target>& target) {
    if (target && std::holds_alternative<EventId>(*target)) return std::get<EventId>(*target);
    return std::nullopt;
}

std::optional<DocumentId> documentOf(const std::optional<layout::Target>& target) {
    if (target && std::holds_alternative<DocumentId>(*target)) return std::get<DocumentId>(*target);
    return std::nullopt;
}

std::optional<EventId> sameEvent(const project::Project& before, std::optional<EventId> event,
                                 const project::Project& after) {
    if (!event) return std::nullopt;
    const std::string& key = before.at(*event).key;
    const auto found = std::ranges::find(after.graph.events, key, &graph::Event::key);
    if (found == after.graph.events.end()) return std::nullopt;
    return EventId{static_cast<std::uint32_t>(found - after.graph.events.begin())};
}

/// Sorted, as they were.
std::vector<EventId> sameEvents(const project::Project* before, const std::vector<EventId>& events,
                                const project::Project* after) {
    std::vector<EventId> same;
    if (before == nullptr || after == nullptr || events.empty()) return same;
    std::unordered_set<std::string_view> keys;
    for (const EventId event : events) keys.insert(before->at(event).key);
    for (std::size_t i = 0; i < after->graph.events.size(); ++i)
        if (keys.contains(after->graph.events[i].key)) same.push_back(EventId{static_cast<std::uint32_t>(i)});
    return same;
}

} // namespace

TimelineView::Private::Private(TimelineView& view) : q(view) {
    animation.setDuration(motionMilliseconds);
    animation.setEasingCurve(QEasingCurve::OutCubic);
    animation.setStartValue(0.0);
    animation.setEndValue(1.0);
    QObject::connect(&animation, &QVariantAnimation::valueChanged, &q, [this](const QVariant& value) {
        const double share = value.toDouble();
        const auto between = [share](double a, double b) { return a + (b - a) * share; };
        setRange(share >= 1 ? goal : layout::TimeRange{between(start.begin, goal.begin), between(start.end, goal.end)});
    });
    clock.start();
    rest.setSingleShot(true);
    rest.setInterval(restMilliseconds);
    QObject::connect(&rest, &QTimer::timeout, &q, [this] {
        if (hovered && !dragging) showCard(*hovered, restedAt.toPoint());
    });
    midnight.setSingleShot(true);
    QObject::connect(&midnight, &QTimer::timeout, &q, [this] { readClock(); });
    restyle();
    readClock();
}

void TimelineView::Private::restyle() {
    theme = TimelineTheme::of(q.palette());
    text = std::make_unique<TimelineText>(q.font(), q.locale());
    magnification = magnificationFor(q.font());
    sprites.clear();
    refresh();
}

void TimelineView::Private::refresh() {
    m_dirty = true;
    q.update();
}

const layout::Scene& TimelineView::Private::scene() {
    const double width = std::max(1, q.width()) / magnification;
    const double height = q.height() / magnification;
    const bool fits = m_scene.width == width && m_scene.height == height;
    if (layout && (m_dirty || !fits)) {
        const layout::Viewport viewport{width, height, range, firstLane, today};
        m_scene = layout->scene(viewport, marks(), text->sceneText());
        m_dirty = false;
    }
    return m_scene;
}

std::optional<layout::Target> TimelineView::Private::targetAt(QPointF point) {
    return hasEvents() ? scene().hitAt({point.x() / magnification, point.y() / magnification}) : std::nullopt;
}

QRectF TimelineView::Private::onWidget(const layout::Rect& rect) const {
    return {rect.x * magnification, rect.y * magnification, rect.width * magnification, rect.height * magnification};
}

layout::TimeScale TimelineView::Private::scale() const { return {range, static_cast<double>(std::max(1, q.width()))}; }

layout::TimeScale TimelineView::Private::destinationScale() const {
    return {goal, static_cast<double>(std::max(1, q.width()))};
}

layout::SceneMarks TimelineView::Private::marks() const {
    layout::SceneMarks marks;
    marks.selected = selected;
    marks.chosen = chosenMask;
    marks.hovered = highlightedEvent ? highlightedEvent : cursor ? cursor : eventOf(hovered);
    marks.hoveredDocument = highlightedDocument ? highlightedDocument : documentOf(hovered);
    marks.period = period;
    marks.dimmed = filter.dimmed;
    marks.hideDimmed = filter.hide;
    marks.story = storyEvents;
    return marks;
}

void TimelineView::Private::setRange(layout::TimeRange next) {
    if (next == range) return;
    range = next;
    hideCard();
    refresh();
    Q_EMIT q.visibleRangeChanged();
}

void TimelineView::Private::zoomAbout(double x, double factor, Motion motion) {
    // From the destination, so that a wheel that goes on does not fall behind itself.
    travel(destinationScale().zoomedAbout(x, factor).range(), motion, ViewHistory::Kind::motion);
}

void TimelineView::Private::panBy(double pixels, Motion motion) {
    travel(destinationScale().pannedBy(pixels).range(), motion, ViewHistory::Kind::motion);
}

double TimelineView::Private::zoomAnchor() const {
    if (selected && model) {
        const double x = destinationScale().xOf(model->at(*selected).anchor);
        if (x >= 0 && x <= q.width()) return x;
    }
    return q.width() / 2.0;
}

void TimelineView::Private::reveal(EventId event) {
    const layout::EventSpot& spot = model->at(event);
    const layout::TimeScale target = destinationScale();
    const double x = target.xOf(spot.anchor);
    const double room = std::min(220.0, q.width() / 3.0); // for its card
    if (x >= 24 && x <= q.width() - room) return;
    panBy(x < 24 ? x - 80 : x - (q.width() - room), Motion::eased);
}

void TimelineView::Private::describe() {
    const QString words = !selected || !project ? QString()
                          : chosen.empty()      ? text->sentence(*project, *selected)
                                                : eventsInWords(*model, chosen, q.locale());
    if (words == q.accessibleDescription()) return;
    q.setAccessibleDescription(words);
    QAccessibleEvent changed(&q, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    tellFocus();
}

void TimelineView::Private::tellFocus() {
    if (!focused() || !q.hasFocus() || !QAccessible::isActive()) return;
    const std::vector<EventId> shown = q.shownEvents();
    const auto place = std::ranges::find(shown, *focused());
    if (place == shown.end()) return;
    QAccessibleEvent focused(&q, QAccessible::Focus);
    focused.setChild(static_cast<int>(place - shown.begin()));
    QAccessible::updateAccessibility(&focused);
}

TimelineView::TimelineView(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>(*this)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_AcceptTouchEvents);
    setAccessibleName(tr("Timeline"));
    installTimelineAccessibility();
    d->laneControls = new LaneControls(*this);
}

TimelineView::~TimelineView() {
    delete d->laneControls; // it asks the view whenever the focus goes, as it does while the widget ends
    delete d->card;
}

void TimelineView::setProject(std::shared_ptr<const project::Project> project) {
    const bool hadEvents = d->hasEvents();
    const std::optional<EventId> kept =
        d->project && project ? sameEvent(*d->project, d->selected, *project) : std::nullopt;
    std::vector<EventId> keptChosen = sameEvents(d->project.get(), d->chosen, project.get());
    d->hideCard();
    d->hovered.reset();
    d->band.reset();
    d->anchor = d->cursor = std::nullopt;
    d->choose({});
    d->highlightedEvent.reset();
    d->highlightedDocument.reset();
    d->filter = {};
    setPeriod(std::nullopt);
    leaveStory();
    d->layout.reset();
    d->model.reset();
    d->project = std::move(project);
    if (d->project) {
        d->model = std::make_shared<layout::TimelineModel>(d->project);
        d->layout = std::make_unique<layout::TimelineLayout>(d->model);
        d->layout->setLanes(d->lanes);
        if (!hadEvents) {
            d->history.clear();
            setVisibleRange(d->model->densestRange(), Motion::jump);
        }
    }
    const bool changed = kept != d->selected;
    d->selected = kept;
    if (kept && keptChosen.size() > 1) d->choose(std::move(keptChosen));
    d->refresh();
    Q_EMIT lanesChanged();
    d->describe();
    if (changed) Q_EMIT selectedEventChanged(kept);
    Q_EMIT selectionChanged();
    Q_EMIT visibleRangeChanged(); // counts of what is in view have changed even where the range has not
}

void TimelineView::setPeriod(std::optional<layout::TimeRange> period) {
    if (period == d->period) return;
    d->period = period;
    d->refresh();
    Q_EMIT periodChanged(period);
}

std::optional<layout::TimeRange> TimelineView::period() const { return d->period; }

void TimelineView::setFilter(EventFilter filter) {
    d->filter = std::move(filter);
    d->refresh();
}

const EventFilter& TimelineView::filter() const { return d->filter; }

void TimelineView::setSelectedEvent(std::optional<EventId> event) {
    if (event && (!d->project || event->index() >= d->project->graph.events.size())) event.reset();
    if (event) d->reveal(*event);
    d->select(event);
}

std::optional<EventId> TimelineView::selectedEvent() const { return d->selected; }

std::optional<EventId> TimelineView::focusedEvent() const { return d->focused(); }

layout::TimeRange TimelineView::visibleRange() const { return d->range; }

layout::TimeRange TimelineView::destination() const { return d->goal; }

void TimelineView::setVisibleRange(layout::TimeRange range, Motion motion) {
    d->travel(range, motion, motion == Motion::jump ? ViewHistory::Kind::motion : ViewHistory::Kind::step);
}

void TimelineView::Private::travel(layout::TimeRange next, Motion motion, ViewHistory::Kind kind) {
    moveTo(next, motion);
    history.visit(goal, kind, clock.elapsed());
}

void TimelineView::Private::moveTo(layout::TimeRange next, Motion motion) {
    goal = layout::clampedToAxis(next);
    animation.stop();
    if (motion == Motion::jump || isStill()) return setRange(goal);
    start = range;
    animation.setDuration(motionMilliseconds);
    animation.start();
}

void TimelineView::goBack() {
    if (const auto range = d->history.back()) d->moveTo(*range, Motion::eased);
}

void TimelineView::goForward() {
    if (const auto range = d->history.forward()) d->moveTo(*range, Motion::eased);
}

void TimelineView::showDays(time::DayInterval days) {
    const layout::TimeRange wanted = layout::rangeOf(days);
    const double longest = std::max(12 * wanted.length(), 30 * layout::minutesPerDay);
    const double length = std::clamp(d->goal.length(), 1.3 * wanted.length(), longest);
    setVisibleRange({wanted.centre() - length / 2, wanted.centre() + length / 2});
}

std::shared_ptr<const layout::TimelineModel> TimelineView::model() const { return d->model; }

int TimelineView::eventsInView() const { return d->model ? d->model->eventsIn(d->goal) : 0; }

int TimelineView::eventCount() const { return d->model ? static_cast<int>(d->model->eventCount()) : 0; }

std::vector<EventId> TimelineView::shownEvents() const {
    std::vector<EventId> events;
    if (!d->hasEvents()) return events;
    const auto add = [&](EventId event) {
        const bool hidden = d->filter.hide && d->filter.dimmed.contains(event);
        if (!hidden || d->selected == event) events.push_back(event);
    };
    if (d->model->eventsIn(d->range) <= mostWalked) { // those folded into another's dot as well
        const auto [first, last] = d->model->pointsIn(d->range);
        for (std::size_t i = first; i < last; ++i) add(d->model->points()[i]);
        for (const EventId bar : d->layout->bars().eventsIn(d->range)) add(bar);
    } else
        for (const layout::HitArea& hit : d->scene().hits)
            if (const auto event = eventOf(hit.target)) add(*event);
    std::ranges::sort(events); // the graph holds them in time order
    events.erase(std::ranges::unique(events).begin(), events.end());
    return events;
}

QRect TimelineView::rectOf(EventId event) const {
    QRectF largest;
    if (!d->hasEvents()) return {};
    for (const layout::HitArea& hit : d->scene().hits) {
        const QRectF rect = d->onWidget(hit.rect);
        if (hit.target == layout::Target(event) && rect.width() * rect.height() > largest.width() * largest.height())
            largest = rect;
    }
    if (!largest.isEmpty() || !d->model->at(event).extent.overlaps(d->range)) return largest.toAlignedRect();
    constexpr int reach = 6; // its dot lies under another's
    const double x = std::clamp(d->scale().xOf(d->model->at(event).anchor), double(reach), double(width() - reach));
    const std::optional<double> baseline = d->baselineOf(event);
    if (!baseline) return {};
    return {static_cast<int>(x) - reach, static_cast<int>(*baseline * d->magnification) - reach, 2 * reach, 2 * reach};
}

std::optional<EventId> TimelineView::eventAt(QPoint point) const { return eventOf(d->targetAt(point)); }

QString TimelineView::sentenceOf(EventId event) const {
    return d->hasEvents() ? d->text->sentence(*d->project, event) : QString();
}

void TimelineView::zoomIn() { d->zoomAbout(d->zoomAnchor(), buttonZoom, Motion::eased); }

void TimelineView::zoomOut() { d->zoomAbout(d->zoomAnchor(), 1 / buttonZoom, Motion::eased); }

void TimelineView::fitAll() {
    if (!d->model) return;
    const bool isShown = looksLike(d->goal, d->model->mainRange());
    setVisibleRange(isShown ? d->model->wholeRange() : d->model->mainRange());
}

void TimelineView::fitDensest() {
    if (d->model) setVisibleRange(d->model->densestRange());
}

void TimelineView::fitSelection() {
    if (!d->selected || !d->model) return fitAll();
    const layout::EventSpot& spot = d->model->at(*d->selected);
    layout::TimeRange range = spot.whole ? d->model->at(*spot.whole).extent : spot.extent;
    if (!d->chosen.empty()) range = spot.extent;
    for (const EventId event : d->chosen) {
        const layout::TimeRange extent = d->model->at(event).extent;
        range = {std::min(range.begin, extent.begin), std::max(range.end, extent.end)};
    }
    const double room = std::max(range.length() * 0.4, 2 * layout::minutesPerDay);
    setVisibleRange({range.begin - room, range.end + room * 1.6});
}

void TimelineView::setHighlightedEvent(std::optional<EventId> event) {
    d->highlightedEvent = event;
    d->refresh();
}

void TimelineView::setHighlightedDocument(std::optional<DocumentId> document) {
    d->highlightedDocument = document;
    d->refresh();
}

void TimelineView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (!d->hasEvents()) return d->paintEmptyState(painter);
    painter.save();
    painter.scale(d->magnification, d->magnification);
    ScenePainter(painter, d->theme, *d->text, &d->sprites).paint(d->scene());
    painter.restore();
    d->paintBand(painter);
    d->paintFocus(painter);
}

void TimelineView::Private::paintFocus(QPainter& painter) const {
    if (!q.hasFocus() || !q.window()->testAttribute(Qt::WA_KeyboardFocusChange))
        return; // only a keyboard needs to see it
    painter.setPen(QPen(theme.accent, theme.stroke));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(q.rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    const QRect on = focused() ? q.rectOf(*focused()) : QRect();
    if (on.isEmpty()) return;
    painter.setPen(QPen(theme.text, 1.5 * theme.stroke, Qt::DotLine)); // not by colour alone: a ring around its card
    painter.drawRoundedRect(QRectF(on).adjusted(-3.5, -3.5, 3.5, 3.5), 6, 6);
}

void TimelineView::Private::paintEmptyState(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(q.rect(), theme.ground);
    const bool read = project && !project->documents.empty();
    const QString title = read ? tr("No dated events in these sources") : tr("Drop articles here, or use Add sources");
    const QString hint = read ? tr("Add articles that say when something happened.")
                              : tr("Text, Markdown and article files become a timeline of what happened when.");
    const QPointF middle = QRectF(q.rect()).center();
    if (!read) {
        const QRectF frame(middle.x() - 250, middle.y() - 70, 500, 140);
        painter.setPen(QPen(theme.stem, 1.5, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame, 10, 10);
    }
    QFont font = text->font(layout::TextRole::axisMajor);
    font.setPixelSize(17);
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(QRectF(0, middle.y() - 34, q.width(), 30), Qt::AlignCenter, title);
    painter.setFont(text->font(layout::TextRole::cardDate));
    painter.setPen(theme.faintText);
    painter.drawText(QRectF(0, middle.y() + 2, q.width(), 24), Qt::AlignCenter, hint);
}

void TimelineView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    d->refresh();
}

void TimelineView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LocaleChange:
        d->restyle();
        break;
    default:
        break;
    }
}

} // namespace dateline::app
