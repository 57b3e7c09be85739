// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of an event beside it, and what its menu offers.
#include "app/models/passage_quote.h"
#include "app/models/source_label.h"
#include "app/models/status_text.h"
#include "app/timeline/timeline_view_p.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace dateline::app {

namespace {

constexpr double trembling = 4;         // pixels that a resting hand may move
constexpr qsizetype longestQuote = 260; // letters

QString tr(const char* text, int count = -1) { return QCoreApplication::translate("EventCard", text, nullptr, count); }

QString firstQuote(const project::Project& project, const graph::Event& event) {
    if (event.passages.empty()) return {};
    QString words;
    const graph::Passage& passage = event.passages.front();
    for (const QuotePart& part : quoteOf(project.at(passage.document), passage)) words += part.text;
    words = words.simplified();
    if (words.size() > longestQuote) words = words.left(words.lastIndexOf(u' ', longestQuote)) + QStringLiteral(" …");
    return words.isEmpty() ? words : tr("“%1”").arg(words);
}

QString sourcesOf(const project::Project& project, const graph::Event& event) {
    const QString names = TimelineText::sourceNames(project, event);
    if (event.independentSources == event.sources) return names;
    return tr("%1 · %2, %3")
        .arg(names, tr("%Ln source(s)", event.sources), tr("%Ln independent", event.independentSources));
}

QString statusOf(const graph::Event& event) {
    QStringList words;
    if (event.status != graph::Status::happened) words << statusInWords(event.status);
    if (!event.disputed.empty()) words << tr("sources disagree on the day");
    if (!event.differences.empty()) words << tr("sources differ in what they say");
    return words.join(tr("; "));
}

} // namespace

void TimelineView::Private::restAt(QPointF point) {
    if (card && card->isVisible() && (point - restedAt).manhattanLength() <= trembling) return;
    hideCard();
    restedAt = point;
    if (hovered) rest.start();
}

void TimelineView::Private::hideCard() {
    rest.stop();
    if (card) card->hide();
}

void TimelineView::Private::showCard(const layout::Target& target, std::optional<QPoint> pointer) {
    CardWords words;
    QRect rect;
    if (std::holds_alternative<EventId>(target)) {
        const graph::Event& event = project->at(std::get<EventId>(target));
        words = {text->longDate(event.when), toQString(event.title), sourcesOf(*project, event),
                 firstQuote(*project, event), statusOf(event)};
        rect = q.rectOf(std::get<EventId>(target));
    } else {
        const project::SourceDocument& source = project->at(std::get<DocumentId>(target));
        words.date = source.reading.published.when ? text->longDate(*source.reading.published.when) : tr("undated");
        words.title = sourceTitle(source);
        words.sources = sourceName(source);
    }
    for (const layout::HitArea& hit : scene().hits) // what the pointer is on: the dot rather than its card
        if (pointer && hit.target == target && onWidget(hit.rect).contains(restedAt))
            rect = onWidget(hit.rect).toAlignedRect();
    if (rect.isEmpty()) return;
    if (!card) card = new EventCard(q.window());
    const QPoint origin = q.mapTo(q.window(), QPoint(0, 0));
    if (pointer) *pointer += origin;
    card->tell(words, rect.translated(origin), pointer);
}

void TimelineView::toggleCard() {
    if (d->card && d->card->isVisible()) return d->hideCard();
    const auto event = d->hasEvents() ? d->focused() : std::nullopt;
    if (event) d->showCard(*event, std::nullopt);
}

void TimelineView::Private::fillMenu(QMenu& menu, std::optional<EventId> event) {
    if (event) {
        menu.addAction(TimelineView::tr("Open its best passage") + QStringLiteral("\tEnter"), &q,
                       [this, event] { Q_EMIT q.eventActivated(*event); });
        const bool in = std::ranges::binary_search(q.selectedEvents(), *event);
        menu.addAction((in ? TimelineView::tr("Take out of the selection") : TimelineView::tr("Add to the selection")) +
                           QStringLiteral("\tCtrl+Space"),
                       &q, [this, event] { toggle(*event); });
    }
    if (selected)
        menu.addAction(TimelineView::tr("Fit the selection") + QStringLiteral("\tF"), &q, &TimelineView::fitSelection);
    menu.addAction(TimelineView::tr("Show everything") + QStringLiteral("\tHome"), &q, &TimelineView::fitAll);
    menu.addAction(TimelineView::tr("Select everything") + QStringLiteral("\tCtrl+A"), &q, &TimelineView::selectAll);
    if (q.actions().isEmpty()) return;
    menu.addSeparator();
    menu.addActions(q.actions());
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event) {
    if (!d->hasEvents()) return event->ignore();
    d->hideCard();
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const std::optional<EventId> on = byKey ? d->focused() : eventAt(event->pos());
    QPoint at = event->globalPos();
    if (byKey && on) at = mapToGlobal(rectOf(*on).bottomLeft());
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("timelineMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    d->fillMenu(*menu, on);
    menu->popup(at);
}

} // namespace dateline::app
