// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/picture_composer.h"

#include "app/export/picture_composition.h"
#include "app/export/picture_excerpt.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

namespace dateline::app {

namespace {

/// The application's font. Off screen the platform names none, so the first good one that is installed is taken.
QFont pictureFont() {
    QFont font = QGuiApplication::font();
    if (QGuiApplication::platformName() != QStringLiteral("offscreen")) return font;
    const QStringList wanted{QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Cantarell"),
                             QStringLiteral("DejaVu Sans")};
    const QStringList installed = QFontDatabase::families();
    const auto found = std::ranges::find_if(wanted, [&](const QString& family) { return installed.contains(family); });
    if (found != wanted.end()) font.setFamily(*found);
    return font;
}

/// The plain locale of a program without a language says "12:00:00"; our words are English then.
QLocale pictureLocale() {
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedKingdom) : locale;
}

} // namespace

/// A project on the axis, and what of it is to be shown.
class PictureComposer::Timeline {
public:
    Timeline(std::shared_ptr<const project::Project> project, std::vector<EventId> events)
        : only(std::move(events)), layout(std::make_shared<layout::TimelineModel>(std::move(project))) {}

    std::vector<EventId> only; ///< what it is an excerpt of; empty: everything
    layout::TimelineLayout layout;
};

PictureComposer::PictureComposer(std::shared_ptr<const project::Project> project)
    : m_project(std::move(project)), m_text(std::make_shared<TimelineText>(pictureFont(), pictureLocale())) {}

PictureComposer::~PictureComposer() = default;

PictureComposer::Timeline& PictureComposer::timelineOf(const std::vector<EventId>& only) {
    std::unique_ptr<Timeline>& timeline = only.empty() ? m_all : m_excerpt;
    if (!timeline || timeline->only != only) {
        auto project = only.empty() ? m_project : std::make_shared<const project::Project>(excerptOf(*m_project, only));
        timeline = std::make_unique<Timeline>(std::move(project), only);
    }
    return *timeline;
}

Picture PictureComposer::compose(const ImageRequest& request, const JobControl& control) {
    Timeline& timeline = timelineOf(request.only);
    ImageRequest inside = request;
    if (const graph::Thread* story = request.story.empty() ? nullptr : threadOf(m_project->graph, request.story))
        inside.marks.story = layout::maskOf(story->events, m_project->graph.events.size());
    if (request.only.empty()) return PictureComposition(timeline.layout, inside, m_text, control).build();
    inside.whole = true;
    inside.marks = excerptOf(inside.marks, request.only);
    return PictureComposition(timeline.layout, inside, m_text, control).build();
}

} // namespace dateline::app
