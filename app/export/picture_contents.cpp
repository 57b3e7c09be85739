// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/picture_contents.h"

#include <algorithm>

namespace dateline::app {

namespace {

void addMarks(PictureContents& contents, const layout::TimelineModel& model, EventId id) {
    const graph::Event& event = model.project().at(id);
    const layout::EventSpot& spot = model.at(id);
    contents.planned |= event.status == graph::Status::planned;
    contents.supposed |= event.status == graph::Status::hypothetical || event.status == graph::Status::habitual;
    contents.denied |= event.status == graph::Status::denied;
    contents.disputed |= !event.disputed.empty();
    contents.days |= spot.form == layout::SpotForm::point;
    contents.stages |= spot.form == layout::SpotForm::stages;
    if (spot.form != layout::SpotForm::bar) return;
    (spot.softBegin || spot.softEnd ? contents.soft : contents.lasting) = true;
}

/// By date, undated ones last, each in the order of the project.
std::vector<DocumentId> inOrder(const layout::TimelineModel& model, const std::vector<bool>& wanted) {
    std::vector<DocumentId> documents;
    for (const layout::DocumentSpot& spot : model.documents())
        if (wanted[spot.document.index()]) documents.push_back(spot.document);
    for (const DocumentId document : model.undatedDocuments())
        if (wanted[document.index()]) documents.push_back(document);
    return documents;
}

} // namespace

std::vector<EventId> eventsIn(const layout::TimelineModel& model, layout::TimeRange range,
                              const layout::SceneMarks& marks) {
    const auto [first, last] = model.pointsIn(range);
    std::vector<EventId> events(model.points().begin() + static_cast<std::ptrdiff_t>(first),
                                model.points().begin() + static_cast<std::ptrdiff_t>(last));
    for (const EventId bar : model.bars())
        if (model.at(bar).extent.overlaps(range)) events.push_back(bar);
    if (marks.hideDimmed)
        std::erase_if(events, [&](EventId id) { return marks.dimmed.contains(id) && marks.selected != id; });
    return events;
}

PictureContents contentsOf(const layout::TimelineModel& model, layout::TimeRange range, double width,
                           const layout::SceneMarks& marks) {
    constexpr double roomOfADot = 16;
    PictureContents contents;
    const auto [first, last] = model.pointsIn(range);
    contents.crowd = static_cast<double>(last - first) > width / roomOfADot;
    std::vector<bool> cited(model.project().documents.size());
    for (const EventId event : eventsIn(model, range, marks)) {
        ++contents.events;
        addMarks(contents, model, event);
        for (const graph::Passage& passage : model.project().at(event).passages) cited[passage.document.index()] = true;
    }
    for (const layout::DocumentSpot& spot : model.documents())
        if (range.contains(spot.anchor)) cited[spot.document.index()] = true;
    contents.documents = inOrder(model, cited);
    return contents;
}

} // namespace dateline::app
